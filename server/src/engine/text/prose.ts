import type { TextRange } from './range.js';

/** A stretch where prose and source run in step: `prose[proseStart + i]` is `source[sourceStart + i]` for `i < length`. */
export interface ProseSegment {
  readonly proseStart: number;
  readonly sourceStart: number;
  readonly length: number;
}

/**
 * The text of one block as a reader sees it: Markdown's own characters, soft hyphens and zero-width characters are gone, a line
 * break inside the block is one space, a word hyphenated over a line break with a soft hyphen is whole. Rules match against `text`
 * and report offsets in it; `toSource` takes them back. Non-breaking spaces stay, so match white space with `\s`.
 */
export interface Prose {
  readonly text: string;
  /**
   * In text order, without overlap. Prose between two segments (a folded line break, a decoded `&amp;`) does not stand in the source as
   * it is; it comes from the source between them. A segment may be empty: it then only says where something stood.
   */
  readonly segments: readonly ProseSegment[];
}

/** Index of the last segment that starts at or before `proseOffset`; 0 when none does. */
function segmentIndexAt({ segments }: Prose, proseOffset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = segments[middle];
    if (candidate !== undefined && candidate.proseStart <= proseOffset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The source range (same base as the segments' `sourceStart`) that covers a prose range. It spans whatever markup lies between its
 * ends; use {@link isContiguous} before an edit replaces it.
 */
export function proseToSource(prose: Prose, range: TextRange): TextRange {
  const first = prose.segments[segmentIndexAt(prose, range.start)];
  if (first === undefined) return { start: 0, end: 0 };
  const start = first.sourceStart + Math.min(range.start - first.proseStart, first.length);
  if (range.end <= range.start) return { start, end: start };
  const lastIndex = segmentIndexAt(prose, range.end - 1);
  const last = prose.segments[lastIndex] ?? first;
  const inLast = range.end - last.proseStart;
  // Beyond its segment the range ends in prose that comes from the source before the next one.
  const end = inLast <= last.length ? last.sourceStart + inLast : (prose.segments[lastIndex + 1]?.sourceStart ?? last.sourceStart + last.length);
  return { start, end: Math.max(start, end) };
}

/** True when the prose range lies in one segment, so that its source is the same characters with nothing between. */
export function isContiguous(prose: Prose, range: TextRange): boolean {
  const segment = prose.segments[segmentIndexAt(prose, range.start)];
  return segment !== undefined && range.end <= segment.proseStart + segment.length;
}
