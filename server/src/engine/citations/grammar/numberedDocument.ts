import type { TextRange } from '../../text/range.js';
import type { DocumentReference, FormDeviation } from '../model.js';
import { readDate, type WrittenDate } from './date.js';
import { deviation, insertion, replacement } from './deviations.js';
import { documentTypeOf, type DocumentTypeWord } from './documentTypes.js';
import { isMidSentence, lengthAt, matchAt } from './match.js';

/** A document cited by number: `lovbekendtgørelse nr. 261 af 13. marts 2024`. */
export interface NumberedDocument {
  readonly range: TextRange;
  readonly document: DocumentReference;
  readonly deviations: readonly FormDeviation[];
  /** How its type was written; an elided member has none. */
  readonly typeWord: DocumentTypeWord | undefined;
}

/** `CIR1H nr 9202 af 30/03/2012`: Retsinformation tells a main circular by `1H`. */
const word = /\p{L}+(?:(?<=CIR)1[HÆ](?!\p{L}))?/uy;
const numberSign = /(\.?)(\s{0,3})(?:(nr|no|nummer)(\.?:?)(\s{0,3}))?(\d{1,5})(?!\d|\.\d|\s?%|\/\d{1,3}(?!\d))/iuy;
const ofDate = /\s{1,3}(?:af|fra)\s{1,3}(?=\d|den\s|d\.)/iuy;
/** A whole date right behind the number, its `af` forgotten. */
const bareDate = /\s{1,3}(?=\d{1,2}(?:\.\s?\p{L}{3,9}\s|[./-]\d{1,2}[./ -])\d{4}(?!\d))/uy;
const slashYear = /\/((?:18|19|20)\d{2})(?![\d/])/y;
const ofYear = /\s{1,3}(?:af|fra)\s{1,3}((?:18|19|20)\d{2})(?!\d)/y;

/** Types that are too ordinary a word to cite with a number alone (`vejledning nr. 2`). */
const needsDate = new Set(['VEJ', 'SKR', 'CIS', 'DSK', 'AND']);

/** Reads the document whose type word begins at `at`. */
export function readNumberedDocument(text: string, at: number): NumberedDocument | undefined {
  const typeWord = matchAt(word, text, at)?.[0];
  const type = typeWord === undefined ? undefined : documentTypeOf(typeWord);
  if (typeWord === undefined || type === undefined) return undefined;
  const typeEnd = at + typeWord.length;
  const rest = readNumber(text, typeEnd, type);
  if (rest === undefined) return undefined;
  const { year, date } = rest;
  if (date === undefined && rest.year === undefined && (rest.sign === '' || typeWord === 'L' || (!type.isCode && needsDate.has(type.code)))) return undefined;
  // `L 72 af 3. oktober 2023` is a bill.
  if (typeWord === 'L' && rest.sign === '') return undefined;
  const range = { start: at, end: rest.end };
  const deviations = [...rest.deviations];
  const first = text[at] ?? '';
  if (!type.isCode && first !== first.toLowerCase() && text[at + 1] !== text[at + 1]?.toUpperCase() && isMidSentence(text, at)) {
    deviations.unshift(replacement('capital-type', at, at + 1, first.toLowerCase()));
  }
  return {
    range,
    typeWord: type,
    deviations,
    document: { type: type.code, number: rest.number, date: date?.date, year, typeRange: { start: at, end: typeEnd }, numberRange: rest.numberRange, dateRange: rest.dateRange },
  };
}

/** Reads `nr. 2 af 3. maj 2020` at `nr.`, a further member of an enumeration whose type was said before. The date must be there. */
export function readElidedDocument(text: string, at: number, type: string | undefined): NumberedDocument | undefined {
  const rest = readNumber(text, at, undefined);
  if (rest?.date === undefined || rest.sign === '') return undefined;
  return {
    range: { start: at, end: rest.end },
    typeWord: undefined,
    deviations: rest.deviations,
    document: { type, number: rest.number, date: rest.date.date, year: rest.year, typeRange: undefined, numberRange: rest.numberRange, dateRange: rest.dateRange },
  };
}

