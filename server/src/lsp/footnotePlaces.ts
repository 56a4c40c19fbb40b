import type { Letter } from '../engine/letter/model.js';
import type { TextRange } from '../engine/index.js';

/** Where a footnote stands in the letter. Letter ranges. */
export interface FootnotePlaces {
  /** `[^1]:` at its text; undefined when it has none. */
  readonly definition: TextRange | undefined;
  readonly calls: readonly TextRange[];
  /** The offset lies on the definition rather than on a call. */
  readonly isAtDefinition: boolean;
}

/** The footnote whose call, or whose label before its text, holds the offset. */
export function footnoteAt(letter: Letter, offset: number): FootnotePlaces | undefined {
  const call = letter.footnoteCalls.find(({ range }) => containsOffset(range, offset));
  const defined = letter.footnotes.find((footnote) => containsOffset(labelOf(letter, footnote.range), offset));
  const label = call?.call.label ?? defined?.label;
  if (label === undefined) return undefined;
  const footnote = letter.footnotes.find((each) => each.label === label);
  return {
    definition: footnote && labelOf(letter, footnote.range),
    calls: letter.footnoteCalls.filter((each) => each.call.label === label).map(({ range }) => range),
    isAtDefinition: call === undefined,
  };
}

/** `[^1]:` at the beginning of a footnote. */
function labelOf({ source }: Letter, { start, end }: TextRange): TextRange {
  const colon = source.indexOf(']:', start);
  return { start, end: colon < 0 ? end : Math.min(end, colon + 2) };
}

function containsOffset({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset < end;
}
