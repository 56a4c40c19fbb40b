import type { TextRange } from '../../text/range.js';
import type { DocumentReference, FormDeviation } from '../model.js';
import { deviation } from './deviations.js';
import { matchAt } from './match.js';

/** An EU act cited by number. */
export interface EuAct {
  readonly range: TextRange;
  readonly document: DocumentReference;
  readonly deviations: readonly FormDeviation[];
  readonly url: string | undefined;
}

type EuType = 'forordning' | 'direktiv' | 'afgørelse';

const head =
  /(\p{L}*?)(forordning|direktiv|afgørelse|beslutning)(?:en|ens|et|ets|s|n|ns|er|erne|ernes|r|rne|rnes)?(\s{1,3}|(?=\())(?:(\((?:EU|EF|EØF|Euratom|EKSF|FUSP|EU, Euratom|EF, Euratom|EU,Euratom)\))\s{0,3}|(EU|EF|EØF)\s{1,3})?(n[ro]\.?\s{0,3})?(?=\d)/iuy;
const numbers = /(\d{1,4})(\s?\/\s?)(\d{1,4})(?:\/(EF|EU|EØF|RIA|FUSP|Euratom|EKSF|EC|EEC))?(?![\d/])/y;
const institution = /(?:Rådets|Kommissionens|Parlamentets)\s{1,3}(?:\p{L}+\s{1,3})?$/u;
const furtherGap = /(?:,|,?\s{1,3}(?:og|eller|samt|og af|af))\s{1,3}/y;

/** Words that compounds of the types begin with; anything else (`husordning`) is no EU act, and `rammeafgørelse` is its own type. */
const celexLetter: Readonly<Record<EuType, string>> = { forordning: 'R', direktiv: 'L', afgørelse: 'D' };

/** Reads `forordning (EU) 2016/679`, `direktiv 95/46/EF` at its type word, and the further ones of `direktiv 95/46/EF og 2002/58/EF`. */
export function readEuActs(text: string, at: number): readonly EuAct[] {
  const match = matchAt(head, text, at);
  if (match === null) return [];
  const [whole, prefix = '', word = '', gap = '', bracket, letters, sign] = match;
  const type: EuType = word.toLowerCase() === 'beslutning' ? 'afgørelse' : asType(word.toLowerCase());
  const numberStart = at + whole.length;
  const first = readNumber(text, numberStart);
  if (first === undefined) return [];
  const certain = bracket !== undefined || letters !== undefined || first.community !== undefined || institution.test(text.slice(Math.max(0, at - 48), at));
  if (type === 'afgørelse' && !certain) return [];
  const isFramework = prefix.toLowerCase() === 'ramme';
  const parsed = interpret(first, type, sign !== undefined, bracket?.includes('EU') === true || letters === 'EU');
  if (parsed === undefined) return [];
  const typeRange = { start: at, end: at + prefix.length + word.length };
  const act = (number: RawNumber, start: number, { year, number: natural }: YearAndNumber, deviations: readonly FormDeviation[]): EuAct => ({
    range: { start, end: number.range.end },
    document: { type, number: natural, date: undefined, year, typeRange: start === at ? typeRange : undefined, numberRange: number.range, dateRange: undefined },
    deviations,
    url: celexUrl(isFramework ? 'F' : celexLetter[type], year, natural),
  });
  const bracketStart = bracket === undefined ? numberStart : text.indexOf('(', at);
  const acts = [act(first, at, parsed, deviationsOf(text, first, parsed, { type, bracket, bracketStart, gap, letters, sign: sign ?? '', numberStart, start: at }))];
  let end = first.range.end;
  for (;;) {
    const gap = matchAt(furtherGap, text, end)?.[0].length ?? 0;
    const next = gap === 0 ? undefined : readNumber(text, end + gap);
    if (next?.community === undefined) return acts;
    const nextParsed = interpret(next, type, false);
    if (nextParsed === undefined) return acts;
    acts.push(act(next, next.range.start, nextParsed, []));
    end = next.range.end;
  }
}

function asType(word: string): EuType {
  return word === 'direktiv' || word === 'afgørelse' ? word : 'forordning';
}

interface RawNumber {
  readonly first: string;
  readonly slash: string;
  readonly second: string;
  readonly community: string | undefined;
  readonly range: TextRange;
}

function readNumber(text: string, at: number): RawNumber | undefined {
  const match = matchAt(numbers, text, at);
  if (match === null) return undefined;
  const [whole, first = '', slash = '', second = '', community] = match;
  return { first, slash, second, community, range: { start: at, end: at + whole.length } };
}

interface YearAndNumber {
  readonly year: number;
  readonly number: number;
  readonly yearFirst: boolean;
}

/** What is greater is the number of an act. */
const latestYear = 2040;

function yearOf(digits: string): number | undefined {
  const value = Number(digits);
  if (digits.length === 2 && value >= 52) return 1900 + value;
  return digits.length === 4 && value >= 1952 && value <= latestYear ? value : undefined;
}

/** Directives and acts from 2015 have the year first, older regulations last. From 2010 to 2014 the Union had no act above no. 1500. */
function interpret({ first, second, community }: RawNumber, type: EuType, hasSign: boolean, isOfUnion = false): YearAndNumber | undefined {
  const asFirst = yearOf(first);
  const asSecond = yearOf(second);
  if (community !== undefined || type === 'direktiv') {
    if (asFirst !== undefined) return { year: asFirst, number: Number(second), yearFirst: true };
  }
  const yearIsFirst = asFirst !== undefined && (asSecond === undefined || ((isOfUnion || !hasSign) && asFirst >= 2015));
  if (yearIsFirst) return { year: asFirst, number: Number(second), yearFirst: true };
  return asSecond === undefined ? undefined : { year: asSecond, number: Number(first), yearFirst: false };
}

interface Written {
  readonly type: EuType;
  readonly bracket: string | undefined;
  readonly bracketStart: number;
  /** White space behind the type word. */
  readonly gap: string;
  /** The letters of the Community without brackets. */
  readonly letters: string | undefined;
  readonly sign: string;
  readonly numberStart: number;
  readonly start: number;
}

function deviationsOf(text: string, raw: RawNumber, { year, number, yearFirst }: YearAndNumber, written: Written): readonly FormDeviation[] {
  const { bracket, bracketStart, gap, letters, sign, numberStart, start, type } = written;
  const range = { start, end: raw.range.end };
  const deviations: FormDeviation[] = [];
  if (gap === '') deviations.push(deviation('missing-space-in-number', range, [{ range: { start: bracketStart, end: bracketStart }, newText: ' ' }]));
  if (letters !== undefined) {
    const from = text.indexOf(letters, start + 1);
    deviations.push(deviation('eu-bracket', range, [{ range: { start: from, end: from + letters.length }, newText: `(${letters})` }]));
  }
  if (raw.slash !== '/') {
    const from = raw.range.start + raw.first.length;
    deviations.push(deviation('extra-space', range, [{ range: { start: from, end: from + raw.slash.length }, newText: '/' }]));
  }
  if (yearFirst && year >= 2015 && sign !== '' && raw.community === undefined) {
    deviations.push(deviation('eu-number-sign', range, [{ range: { start: numberStart - sign.length, end: numberStart }, newText: '' }]));
  }
  if (!yearFirst && year >= 2015 && type !== 'afgørelse') {
    const newText = `${bracket === undefined && letters === undefined ? '(EU) ' : ''}${year}/${number}`;
    const from = numberStart - sign.length;
    deviations.push(deviation('eu-year-last', range, [{ range: { start: from, end: raw.range.end }, newText }]));
  } else if (!yearFirst && (bracket ?? letters) !== undefined && sign === '' && raw.community === undefined) {
    deviations.push(deviation('eu-number-sign', range, [{ range: { start: numberStart, end: numberStart }, newText: 'nr. ' }]));
  } else if (/^no/i.test(sign)) {
    deviations.push(deviation('foreign-number-sign', range, [{ range: { start: numberStart - sign.length, end: numberStart }, newText: 'nr. ' }]));
  } else if (sign !== '' && !/^nr\.\s/i.test(sign)) {
    const newText = 'nr. ';
    deviations.push(deviation(sign.includes('.') ? 'missing-space-in-number' : 'missing-dot', range, [{ range: { start: numberStart - sign.length, end: numberStart }, newText }]));
  }
  if (bracket === '(EU)' && year < 2009) {
    const newText = year < 1993 ? '(EØF)' : '(EF)';
    deviations.push(deviation('eu-before-lisbon', range, [{ range: { start: bracketStart, end: bracketStart + bracket.length }, newText }]));
  }
  if (bracket !== undefined && text[bracketStart + bracket.length] !== ' ' && !/\s/.test(text[bracketStart + bracket.length] ?? '')) {
    const after = bracketStart + bracket.length;
    deviations.push(deviation('missing-space-in-number', range, [{ range: { start: after, end: after }, newText: ' ' }]));
  }
  return deviations;
}

/** The act's page in EUR-Lex, in Danish. */
function celexUrl(letter: string, year: number, number: number): string {
  return `https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:3${year}${letter}${String(number).padStart(4, '0')}`;
}
