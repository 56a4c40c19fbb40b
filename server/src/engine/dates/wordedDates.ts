import { introductionBefore, isGivenName, isMonthName, monthOfWord, monthSource, weekdaySource, type Introduction } from './dateWords.js';
import type { DateDeviation, RecognisedDate } from './recognisedDate.js';
import { weekdayBefore, writtenWeekday, type WrittenWeekday } from './writtenWeekday.js';
import { readYear, type WrittenYear } from './writtenYear.js';

/** More days than this before one month name are not a list of dates. Bounds the work for `1, 2, 3, …`. */
const maximumDays = 12;

/** A day with the mark after it. */
const dayPattern = /(\d{1,2})(?!\d)(\s?[.,])?(\s*)/uy;
const monthPattern = new RegExp(`(${monthSource})(?![\\p{L}\\p{N}])(\\.(?!\\s*\\.))?|(${monthSource})(?=\\d{4}(?!\\d))`, 'uy');
const separatorPattern = new RegExp(
  `(?:,\\s*(?:og\\s+)?|\\s*(?:og|eller|samt)\\s+|\\s*[-–—]\\s*)(?:(${weekdaySource}),?\\s+)?(?:den\\s+|d\\.\\s*)?(?=\\d)`,
  'uy',
);

/** Until the reform of 1948 months had capitals; titles of older acts keep them. */
const firstYearOfModernSpelling = 1949;

interface Day {
  readonly value: number;
  /** Start and end of the digits. */
  readonly start: number;
  readonly end: number;
  /** `.`, `,` or nothing, and where it ends. */
  readonly mark: string;
  readonly markEnd: number;
  /** Where the blanks after the mark end. */
  readonly next: number;
  readonly weekday: WrittenWeekday | undefined;
}

/**
 * Reads `[mandag den ]18. november[ 2024]`, or a list or range of days before one month (`10., 11., 17. og 24. oktober 2024`,
 * `1.-15. marts`), beginning with the digits at `start`. One date per day, undefined when no month follows.
 */
export function readWordedDates(text: string, start: number): readonly RecognisedDate[] | undefined {
  const before = text[start - 1];
  if (before !== undefined && /[\p{L}\p{N}_]/u.test(before)) return undefined;
  const days: Day[] = [];
  let at = start;
  let weekday = weekdayBefore(text, start);
  while (days.length < maximumDays) {
    const day = readDay(text, at, weekday);
    if (day === undefined) return undefined;
    days.push(day);
    monthPattern.lastIndex = day.next;
    const month = monthPattern.exec(text);
    if (month !== null) return finish(text, days, month);
    const afterDot = day.mark === '.' ? day.markEnd : day.end;
    separatorPattern.lastIndex = afterDot;
    const separator = separatorPattern.exec(text);
    if (separator === null || !mayContinue(text, days, day)) return undefined;
    weekday = weekdayIn(separator);
    at = separatorPattern.lastIndex;
  }
  return undefined;
}

/** `uge 42, 18. oktober` is not a list of days: a day without its dot needs an article at the head of the list. */
function mayContinue(text: string, days: readonly Day[], day: Day): boolean {
  const first = days[0] ?? day;
  return day.mark === '.' || first.weekday !== undefined || introductionBefore(text, first.start) === 'certain';
}

function readDay(text: string, at: number, weekday: WrittenWeekday | undefined): Day | undefined {
  dayPattern.lastIndex = at;
  const match = dayPattern.exec(text);
  if (match === null) return undefined;
  const digits = match[1] ?? '';
  const mark = match[2] ?? '';
  const end = at + digits.length;
  return { value: Number(digits), start: at, end, mark: mark.trim(), markEnd: end + mark.length, next: dayPattern.lastIndex, weekday };
}

function weekdayIn(separator: RegExpExecArray): WrittenWeekday | undefined {
  const word = separator[1];
  return word === undefined ? undefined : writtenWeekday(word, separator.index + separator[0].indexOf(word));
}

