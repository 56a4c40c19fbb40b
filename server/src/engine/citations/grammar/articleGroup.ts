import type { FormDeviation, NumberSpan } from '../model.js';
import { deviation, insertion } from './deviations.js';
import { readArticleLabel } from './label.js';
import { provisionsOf, readPlainLabelList } from './labelList.js';
import { readLevelTail, type LevelEntry } from './levelTail.js';
import { matchAt } from './match.js';
import type { ProvisionGroup } from './paragraphGroup.js';

/** `art 6, stk. 1`: without its full stop only where a level follows, since `art` is a word. */
const articleWord = /(?:artikel|artikler|artiklerne|art\.|(art(?=\s{1,2}\d{1,3}(?:,?\s{0,2}(?:stk|litra))))(?!\p{L}))(\s{0,3})(?=\d)/iuy;
const chapterWord = /(?:kapitel|kapitler|kap\.)(\s{0,3})(?=\d)/iuy;
/** `artikel 12(3)` and `artikel 5(1)(f)`, as English writes it. */
const bracketed = /\s?\((\d{1,2})\)(?:\s?\(([a-z])\))?/y;

/** Reads `artikel 6, stk. 1, litra e)`. */
export function readArticleGroup(text: string, at: number): ProvisionGroup | undefined {
  const match = matchAt(articleWord, text, at);
  if (match === null) return undefined;
  const [whole, short, gap = ''] = match;
  const start = at + whole.length;
  const labels = readPlainLabelList(text, start, readArticleLabel);
  const lastLabel = labels.at(-1);
  if (lastLabel === undefined) return undefined;
  const deviations: FormDeviation[] = [];
  if (short !== undefined) deviations.push(insertion('missing-dot', { start: at, end: lastLabel.end }, at + short.length, '.'));
  if (gap === '') deviations.push(insertion('missing-space', { start: at, end: lastLabel.end }, start, ' '));
  const tail = readLevelTail(text, lastLabel.end, { style: 'eu' });
  deviations.push(...tail.deviations);
  const bracket = tail.entries.length === 0 ? readBracketed(text, lastLabel.end) : undefined;
  const entries = bracket === undefined ? tail.entries : [bracket];
  const end = bracket?.range.end ?? tail.end;
  if (labels.length === 2 && entries.length > 0 && lastLabel.value.last === undefined) {
    const range = { start: at, end };
    deviations.push(deviation('article-repeated', range, [{ range: { start: lastLabel.start, end: lastLabel.start }, newText: 'artikel ' }]));
  }
  return { end, provisions: provisionsOf('article', labels, entries, at, end), deviations, hasLevels: tail.entries.length > 0 };
}

function readBracketed(text: string, at: number): LevelEntry | undefined {
  const match = matchAt(bracketed, text, at);
  if (match === null) return undefined;
  const stk: NumberSpan = { first: Number(match[1]), last: Number(match[1]) };
  return { range: { start: at, end: at + match[0].length }, stk: [stk], nr: [], litra: match[2] === undefined ? [] : [match[2]], pkt: [] };
}

/** Reads `kapitel 4 a` and `kapitel 2-4`. */
export function readChapterGroup(text: string, at: number): ProvisionGroup | undefined {
  const match = matchAt(chapterWord, text, at);
  if (match === null) return undefined;
  const labels = readPlainLabelList(text, at + match[0].length);
  const end = labels.at(-1)?.end;
  if (end === undefined) return undefined;
  const deviations = labels.flatMap((label) => label.value.deviations);
  if (match[1] === '') deviations.unshift(insertion('missing-space', { start: at, end }, at + match[0].length, ' '));
  return { end, provisions: provisionsOf('chapter', labels, [], at, end), deviations, hasLevels: false };
}
