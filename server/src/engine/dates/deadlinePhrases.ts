import type { TextRange } from '../text/range.js';
import type { DeadlinePeriod, DeadlineUnit } from './deadlines.js';

/** `inden for to uger` in a text. */
export interface DeadlinePhrase {
  /** From `inden` to the unit. */
  readonly range: TextRange;
  readonly period: DeadlinePeriod;
  /** What the period is counted from, as far as the words right after it say. */
  readonly from: 'dags dato' | undefined;
  /** Range with `fra dags dato`; equals `range` without it. */
  readonly wholeRange: TextRange;
}

const numberWords = new Map<string, number>([
  ['en', 1], ['én', 1], ['et', 1], ['ét', 1], ['to', 2], ['tre', 3], ['fire', 4], ['fem', 5], ['seks', 6], ['syv', 7], ['otte', 8],
  ['ni', 9], ['ti', 10], ['elleve', 11], ['tolv', 12], ['fjorten', 14], ['femten', 15], ['tyve', 20], ['tredive', 30],
]);

const unitsByWord = new Map<string, DeadlineUnit>([
  ['dag', 'dage'], ['dage', 'dage'], ['uge', 'uger'], ['uger', 'uger'], ['måned', 'måneder'], ['måneder', 'måneder'], ['år', 'år'],
  ['arbejdsdag', 'arbejdsdage'], ['arbejdsdage', 'arbejdsdage'], ['hverdag', 'hverdage'], ['hverdage', 'hverdage'],
]);

const phrase = new RegExp(
  `\\b(?:inden(?:\\s?for)?|senest(?:\\s+om)?)\\s+(\\d{1,3}|${[...numberWords.keys()].join('|')})\\s+(${[...unitsByWord.keys()].join('|')})(?![\\p{L}\\p{N}])` +
    `(\\s+(?:(?:regnet|efter)\\s+)?fra\\s+(?:dags\\s+dato|d\\.d\\.))?`,
  'giu',
);

/** Finds `inden to uger`, `inden for 10 arbejdsdage fra dags dato`, `senest 14 dage fra d.d.` in a text. Linear. */
export function recogniseDeadlinePhrases(text: string): readonly DeadlinePhrase[] {
  const found: DeadlinePhrase[] = [];
  for (const match of text.matchAll(phrase)) {
    const [whole, number = '', word = '', tail = ''] = match;
    const unit = unitsByWord.get(word.toLowerCase());
    const count = numberWords.get(number.toLowerCase()) ?? Number(number);
    if (unit === undefined || !Number.isInteger(count)) continue;
    const start = match.index;
    found.push({
      range: { start, end: start + whole.length - tail.length },
      period: { count, unit },
      from: tail === '' ? undefined : 'dags dato',
      wholeRange: { start, end: start + whole.length },
    });
  }
  return found;
}