interface NumberAndDate {
  readonly end: number;
  readonly sign: string;
  readonly number: number;
  readonly numberRange: TextRange;
  readonly date: WrittenDate | undefined;
  readonly dateRange: TextRange | undefined;
  readonly year: number | undefined;
  readonly deviations: readonly FormDeviation[];
}

/** ` nr. 261 af 13. marts 2024` from the end of the type word, or from `nr.` itself when `type` is undefined. */
function readNumber(text: string, at: number, type: DocumentTypeWord | undefined): NumberAndDate | undefined {
  const match = matchAt(numberSign, text, at);
  if (match === null) return undefined;
  const [whole, typeDot = '', gap = '', sign = '', dot = '', numberGap = '', digits = ''] = match;
  if (typeDot !== '' && type?.isAbbreviation !== true) return undefined;
  // `lov 5` is nothing; `LBK 261` and `LBK261` are.
  if (sign === '' && (gap === '' || type === undefined) && type?.isCode !== true) return undefined;
  const start = at + typeDot.length + gap.length;
  const numberEnd = at + whole.length;
  const numberStart = numberEnd - digits.length;
  const head = { number: Number(digits), sign, numberRange: { start: numberStart, end: numberEnd } };
  const tail = readTail(text, numberEnd, type);
  const deviations: FormDeviation[] = tail.isWithoutOf ? [insertion('missing-of', { start, end: tail.end }, numberEnd, ' af')] : [];
  const mark = { start, end: numberEnd };
  const signEnd = start + sign.length;
  if (sign !== '' && gap === '' && typeDot === '' && type !== undefined) deviations.push(insertion('missing-space-in-number', { start: at, end: numberEnd }, start, ' '));
  if (sign === '' && type?.isCode === false && tail.date !== undefined) deviations.push(insertion('missing-number-sign', { start: at, end: numberEnd }, numberStart, 'nr. '));
  if (sign.toLowerCase() === 'no') deviations.push(deviation('foreign-number-sign', mark, [{ range: { start, end: numberStart }, newText: 'nr. ' }]));
  else if (sign.toLowerCase() === 'nr') {
    // Retsinformation's own short title has no dot: `LBK nr 261 af 13/03/2024` (R14).
    const isShortTitle = type?.isCode === true && (tail.date === undefined || tail.date.style === 'numeric');
    if (dot === '' && numberGap === '') deviations.push(insertion(isShortTitle ? 'missing-space-in-number' : 'missing-dot', mark, signEnd, isShortTitle ? ' ' : '. '));
    else if (dot === '' && !isShortTitle) deviations.push(insertion('missing-dot', mark, signEnd, '.'));
    else if (numberGap === '') deviations.push(insertion('missing-space-in-number', mark, numberStart, ' '));
    if (sign.startsWith('N') && type !== undefined) deviations.push(replacement('capital-level', start, start + 1, 'n'));
  }
  const { end, date, dateRange, year } = tail;
  return { ...head, end, date, dateRange, year, deviations: [...deviations, ...(tail.date?.deviations ?? [])] };
}

interface Tail extends Pick<NumberAndDate, 'end' | 'date' | 'dateRange' | 'year'> {
  readonly isWithoutOf: boolean;
}

/** What follows the number: ` af DATE`, `/2024`, ` af 2024`, or nothing. */
function readTail(text: string, at: number, type: DocumentTypeWord | undefined): Tail {
  const gap = lengthAt(ofDate, text, at);
  const bareGap = gap === 0 && type !== undefined ? lengthAt(bareDate, text, at) : 0;
  const dateStart = at + gap + bareGap;
  const date = dateStart === at ? undefined : readDate(text, dateStart);
  if (date !== undefined) return { end: date.end, date, dateRange: { start: dateStart, end: date.end }, year: date.year, isWithoutOf: bareGap > 0 };
  const year = matchAt(slashYear, text, at) ?? matchAt(ofYear, text, at);
  if (year === null) return { end: at, date: undefined, dateRange: undefined, year: undefined, isWithoutOf: false };
  return { end: at + year[0].length, date: undefined, dateRange: undefined, year: Number(year[1]), isWithoutOf: false };
}
