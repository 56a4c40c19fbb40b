import type { Block } from '../letter/model.js';
import type { Prose } from '../text/prose.js';
import type { TextRange } from '../text/range.js';
import { recogniseDates, type RecognisedDate } from './recogniseDates.js';

/** Several rules ask for the dates of the same block. A prose never changes, so it is scanned once. */
const scanned = new WeakMap<Prose, readonly RecognisedDate[]>();

const none: readonly RecognisedDate[] = [];

/** The dates in a block's prose, in prose offsets; none in code. */
export function datesOf(block: Block): readonly RecognisedDate[] {
  if (block.kind === 'code' || block.kind === 'mark') return none;
  const known = scanned.get(block.prose);
  if (known !== undefined) return known;
  const dates = recogniseDates(block.prose.text).filter(({ range }) => !touchesAny(block.code, range));
  scanned.set(block.prose, dates);
  return dates;
}

/** True when `range` shares text with one of `others` (same offsets). */
export function touchesAny(others: readonly TextRange[], range: TextRange): boolean {
  return others.some((other) => other.start < range.end && range.start < other.end);
}
