import type { TextRange } from '../text/range.js';

export interface WrittenYear {
  /** With the century. */
  readonly year: number;
  /** How many digits stand there: 2, 4, or 5 where one is too many. */
  readonly digits: number;
  /** The digits, with the apostrophe of `'24`. */
  readonly range: TextRange;
}

/** Blanks before the year may be missing only where four digits follow the month directly. */
const yearPattern = /(\s*)(['’]?)(\d{2,5})(?!\d)/uy;
/** What makes four digits after a month something else: a case number, a school year, a phone number. */
const notAYear = /[-/]\d{3}|\s\d{4}(?!\d)/uy;
/** What makes two digits a year: an apostrophe before them, or the end of the phrase after them. */
const endOfPhrase = /\s*(?:[,;)”"»\]]|\.(?!\d)|:(?!\d)|$)/uy;

/** Two digits up to this mean 20xx. */
const lastShortYearOfCentury = 49;

/** `24` → 2024, `85` → 1985. */
export function expandYear(digits: string): number {
  const value = Number(digits);
  if (digits.length !== 2) return value;
  return value <= lastShortYearOfCentury ? 2000 + value : 1900 + value;
}

/** Reads the year of a worded date, with the blanks before it, at `at`. */
export function readYear(text: string, at: number): WrittenYear | undefined {
  yearPattern.lastIndex = at;
  const match = yearPattern.exec(text);
  if (match === null) return undefined;
  const [, blanks = '', apostrophe = '', digits = ''] = match;
  const end = yearPattern.lastIndex;
  if (!isYear(text, digits, end, blanks, apostrophe)) return undefined;
  const start = at + blanks.length;
  return { year: expandYear(digits), digits: digits.length, range: { start, end } };
}

function isYear(text: string, digits: string, end: number, blanks: string, apostrophe: string): boolean {
  if (digits.length === 2) {
    endOfPhrase.lastIndex = end;
    return blanks !== '' && (apostrophe !== '' || endOfPhrase.test(text));
  }
  // With five digits only a year with one digit too many (a footnote number glued to it), not an amount.
  if (apostrophe !== '' || digits.length === 3 || (digits.length === 5 && !/^(?:19|20)/.test(digits))) return false;
  notAYear.lastIndex = end;
  return !notAYear.test(text);
}
