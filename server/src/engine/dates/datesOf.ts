import type { Block } from '../letter/model.js';
import { perBlock } from '../letter/perBlock.js';
import type { TextRange } from '../text/range.js';
import { recogniseDates, type RecognisedDate } from './recogniseDates.js';

/** The dates in a block's prose, in prose offsets; none in code. */
export const datesOf: (block: Block) => readonly RecognisedDate[] = perBlock((block: Block) =>
  block.kind === 'code' || block.kind === 'mark' ? [] : recogniseDates(block.prose.text).filter(({ range }) => !touchesAny(block.code, range)),
);

/** True when `range` shares text with one of `others` (same offsets). */
export function touchesAny(others: readonly TextRange[], range: TextRange): boolean {
  return others.some((other) => other.start < range.end && range.start < other.end);
}
