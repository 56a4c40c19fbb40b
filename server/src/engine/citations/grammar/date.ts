import { isRealDate, monthNames, type CalendarDate } from '../../dates/calendarDate.js';
import type { FormDeviation } from '../model.js';
import { insertion, replacement } from './deviations.js';
import { matchAt } from './match.js';

/** A date as part of a citation: `13. marts 2024`, `13/03/2024`, `19/12 1985`, `2024-03-13` … */
export interface WrittenDate {
  readonly end: number;
  /** Undefined without a year, or for a day that does not exist. */
  readonly date: CalendarDate | undefined;
  readonly year: number | undefined;
  readonly style: 'written' | 'numeric' | 'iso';
  readonly deviations: readonly FormDeviation[];
}

const written = new RegExp(
  `(?:den\\s+|d\\.\\s*)?(\\d{1,2})([.,]?)(\\s*)(${monthNames.join('|')}|(?:jan|feb|febr|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)(?:\\.|(?=\\s)))(?:(\\s*)(\\d{4})(?!\\d))?(?!\\p{L})`,
  'iuy',
);
const numeric = /(?:den\s+|d\.\s*)?(\d{1,2})([./-])\s?(\d{1,2})(?:\2\s?|\s+|-)(\d{4})(?!\d)/y;
const iso = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;

const monthStems = monthNames.map((name) => name.slice(0, 3));

function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const date = { year, month, day };
  return isRealDate(date) ? date : undefined;
}

/** Reads the date that begins at `at`. */
export function readDate(text: string, at: number): WrittenDate | undefined {
  return readIso(text, at) ?? readNumeric(text, at) ?? readWritten(text, at);
}

function readIso(text: string, at: number): WrittenDate | undefined {
  const match = matchAt(iso, text, at);
  if (match === null) return undefined;
  const year = Number(match[1]);
  return { end: at + match[0].length, date: calendarDate(year, Number(match[2]), Number(match[3])), year, style: 'iso', deviations: [] };
}

function readNumeric(text: string, at: number): WrittenDate | undefined {
  const match = matchAt(numeric, text, at);
  if (match === null) return undefined;
  const year = Number(match[4]);
  return { end: at + match[0].length, date: calendarDate(year, Number(match[3]), Number(match[1])), year, style: 'numeric', deviations: [] };
}

function readWritten(text: string, at: number): WrittenDate | undefined {
  const match = matchAt(written, text, at);
  if (match === null) return undefined;
  const [whole, day = '', dot = '', gap = '', month = '', yearGap = '', yearText] = match;
  if (dot === '' && gap === '') return undefined;
  const end = at + whole.length;
  const dayStart = at + whole.indexOf(day);
  const dayEnd = dayStart + day.length;
  const monthStart = dayEnd + dot.length + gap.length;
  const monthEnd = monthStart + month.length;
  const deviations: FormDeviation[] = [];
  if (dot === '') deviations.push(insertion('missing-dot', { start: dayStart, end: monthEnd }, dayEnd, '.'));
  else if (dot === ',') deviations.push(replacement('comma-for-dot', dayEnd, dayEnd + 1, '.'));
  if (gap === '') deviations.push(insertion('missing-space', { start: dayStart, end: monthEnd }, monthStart, ' '));
  const lower = month.toLowerCase();
  if (month !== lower) deviations.push(replacement('capital-month', monthStart, monthEnd, lower));
  if (yearText !== undefined && yearGap === '') deviations.push(insertion('missing-space', { start: monthStart, end }, monthEnd, ' '));
  const year = yearText === undefined ? undefined : Number(yearText);
  const date = year === undefined ? undefined : calendarDate(year, monthStems.indexOf(lower.slice(0, 3)) + 1, Number(day));
  return { end, date, year, style: 'written', deviations };
}
