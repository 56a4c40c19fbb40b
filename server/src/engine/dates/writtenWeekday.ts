import type { TextRange } from '../text/range.js';
import { weekdayOfWord, weekdaySource } from './dateWords.js';

/** A weekday written with a date. */
export interface WrittenWeekday {
  /** 0 for Monday to 6 for Sunday. */
  readonly index: number;
  readonly range: TextRange;
}

const weekdayAtEnd = new RegExp(`(?:^|[^\\p{L}\\p{N}])(${weekdaySource})(?:,?\\s+(?:den\\s+|d\\.\\s*)?)$`, 'u');

/** Weekday, article and the blanks between them fit in this many units. */
const lookBehind = 20;

/** The weekday right before a date that begins at `start`: `mandag den |18.`, `mandag, d. |18.`. */
export function weekdayBefore(text: string, start: number): WrittenWeekday | undefined {
  const from = Math.max(0, start - lookBehind);
  const match = weekdayAtEnd.exec(text.slice(from, start));
  const word = match?.[1];
  if (match === null || word === undefined) return undefined;
  return writtenWeekday(word, from + match.index + match[0].indexOf(word));
}

export function writtenWeekday(word: string, start: number): WrittenWeekday | undefined {
  const index = weekdayOfWord(word);
  return index === undefined ? undefined : { index, range: { start, end: start + word.length } };
}
