import type { FormDeviation, NumberSpan } from '../model.js';
import { deviation, insertion, replacement } from './deviations.js';
import { canBeMember, gluedCommas, readList, type Item } from './list.js';
import { isInsideBracket, lengthAt, matchAt } from './match.js';
import { readPkt, readReversedPkt } from './pkt.js';

/** The levels below a § or an article, in their order. `led` and `afsnit` divide a sentence or stk. and are not looked up. */
export type LevelKind = 'stk' | 'nr' | 'litra' | 'pkt' | 'led';

export interface LevelOptions {
  /** Danish acts write `litra b`, EU acts `litra b)`. */
  readonly style: 'danish' | 'eu';
  /** In an enumeration after `§§` the number of the § so far: a greater one after a stk. is the next §, `§§ 124, stk. 2, 125`. */
  readonly greatest: number;
}

/** One level as it stands: `stk. 1-3`, `nr. 2 og 4`, `litra b`, `2. pkt.`. */
export interface Level {
  readonly kind: LevelKind;
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly NumberSpan[];
  readonly letters: readonly string[];
  readonly deviations: readonly FormDeviation[];
}

const numberedWord = /(stk|nr|no(?=\.))(\.|(?<=stk)[,:](?=\s?\d)|)(\s{0,3})(?=[\divx])/iuy;
const writtenWord = /(?:stykke(?:rne)?|nummer)\s{1,3}(?=\d)/iuy;
const litraWord = /litra(\s{0,3})(?=[a-zæøå])/iuy;
const number = /\d{1,3}(?!\d)/y;
/** `nr. 5 c`: an inserted item. A bare letter must close the level or lead on to the next, else it is a word. */
const itemSuffix = /\s?[a-z](?=\s{0,3}[,.;:)–-]|\s{1,3}(?:og|eller|samt)\s|\s{0,3}$)|[a-h](?!\p{L})/iuy;
const roman = /[ivx]{1,5}(?:\s?[-–]\s?[ivx]{1,5})?(?!\p{L})/uy;
const rangeDash = /\s{0,2}[-–‑‐]\s{0,2}/y;
const litra = /([a-zæøå]|aa|bb|cc|dd|ee|ff|gg|hh|ii|jj|kk)(?![\p{L}\d]|\.\p{L})/iuy;
const afterLitraI = /\s{0,3}(?:[,.;:)»”"–-]|$)|\s{1,3}(?:og|eller|samt|i)\s/uy;
const document = /\s{1,3}af\s{1,3}(?:den\s{1,3})?\d/y;
const alphabet = 'abcdefghijklmnopqrstuvwxyzæøå';

/** Reads the level that begins at `at`, if one does. */
export function readLevel(text: string, at: number, options: LevelOptions): Level | undefined {
  return readNumbered(text, at, options) ?? readLitra(text, at, options) ?? readPkt(text, at) ?? readReversedPkt(text, at) ?? readWrittenWord(text, at, options);
}

/** Reads `n`, `n-m`, `n c` or `n-m c`. */
function readNumber(text: string, at: number): Item<NumberSpan> | undefined {
  const first = matchAt(number, text, at);
  if (first === null) return undefined;
  const from = Number(first[0]);
  const firstEnd = endOfNumber(text, at + first[0].length);
  const lastStart = firstEnd + lengthAt(rangeDash, text, firstEnd);
  const last = lastStart === firstEnd ? null : matchAt(number, text, lastStart);
  if (last !== null) {
    const to = Number(last[0]);
    const end = endOfNumber(text, lastStart + last[0].length);
    if ((to > from || (to === from && end > lastStart + last[0].length)) && canBeMember(text, end)) return { start: at, end, value: { first: from, last: to } };
  }
  return { start: at, end: firstEnd, value: { first: from, last: from } };
}

/** The end of a number with the letter of an inserted item. */
function endOfNumber(text: string, at: number): number {
  return at + lengthAt(itemSuffix, text, at);
}

function readNumbers(text: string, at: number, greatest: number): readonly Item<NumberSpan>[] {
  const read = (start: number, previous: NumberSpan | undefined): Item<NumberSpan> | undefined => {
    // `stk. 1, 1 og 2 pkt.` goes on with sentences.
    if (previous !== undefined && readPkt(text, start) !== undefined) return undefined;
    const item = readNumber(text, start);
    if (previous === undefined || item === undefined || item.value.first < greatest) return item;
    // `§§ 1, stk. 1 og 2, skal`: the next § stands after a comma.
    if (isNextStk(previous, item) && !afterComma.test(text.slice(Math.max(0, start - 4), start))) return item;
    // `§§ 8, stk. 1, 8 B` goes on with §§.
    return item.value.first > greatest || /\p{L}$/u.test(text.slice(start, item.end)) ? undefined : item;
  };
  return readList(text, at, read, (end) => canBeMember(text, end));
}

const afterComma = /,\s{0,3}$/u;

function isNextStk(previous: NumberSpan, { value }: Item<NumberSpan>): boolean {
  return value.first > previous.last && value.first - previous.last <= 2;
}

function readNumbered(text: string, at: number, options: LevelOptions): Level | undefined {
  const match = matchAt(numberedWord, text, at);
  if (match === null) return undefined;
  const [whole, word = '', dot = '', gap = ''] = match;
  const kind = word.toLowerCase() === 'stk' ? 'stk' : 'nr';
  const listStart = at + whole.length;
  const items = readNumbers(text, listStart, kind === 'stk' ? options.greatest : Infinity);
  const romanLength = items.length === 0 && kind === 'nr' && dot !== '' ? lengthAt(roman, text, listStart) : 0;
  if (items.length === 0 && romanLength === 0) return undefined;
  const end = items.at(-1)?.end ?? listStart + romanLength;
  if (kind === 'nr' && lengthAt(document, text, end) > 0) return undefined;
  const deviations: FormDeviation[] = [...gluedCommas(text, items)];
  const wordEnd = at + word.length;
  if (word.toLowerCase() === 'no') deviations.push(replacement('foreign-number-sign', at, listStart, 'nr. '));
  else if (dot === ',' || dot === ':') deviations.push(deviation('missing-dot', { start: at, end }, [{ range: { start: wordEnd, end: listStart }, newText: '. ' }], { safe: false }));
  else if (dot === '' && gap === '') deviations.push(insertion('missing-dot', { start: at, end }, wordEnd, '. '));
  else if (dot === '') deviations.push(insertion('missing-dot', { start: at, end }, wordEnd, '.'));
  else if (gap === '') deviations.push(insertion('missing-space', { start: at, end }, listStart, ' '));
  return { kind, start: at, end, numbers: items.map((item) => item.value), letters: [], deviations };
}

/** `stykke 2`, `nummer 2` */
function readWrittenWord(text: string, at: number, options: LevelOptions): Level | undefined {
  const length = lengthAt(writtenWord, text, at);
  if (length === 0) return undefined;
  const kind = /s/i.test(text[at] ?? '') ? 'stk' : 'nr';
  const items = readNumbers(text, at + length, kind === 'stk' ? options.greatest : Infinity);
  const end = items.at(-1)?.end;
  if (end === undefined) return undefined;
  const wordEnd = at + text.slice(at, at + length).trimEnd().length;
  return { kind, start: at, end, numbers: items.map((item) => item.value), letters: [], deviations: [replacement('level-word', at, wordEnd, `${kind}.`)] };
}

function readLitra(text: string, at: number, { style }: LevelOptions): Level | undefined {
  const match = matchAt(litraWord, text, at);
  if (match === null) return undefined;
  const listStart = at + match[0].length;
  const deviations: FormDeviation[] = [];
  if (match[1] === '') deviations.push(insertion('missing-space', { start: at, end: listStart + 1 }, listStart, ' '));
  const readLetter = (start: number): Item<readonly string[]> | undefined => {
    const letter = matchAt(litra, text, start);
    if (letter === null) return undefined;
    let end = start + letter[0].length;
    const first = letter[0];
    if (first.toLowerCase() === 'i' && matchAt(afterLitraI, text, end) === null) return undefined;
    const dash = lengthAt(rangeDash, text, end);
    const last = dash === 0 ? null : matchAt(litra, text, end + dash);
    let letters: readonly string[] = [first];
    if (last !== null) {
      const spelledOut = lettersBetween(first, last[0]);
      if (spelledOut.length > 0) {
        letters = spelledOut;
        end += dash + last[0].length;
      }
    }
    if (text[end] === ')' && !isInsideBracket(text, end)) {
      if (style === 'danish') deviations.push(deviation('litra-bracket', { start: at, end: end + 1 }, [{ range: { start: end, end: end + 1 }, newText: '' }]));
      end += 1;
    }
    return { start, end, value: letters };
  };
  const items = readList(text, listStart, readLetter, () => true);
  const end = items.at(-1)?.end;
  if (end === undefined) return undefined;
  return { kind: 'litra', start: at, end, numbers: [], letters: items.flatMap((item) => item.value), deviations };
}

/** `a`–`c` → a, b, c; empty when the letters do not rise. */
function lettersBetween(first: string, last: string): readonly string[] {
  const from = alphabet.indexOf(first.toLowerCase());
  const to = alphabet.indexOf(last.toLowerCase());
  return first.length === 1 && last.length === 1 && from >= 0 && to > from ? [...alphabet.slice(from, to + 1)] : [];
}
