import { isGivenName, monthNameSource, monthOfWord, monthSource } from './dateWords.js';
import type { DateDeviation, RecognisedDate } from './recognisedDate.js';

/** The longest stretch before a year that can belong to it: `ultimo september ` and some blanks. */
const lookBehind = 24;

const monthBeforeYear = new RegExp(`(?:^|[^\\p{L}\\p{N}-])(${monthSource})\\.?(\\s+måned)?\\s+$`, 'u');
const partBeforeYear = /(?:^|[^\p{L}\p{N}])(?:[Pp]rimo|[Mm]edio|[Uu]ltimo)\s+$/u;
const quarterBeforeYear = /(?:^|[^\p{L}\p{N}])(?:[Qq]([1-4])|([1-4])\.\s?(?:[Kk]vartal|(halvår)))\s+$/u;
const partPattern = new RegExp(`(?:[Pp]rimo|[Mm]edio|[Uu]ltimo)\\s+(${monthSource})(?![\\p{L}\\p{N}])\\.?(?:\\s+(\\d{4})(?![\\d/-]))?`, 'uy');
/** What introduces a month on its own, so that a capital letter is wrong there. */
const prepositionBeforeMonth = /(?:^|[^\p{L}\p{N}])(?:i|fra|til|siden|af|inden|indtil|for|per|pr\.)\s+$/iu;
const capitalMonth = new RegExp(`(?:${monthNameSource})(?![\\p{L}\\p{N}])`, 'uy');

const noParts = { day: undefined, date: undefined, dayRange: undefined, weekday: undefined } as const;

/** Reads what stands before the four-digit number at `yearStart`: `november 2024`, `primo 2024`, `Q4 2023`. */
export function readPeriodBeforeYear(text: string, yearStart: number, notBefore: number): RecognisedDate | undefined {
  if (/^\d{4}(?:[\d\p{L}]|[-/.]\d)/u.test(text.slice(yearStart, yearStart + 6))) return undefined;
  const from = Math.max(notBefore, yearStart - lookBehind);
  const before = text.slice(from, yearStart);
  const yearRange = { start: yearStart, end: yearStart + 4 };
  const year = Number(text.slice(yearStart, yearRange.end));

  const month = monthBeforeYear.exec(before);
  if (month !== null) {
    const word = month[1] ?? '';
    const start = from + month.index + month[0].indexOf(word);
    return monthDate(text, word, start, { year, yearRange });
  }
  const part = partBeforeYear.exec(before);
  if (part !== null) {
    const start = from + part.index + part[0].search(/\p{L}/u);
    return { ...noParts, form: 'part', precision: 'year', range: { start, end: yearRange.end }, month: undefined, year, monthRange: undefined, yearRange, introduction: 'none', deviations: [] };
  }
  const quarter = quarterBeforeYear.exec(before);
  if (quarter === null) return undefined;
  const start = from + quarter.index + quarter[0].search(/[Qq1-4]/);
  const precision = quarter[3] === undefined ? 'quarter' : 'half-year';
  return { ...noParts, form: 'quarter', precision, range: { start, end: yearRange.end }, month: undefined, year, monthRange: undefined, yearRange, introduction: 'none', deviations: [] };
}

/** Reads `ultimo oktober[ 2024]` at `start`. */
export function readPartOfMonth(text: string, start: number): RecognisedDate | undefined {
  if (/[\p{L}\p{N}]$/u.test(text.slice(0, start).slice(-1))) return undefined;
  partPattern.lastIndex = start;
  const match = partPattern.exec(text);
  if (match === null) return undefined;
  const [whole, word = '', digits] = match;
  const wordStart = start + whole.indexOf(word, 5);
  const end = start + whole.trimEnd().length;
  return {
    ...noParts,
    form: 'part',
    precision: 'month',
    range: { start, end },
    month: monthOfWord(word),
    year: digits === undefined ? undefined : Number(digits),
    monthRange: { start: wordStart, end: wordStart + word.length },
    yearRange: digits === undefined ? undefined : { start: end - 4, end },
    introduction: 'likely',
    deviations: capitalDeviation(word, wordStart),
  };
}

/** Reads a month with a capital letter that stands alone after a preposition: `i Oktober`. */
export function readLoneCapitalMonth(text: string, start: number): RecognisedDate | undefined {
  capitalMonth.lastIndex = start;
  const match = capitalMonth.exec(text);
  if (match === null || isGivenName(match[0])) return undefined;
  const after = text.slice(start + match[0].length, start + match[0].length + 4);
  // `i September-rapporten`, `i Oktober Kvartet`: a name; with a year after it the year's own trigger reads it.
  if (/^(?:-|\s+\p{Lu}|\s+\d|\s*&)/u.test(after)) return undefined;
  if (!prepositionBeforeMonth.test(text.slice(Math.max(0, start - 8), start))) return undefined;
  return monthDate(text, match[0], start, undefined);
}

function monthDate(
  text: string,
  word: string,
  start: number,
  written: { readonly year: number; readonly yearRange: RecognisedDate['yearRange'] } | undefined,
): RecognisedDate {
  const monthRange = { start, end: start + word.length };
  const isIntroduced = prepositionBeforeMonth.test(text.slice(Math.max(0, start - 8), start));
  return {
    ...noParts,
    form: 'month',
    precision: 'month',
    range: { start, end: written?.yearRange?.end ?? monthRange.end },
    month: monthOfWord(word),
    year: written?.year,
    monthRange,
    yearRange: written?.yearRange,
    introduction: isIntroduced ? 'likely' : 'none',
    deviations: isIntroduced ? capitalDeviation(word, start) : [],
  };
}

/** In a title (`Statusnotat Oktober 2024`) the capital may be meant; so only after a preposition. */
function capitalDeviation(word: string, start: number): readonly DateDeviation[] {
  const first = word.slice(0, 1);
  if (first === first.toLowerCase() || word === word.toUpperCase()) return [];
  return [{ kind: 'capital-month', range: { start, end: start + 1 }, newText: first.toLowerCase(), certain: true }];
}
