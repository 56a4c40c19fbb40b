import { isRealDate } from './calendarDate.js';
import { readNumericDate } from './numericDates.js';
import { readLoneCapitalMonth, readPartOfMonth, readPeriodBeforeYear } from './periods.js';
import type { RecognisedDate } from './recognisedDate.js';
import { readWordedDates } from './wordedDates.js';

export type { DateDeviation, DateDeviationKind, RecognisedDate } from './recognisedDate.js';
export { rangeWithoutWeekday } from './recognisedDate.js';

/** Where most dates can be read from. */
const numbers = /\d+/g;

/** Every place a date can be read from: a number, `primo` …, or a month with a capital letter. */
const numbersAndWords = /\d+|(?:[Pp]rimo|[Mm]edio|[Uu]ltimo)\b|\b(?:Januar|Februar|Marts|September|Oktober|November|December)\b/g;

/** What a text must hold for {@link numbersAndWords} to find more than {@link numbers}; looking for these is much cheaper. */
const triggerWords = ['rimo', 'edio', 'ltimo', 'Januar', 'Februar', 'Marts', 'September', 'Oktober', 'November', 'December'];

const slash = 47;
const hyphen = 45;
const dot = 46;

/** What may stand between the ends of a range or list that share a year. */
const joinsRange = /^(?:\s?[-–—]\s?|\s+(?:til|og|samt|eller)\s+|,\s+(?:og\s+)?)(?:og\s+med\s+)?(?:den\s+|d\.\s*)?$/u;

/** The longest such link, blanks included. */
const longestLink = 24;

/**
 * Finds every date in a text, in text order and without overlap, whether or not it exists. One scan; time is linear in the text.
 *
 * Read are the forms that letters use (Retskrivningsordbogen § 42; publications.europa.eu/code/da), abbreviations, lists, ranges,
 * periods, and the usual slips. Numbers that look like dates but are not (case numbers, sessions `2013-14`, school years
 * `2022/2023`, phone and CPR numbers, headings `1.2.3`, fractions) are left alone.
 */
export function recogniseDates(text: string): readonly RecognisedDate[] {
  const found: RecognisedDate[] = [];
  const trigger = triggerWords.some((word) => text.includes(word)) ? numbersAndWords : numbers;
  let end = 0;
  trigger.lastIndex = 0;
  for (let match = trigger.exec(text); match !== null; match = trigger.exec(text)) {
    const start = match.index;
    if (start < end) continue;
    const read = readAt(text, start, match[0], end);
    const last = read.at(-1);
    if (last === undefined) continue;
    found.push(...read);
    end = last.range.end;
    trigger.lastIndex = Math.max(end, start + match[0].length);
  }
  return withSharedYears(text, found).map(withDate);
}

function readAt(text: string, start: number, token: string, previousEnd: number): readonly RecognisedDate[] {
  const first = token.charCodeAt(0);
  if (first > 57) {
    const read = token.endsWith('o') ? readPartOfMonth(text, start) : readLoneCapitalMonth(text, start);
    return read === undefined ? [] : [read];
  }
  const adjoins = previousEnd > 0 && /^\s?[-–—]\s?$/.test(text.slice(previousEnd, start));
  if (token.length === 4) {
    const read = (text.charCodeAt(start + 4) === hyphen ? readNumericDate(text, start, adjoins) : undefined) ?? readPeriodBeforeYear(text, start, previousEnd);
    return read === undefined ? [] : [read];
  }
  if (token.length > 2) return [];
  const next = text.charCodeAt(start + token.length);
  if (next === slash || next === hyphen || next === dot) {
    const numeric = readNumericDate(text, start, adjoins);
    if (numeric !== undefined) return [numeric];
  }
  return readWordedDates(text, start) ?? [];
}

/** `1. jan.-1. juli 2024`: the year stands once, at the end. */
function withSharedYears(text: string, dates: readonly RecognisedDate[]): readonly RecognisedDate[] {
  const shared = [...dates];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const first = shared[index];
    const second = shared[index + 1];
    if (first === undefined || second?.year === undefined || first.year !== undefined || first.precision !== second.precision) continue;
    const { start } = second.range;
    if (start - first.range.end > longestLink || !joinsRange.test(text.slice(first.range.end, start))) continue;
    shared[index] = { ...first, year: isLaterInYear(first, second) ? second.year - 1 : second.year };
  }
  return shared;
}

/** `1. december til 15. januar 2025` begins in 2024. */
function isLaterInYear(a: RecognisedDate, b: RecognisedDate): boolean {
  const monthDifference = (a.month ?? 0) - (b.month ?? 0);
  return monthDifference > 0 || (monthDifference === 0 && (a.day ?? 0) > (b.day ?? 0));
}

function withDate(date: RecognisedDate): RecognisedDate {
  const { day, month, year } = date;
  if (day === undefined || month === undefined || year === undefined) return date;
  const whole = { year, month, day };
  return year <= 9999 && isRealDate(whole) ? { ...date, date: whole } : date;
}
