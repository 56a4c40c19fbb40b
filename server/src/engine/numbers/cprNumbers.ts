import { isRealDate } from '../dates/calendarDate.js';
import { allMatches } from '../text/allMatches.js';
import type { TextRange } from '../text/range.js';

/** Something written like a CPR number. */
export interface CprNumber {
  readonly range: TextRange;
  /** The last four digits. */
  readonly serialRange: TextRange;
  /**
   * certain: with a hyphen, or called a CPR number. likely: ten digits that begin with a date, and nothing says they are another
   * number, or a hyphen in an address.
   */
  readonly certainty: 'certain' | 'likely';
}

const sixAndFour = /(\d{2})(\d{2})(\d{2})(\s?[-‐‑–—]\s?|\\-|[ \u00a0])?(\d{4})(?!\d)/g;
const calledCpr = /(?:cpr|person-?n(?:umme)?r)[^\d\n]{0,24}$/iu;
const calledOther =
  /(?:konto|reg\.?\s?nr|\bP-?n(?:umme)?r|EAN|GLN|CVR|tlf|telefon|mobil|fax|faktura|ordre|IBAN|reference|ref\.|journal|j\.?\s?nr|sagsnr|sagsnummer|dokumentn|løben|serien|\bid\b|varen)[^\d\n]{0,16}$/iu;
/** An address up to here: no blank since `://` or `www.`. */
const insideAddress = /(?:[a-z]:\/\/|www\.|\]\()[^\s]*$/iu;

/** How far back the words before a number are read. */
const reach = 120;

/**
 * Finds CPR numbers by date and length, never by check digit: modulus 11 has not been guaranteed since 1 October 2007 (cpr.dk).
 * Linear. Offsets count from the start of `text`.
 */
export function findCprNumbers(text: string): readonly CprNumber[] {
  const found: CprNumber[] = [];
  for (const match of allMatches(text, sixAndFour)) {
    const [whole, day = '', month = '', year = '', separator = '', serial = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (!isBirthDate(Number(day), Number(month), Number(year)) || isPartOfLongerNumber(text, start, end)) continue;
    const certainty = judge(text.slice(Math.max(0, start - reach), start), separator);
    if (certainty === undefined) continue;
    found.push({ range: { start, end }, serialRange: { start: end - serial.length, end }, certainty });
  }
  return found;
}

/** The century stands in the seventh digit; 29 February counts in every fourth year of any. */
function isBirthDate(day: number, month: number, year: number): boolean {
  return isRealDate({ year: 2000 + year, month, day });
}

function isPartOfLongerNumber(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}_]$|\d[-–/.]$|\d[ \u00a0]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^(?:[\p{L}_]|[-–/.]\d|[ \u00a0]\d)/u.test(text.slice(end, end + 2));
}

function judge(before: string, separator: string): CprNumber['certainty'] | undefined {
  if (calledCpr.test(before)) return 'certain';
  const hasHyphen = separator.trim() !== '';
  const isOther = calledOther.test(before);
  if (insideAddress.test(before)) return hasHyphen ? 'likely' : undefined;
  if (!hasHyphen) return isOther ? undefined : 'likely';
  return isOther ? 'likely' : 'certain';
}
