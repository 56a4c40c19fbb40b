import type { FormDeviation, NumberSpan } from '../model.js';
import { deviation, insertion, replacement } from './deviations.js';
import type { Level } from './levels.js';
import { matchAt } from './match.js';

const ordinals = /\d{1,2}\.?(?:(?:\s{0,2}[,–-]\s{0,2}|,?\s{1,3}(?:og|eller|samt)\s{1,3})\d{1,2}\.?){0,12}(\s{0,3})(pkt|punktum|led|afsnit)(\.?)(?!\p{L})/uy;
/** `2, 1. pkt.` of `stk. 1 og 2, 1. pkt.`: the number without a dot before the comma is a stk. */
const startsWithOther = /^\d{1,2}\s{0,2},.*\./u;
/** `4, 1 og 2 pkt.` of `stk. 2 og 4, 1 og 2 pkt.`: sentences are counted upwards. */
const firstTwo = /^(\d{1,2})\s{0,2},\s{0,2}(\d{1,2})/u;
const writtenOrdinals = /(?:første|andet|andet og tredje|tredje|fjerde|femte|sjette|sidste)\s{1,3}(?:pkt\.|punktum|led|afsnit)(?!\p{L})/uy;
const writtenNumbers: Readonly<Record<string, number>> = { første: 1, andet: 2, tredje: 3, fjerde: 4, femte: 5, sjette: 6 };
const reversed = /pkt(?:\.|(?=\s))\s{0,3}(\d{1,2})(?:\s{1,3}(og|eller)\s{1,3}(\d{1,2}))?(?![\d)]|\.\d)/y;

/** `2. pkt.`, `1. og 2. pkt.`, `1.-3. pkt.`, `1. led`, `første punktum`. Missing dots and spaces are deviations. */
export function readPkt(text: string, at: number): Level | undefined {
  const match = matchAt(ordinals, text, at);
  if (match === null) return readWrittenOrdinal(text, at);
  const [whole, gap = '', word = '', dot = ''] = match;
  const wordStart = at + whole.length - dot.length - word.length;
  const list = text.slice(at, wordStart - gap.length);
  const [, number, next] = firstTwo.exec(list) ?? [];
  if (startsWithOther.test(list) || Number(number) >= Number(next)) return undefined;
  const isPkt = word === 'pkt' || word === 'punktum';
  // The dot after `led` and `afsnit` is the sentence's; that of `2. punktum.` becomes the abbreviation's.
  const end = word === 'pkt' || word === 'punktum' ? at + whole.length : wordStart + word.length;
  const deviations: FormDeviation[] = [];
  const mark = { start: at, end };
  for (const { index, 0: digits } of list.matchAll(/\d{1,2}(?!\d|\.)/g)) {
    const digitsEnd = at + index + digits.length;
    // Without a space either, one edit mends both: `2pkt.` → `2. pkt.`
    const isLast = digitsEnd === wordStart - gap.length;
    deviations.push(insertion('missing-dot', mark, digitsEnd, isLast && gap === '' ? '. ' : '.'));
  }
  if (gap === '' && list.endsWith('.')) deviations.push(insertion('missing-space', mark, wordStart, ' '));
  // The dot of `1. pkt.Efter` and `1. pkt,. må` stands there, only in the wrong place.
  const hasDotNearby = text.slice(end, end + 2).includes('.');
  if (word === 'pkt' && dot === '' && !hasDotNearby) deviations.push(insertion('missing-dot', mark, wordStart + word.length, '.'));
  if (word === 'punktum') deviations.push(replacement('level-word', wordStart, end, 'pkt.'));
  return { kind: isPkt ? 'pkt' : 'led', start: at, end, numbers: isPkt ? spans(list) : [], letters: [], deviations };
}

function readWrittenOrdinal(text: string, at: number): Level | undefined {
  const match = matchAt(writtenOrdinals, text, at);
  if (match === null) return undefined;
  const word = match[0];
  const isPkt = /pkt|punktum/.test(word);
  const value = writtenNumbers[/^\p{L}+/u.exec(word)?.[0] ?? ''];
  const numbers = isPkt && value !== undefined ? [{ first: value, last: value }] : [];
  return { kind: isPkt ? 'pkt' : 'led', start: at, end: at + word.length, numbers, letters: [], deviations: [] };
}

/** A stk. rarely has more; a greater number may be the point of a text that is no act. */
const mostSentences = 9;

/** `pkt. 2` inside a § reference. A vejledning's `pkt. 2.1` is right and not read here. */
export function readReversedPkt(text: string, at: number): Level | undefined {
  const match = matchAt(reversed, text, at);
  if (match === null) return undefined;
  const [whole, first = '', conjunction, second] = match;
  // A full stop that ends the sentence becomes the abbreviation's.
  const end = at + whole.length + (text[at + whole.length] === '.' ? 1 : 0);
  const numbers = [first, second].flatMap((digits) => (digits === undefined ? [] : [{ first: Number(digits), last: Number(digits) }]));
  const newText = second === undefined ? `${first}. pkt.` : `${first}. ${conjunction ?? 'og'} ${second}. pkt.`;
  return { kind: 'pkt', start: at, end, numbers, letters: [], deviations: [deviation('pkt-order', { start: at, end }, [{ range: { start: at, end }, newText }], { safe: numbers.every(({ first: one }) => one <= mostSentences) })] };
}

/** `1., 3. og 5.-7.` → 1, 3, 5–7. */
function spans(list: string): readonly NumberSpan[] {
  const result: NumberSpan[] = [];
  for (const match of list.matchAll(/(\d{1,2})\.?(?:\s{0,2}[-–]\s{0,2}(\d{1,2}))?/g)) {
    const first = Number(match[1]);
    result.push({ first, last: match[2] === undefined ? first : Number(match[2]) });
  }
  return result;
}
