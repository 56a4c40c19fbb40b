import { isRealDate, type CalendarDate } from '../../dates/calendarDate.js';
import { readNumericDate } from '../../dates/numericDates.js';
import type { DateDeviation, RecognisedDate } from '../../dates/recognisedDate.js';
import { readWordedDates } from '../../dates/wordedDates.js';
import type { FormDeviation } from '../model.js';
import { deviation } from './deviations.js';
import { lengthAt } from './match.js';

/** A date as part of a citation: `13. marts 2024`, `13/03/2024`, `19/12 1985`, `2024-03-13` … */
export interface WrittenDate {
  readonly end: number;
  /** Undefined without a year, or for a day that does not exist. */
  readonly date: CalendarDate | undefined;
  readonly year: number | undefined;
  readonly style: 'worded' | 'numeric';
  readonly deviations: readonly FormDeviation[];
}

const article = /(?:den\s{1,3}|d\.\s{0,3})?(?=\d)/iuy;

/** Reads the date that begins at `at`, with `den` before it or not. */
export function readDate(text: string, at: number): WrittenDate | undefined {
  const start = at + lengthAt(article, text, at);
  const found = readNumericDate(text, start, false) ?? readWordedDates(text, start)?.[0];
  if (found?.precision !== 'day' || found.month === undefined) return undefined;
  const { month, year } = found;
  const date = year === undefined ? undefined : { year, month, day: found.day ?? 0 };
  return {
    end: found.range.end,
    date: date !== undefined && isRealDate(date) ? date : undefined,
    year,
    style: found.form === 'worded' ? 'worded' : 'numeric',
    deviations: found.deviations.flatMap((written) => formDeviation(written, found)),
  };
}

/** Right after `nr. 261 af` a number is certainly a date, so what is wrong with its form can be mended without asking. */
function formDeviation({ kind, range, newText }: DateDeviation, { range: whole }: RecognisedDate): readonly FormDeviation[] {
  // The official short title has the zero, `13/03/2024`, and old citations two digits.
  if (kind === 'leading-zero' || kind === 'two-digit-year') return [];
  return [deviation(kind, whole, [{ range, newText }])];
}
