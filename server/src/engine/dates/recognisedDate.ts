import type { TextRange } from '../text/range.js';
import type { CalendarDate } from './calendarDate.js';
import type { Introduction } from './dateWords.js';
import type { WrittenWeekday } from './writtenWeekday.js';

/** How a date is written. */
export type DateForm =
  /** `18. november 2024`, `mandag den 18. nov.`, a member of `10., 11. og 24. oktober 2024`. */
  | 'worded'
  /** `18.11.2024` */
  | 'dotted'
  /** `18-11-2024` */
  | 'dashed'
  /** `18/11/2024`, `18/11 2024`, `18/11-24`, `18/11` */
  | 'slashed'
  /** `2024-11-18` */
  | 'iso'
  /** `november 2024` */
  | 'month'
  /** `primo 2024`, `ultimo oktober 2024` */
  | 'part'
  /** `Q4 2023`, `4. kvartal 2023`, `1. halvår 2024` */
  | 'quarter';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'half-year' | 'year';

/**
 * One date in a text. All ranges count from the start of the text that was scanned (prose offsets, when a block's prose was).
 * Dates are given as they stand: `31. juni` has day 31 and month 6, and no `date`.
 */
export interface RecognisedDate {
  readonly form: DateForm;
  readonly precision: DatePrecision;
  /** From the weekday, else the first digit or word, to the last; a member of a list or range ends where its own text ends. */
  readonly range: TextRange;
  readonly day: number | undefined;
  readonly month: number | undefined;
  /** With the century: `24` is 2024. Taken over from the end of a list or range where only that has the year. */
  readonly year: number | undefined;
  /** The day meant, when day, month and year are known and the date exists. */
  readonly date: CalendarDate | undefined;
  /** Where each part stands; undefined for a part that is missing or taken over from the end of a list or range. */
  readonly dayRange: TextRange | undefined;
  readonly monthRange: TextRange | undefined;
  readonly yearRange: TextRange | undefined;
  readonly weekday: WrittenWeekday | undefined;
  readonly introduction: Introduction;
  /** Where the writing departs from the accepted forms. */
  readonly deviations: readonly DateDeviation[];
}

/** The range without the weekday: what a reader would call the date itself. */
export function rangeWithoutWeekday({ form, range, dayRange, yearRange, weekday }: RecognisedDate): TextRange {
  if (weekday === undefined) return range;
  return { start: (form === 'iso' ? yearRange : dayRange)?.start ?? range.start, end: range.end };
}

export type DateDeviationKind =
  /** `2, september` */
  | 'comma-for-dot'
  /** `18 november 2024` */
  | 'missing-dot'
  /** `18.november`, `november2024` */
  | 'missing-space'
  /** `24. Oktober` */
  | 'capital-month'
  /** `01. februar 2024`, `01.02.2024` */
  | 'leading-zero'
  /** `18.11.24` */
  | 'two-digit-year';

export interface DateDeviation {
  readonly kind: DateDeviationKind;
  readonly range: TextRange;
  /** What belongs in the range. */
  readonly newText: string;
  /** False where the text could be read otherwise (`udgave 2, september 2024`). */
  readonly certain: boolean;
}
