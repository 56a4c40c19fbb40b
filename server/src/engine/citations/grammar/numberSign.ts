import type { TextRange } from '../../text/range.js';
import type { FormDeviation } from '../model.js';
import { insertion } from './deviations.js';

/**
 * What is wrong with the `nr.` of a number that begins at `numberStart`: its dot is missing, or the space behind it. `mark` is what is marked; a
 * number without `sign` needs none.
 */
export function numberSignDeviations(mark: TextRange, numberStart: number, sign: string | undefined, dot: string, gap: string): readonly FormDeviation[] {
  if (sign === undefined) return [];
  if (dot === '') return [insertion('missing-dot', mark, numberStart - gap.length, gap === '' ? '. ' : '.')];
  return gap === '' ? [insertion('missing-space-in-number', mark, numberStart, ' ')] : [];
}
