import { introductionBefore, type Introduction } from './dateWords.js';
import type { DateDeviation, DateForm, RecognisedDate } from './recognisedDate.js';
import { weekdayBefore } from './writtenWeekday.js';
import { expandYear } from './writtenYear.js';

/** Years outside these are not dates in digits, but numbers of another kind. */
const firstYear = 1600;
const lastYear = 2199;

/** `18.11.2024`, `18. 11. 2024` */
const dottedPattern = /(\d{1,2})\.( ?)(\d{1,2})\.\2(\d{4}|\d{2})(?!\d)/y;
/** `18-11-2024` */
const dashedPattern = /(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(?!\d)/y;
/** `18/11/2024`, `18/11 2024`, `18/11-2024`, `18/11-24` */
const slashedPattern = /(\d{1,2})\/(\d{1,2})(?:(?:\/|\s?-\s?)(\d{4}|\d{2})|\s(\d{4}))(?!\d)/y;
/** `18/11`, with nothing to tell it from a fraction. */
const shortPattern = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const isoPattern = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;

/** What may not stand right after a numeric date: it would be part of a longer number or word. */
const tail = /[\p{L}_/]|[.,:]\d|-(?!\d{1,2}[./-])[\p{L}\d]/uy;

/** Reads a date in digits that begins at `start`; `adjoins` tells that another date ends right before (`1.1.2024-31.12.2024`). */
export function readNumericDate(text: string, start: number, adjoins: boolean): RecognisedDate | undefined {
  if (!adjoins && isInsideNumber(text, start)) return undefined;
  const introduction = adjoins ? 'likely' : introductionBefore(text, start);
  if (introduction === 'numbering') return undefined;
  return readIso(text, start, introduction) ?? readDayFirst(text, start, introduction) ?? readShort(text, start, introduction);
}

/** `B-18-11-2024`, `7.18.11.2024`, `§ 18/11`: the digits before or the word they hang on make it another number. */
function isInsideNumber(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return /[\p{L}\p{N}_$#]$|[\p{L}\p{N}][-–/:,]$|\p{N}\.$|[\p{L}]\.$(?<!\bd\.)/u.test(before);
}

function readIso(text: string, start: number, introduction: Introduction): RecognisedDate | undefined {
  isoPattern.lastIndex = start;
  const match = isoPattern.exec(text);
  if (match === null) return undefined;
  const [whole, year = '', month = '', day = ''] = match;
  const end = start + whole.length;
  if (!isPlausible(Number(day), Number(month), Number(year), introduction === 'certain') || continues(text, end) || text[end] === '-') return undefined;
  return build('iso', text, start, introduction, {
    day: { digits: day, at: start + 8 },
    month: { digits: month, at: start + 5 },
    year: { digits: year, at: start },
    end,
  });
}

function readDayFirst(text: string, start: number, introduction: Introduction): RecognisedDate | undefined {
  const read = readParts(text, start);
  if (read === undefined || continues(text, read.end)) return undefined;
  const { form, day, month, year } = read;
  const isShort = year.digits.length === 2;
  // `27.03.04` may be a subject code and `10-11-12` a list: two digits are a year only where a date is expected.
  if (isShort && introduction !== 'certain' && !(introduction === 'likely' && (form === 'slashed' || day.digits.length === 2))) return undefined;
  if (!isPlausible(Number(day.digits), Number(month.digits), expandYear(year.digits), introduction === 'certain')) return undefined;
  return build(form, text, start, introduction, read);
}

interface Part {
  readonly digits: string;
  readonly at: number;
}

interface Parts {
  readonly day: Part;
  readonly month: Part;
  readonly year: Part | undefined;
  readonly end: number;
}

function readParts(text: string, start: number): (Parts & { readonly form: DateForm; readonly year: Part }) | undefined {
  dottedPattern.lastIndex = start;
  const dotted = dottedPattern.exec(text);
  if (dotted !== null) {
    const [whole, day = '', blank = '', month = '', year = ''] = dotted;
    return place('dotted', start, whole, day, start + day.length + 1 + blank.length, month, year);
  }
  for (const [form, pattern] of [['dashed', dashedPattern], ['slashed', slashedPattern]] as const) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const [whole, day = '', month = ''] = match;
    const year = match[3] ?? match[4] ?? '';
    return place(form, start, whole, day, start + day.length + 1, month, year);
  }
  return undefined;
}

function place(form: DateForm, start: number, whole: string, day: string, monthAt: number, month: string, year: string) {
  const end = start + whole.length;
  return { form, day: { digits: day, at: start }, month: { digits: month, at: monthAt }, year: { digits: year, at: end - year.length }, end };
}

/** `18/11` alone is a date only after `den` or a weekday, or as the first half of `1/1-31/12 2024`. */
function readShort(text: string, start: number, introduction: Introduction): RecognisedDate | undefined {
  shortPattern.lastIndex = start;
  const match = shortPattern.exec(text);
  if (match === null) return undefined;
  const [whole, day = '', month = ''] = match;
  const end = start + whole.length;
  const isHalfOfRange = /^\s?[-–]\s?\d{1,2}\/\d{1,2}[/\s-]{1,3}\d{4}(?!\d)/.test(text.slice(end, end + 14));
  if (!isHalfOfRange && (introduction !== 'certain' || /^[-\p{L}%]/u.test(text.slice(end, end + 1)))) return undefined;
  if (Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(day) < 1) return undefined;
  return build('slashed', text, start, introduction, { day: { digits: day, at: start }, month: { digits: month, at: start + day.length + 1 }, year: undefined, end });
}

/**
 * A month that does not exist is still a date when day and month look swapped (`11/18/2024`), any number when the word before
 * promises a date.
 */
function isPlausible(day: number, month: number, year: number, promised: boolean): boolean {
  if (promised && year >= firstYear && year <= lastYear) return true;
  if (year < firstYear || year > lastYear || day < 1 || month < 1) return false;
  return (month <= 12 && day <= 31) || (month <= 31 && day <= 12);
}

function continues(text: string, end: number): boolean {
  tail.lastIndex = end;
  return tail.test(text);
}

function build(form: DateForm, text: string, start: number, introduction: Introduction, { day, month, year, end }: Parts): RecognisedDate {
  const weekday = weekdayBefore(text, start);
  const rangeOf = (part: Part) => ({ start: part.at, end: part.at + part.digits.length });
  const deviations: DateDeviation[] = [];
  if (form === 'dotted') {
    for (const part of [day, month]) {
      if (/^0\d$/.test(part.digits)) {
        deviations.push({ kind: 'leading-zero', range: { start: part.at, end: part.at + 1 }, newText: '', certain: true });
      }
    }
  }
  if (year?.digits.length === 2) {
    deviations.push({ kind: 'two-digit-year', range: rangeOf(year), newText: String(expandYear(year.digits)), certain: true });
  }
  return {
    form,
    precision: 'day',
    range: { start: weekday?.range.start ?? start, end },
    day: Number(day.digits),
    month: Number(month.digits),
    year: year === undefined ? undefined : expandYear(year.digits),
    date: undefined,
    dayRange: rangeOf(day),
    monthRange: rangeOf(month),
    yearRange: year === undefined ? undefined : rangeOf(year),
    weekday,
    introduction,
    deviations,
  };
}