function finish(text: string, days: readonly Day[], monthMatch: RegExpExecArray): readonly RecognisedDate[] | undefined {
  const last = days.at(-1);
  if (last === undefined) return undefined;
  const word = monthMatch[1] ?? monthMatch[3] ?? '';
  const month = monthOfWord(word);
  if (month === undefined) return undefined;
  const monthRange = { start: monthMatch.index, end: monthMatch.index + word.length };
  const isWhole = isMonthName(word);
  const dot = monthMatch[2] !== undefined && !isWhole ? 1 : 0;
  const year = readYear(text, monthRange.end + dot);
  const first = days[0]?.start ?? last.start;
  const introduction = introductionBefore(text, first);
  if (!isDate(text, days, last, word, isWhole || dot === 1, monthRange.end, year, introduction)) return undefined;

  const deviations = deviationsOf(text, last, word, monthRange, dot, year, introduction);
  return days.map((day): RecognisedDate => {
    const isLast = day === last;
    return {
      form: 'worded',
      precision: 'day',
      range: { start: day.weekday?.range.start ?? day.start, end: isLast ? (year?.range.end ?? monthRange.end + dot) : day.end },
      day: day.value,
      month,
      year: year?.year,
      date: undefined,
      dayRange: { start: day.start, end: day.end },
      monthRange: isLast ? monthRange : undefined,
      yearRange: isLast ? year?.range : undefined,
      weekday: day.weekday,
      introduction: isLast ? introduction : introductionBefore(text, day.start),
      deviations: isLast ? deviations : [],
    };
  });
}

/** Sorts out a number and a word that only look like a day and a month: `udgave 2, september`, `d. 2. August Berg`, `tabel 2. Marts …`. */
function isDate(
  text: string,
  days: readonly Day[],
  day: Day,
  word: string,
  isSureMonth: boolean,
  monthEnd: number,
  year: WrittenYear | undefined,
  introduction: Introduction,
): boolean {
  const after = text.slice(monthEnd, monthEnd + 6);
  const startsText = days[0]?.start === 0;
  const isDatedList = days.length > 1 && year !== undefined;
  if (isCapitalised(word)) {
    if (introduction === 'numbering' || (introduction === 'none' && !startsText && !isDatedList)) return false;
    if (year === undefined && isGivenName(word) && /^\s+\p{Lu}/u.test(after)) return false;
  }
  if (!isSureMonth && year === undefined && introduction !== 'certain' && !/^\s*[-–]\s*\d/.test(after)) return false;
  if (day.mark === '.' || introduction === 'certain') return true;
  if (startsText && year?.range.end === text.length) return true;
  if (year?.digits !== 4 || introduction === 'numbering' || followsNumber(text, day.start)) return false;
  return day.mark === '' || introduction === 'likely';
}

function isCapitalised(word: string): boolean {
  return word[0] !== word[0]?.toLowerCase();
}

/** `fra 1 til 2, september 2024 …`: a number before the number makes it doubtful that the second is a day. */
function followsNumber(text: string, start: number): boolean {
  return /(?:[\d,;/]|\d\s+(?:og|eller|til|samt))\s*$/u.test(text.slice(Math.max(0, start - 10), start));
}

function deviationsOf(
  text: string,
  day: Day,
  word: string,
  month: { readonly start: number; readonly end: number },
  dot: number,
  year: WrittenYear | undefined,
  introduction: Introduction,
): readonly DateDeviation[] {
  const found: DateDeviation[] = [];
  if (year !== undefined && year.year < firstYearOfModernSpelling) return found;
  const certain = introduction === 'certain' || (day.start === 0 && year !== undefined);
  if (text[day.start] === '0' && day.end - day.start === 2 && day.value > 0) {
    found.push({ kind: 'leading-zero', range: { start: day.start, end: day.start + 1 }, newText: '', certain: true });
  }
  if (day.mark === ',') found.push({ kind: 'comma-for-dot', range: { start: day.end, end: day.markEnd }, newText: '.', certain });
  if (day.mark === '') found.push({ kind: 'missing-dot', range: { start: day.end, end: day.end }, newText: '.', certain });
  if (day.next === day.markEnd) {
    // `31 .december`: the space stands on the wrong side of the dot.
    const isMisplaced = day.mark === '.' && day.markEnd - day.end > 1;
    const start = isMisplaced ? day.end : month.start;
    found.push({ kind: 'missing-space', range: { start, end: month.start }, newText: isMisplaced ? '. ' : ' ', certain: true });
  }
  if (isCapitalised(word) && word !== word.toUpperCase()) {
    found.push({
      kind: 'capital-month',
      range: { start: month.start, end: month.start + 1 },
      newText: word.slice(0, 1).toLowerCase(),
      certain: true,
    });
  }
  if (year !== undefined) {
    const yearStart = month.end + dot;
    if (year.range.start === yearStart) {
      found.push({ kind: 'missing-space', range: { start: yearStart, end: yearStart }, newText: ' ', certain: true });
    }
    if (year.digits === 2) {
      found.push({ kind: 'two-digit-year', range: year.range, newText: String(year.year), certain: false });
    }
  }
  return found;
}
