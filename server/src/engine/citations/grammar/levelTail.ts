import type { TextRange } from '../../text/range.js';
import type { FormDeviation, NumberSpan } from '../model.js';
import { deviation, insertion, replacement } from './deviations.js';
import { readLevel, type Level, type LevelKind, type LevelOptions } from './levels.js';
import { isLetter, lengthAt, matchAt } from './match.js';

/** The levels of one provision: one entry per member of `stk. 1, nr. 2, og stk. 3`. */
export interface LevelEntry {
  readonly range: TextRange;
  readonly stk: readonly NumberSpan[];
  readonly nr: readonly NumberSpan[];
  readonly litra: readonly string[];
  readonly pkt: readonly NumberSpan[];
}

export interface LevelTail {
  readonly end: number;
  /** Empty when nothing follows. */
  readonly entries: readonly LevelEntry[];
  readonly deviations: readonly FormDeviation[];
}

const comma = /\s{0,3},(\s{0,3})/y;
const conjunction = /,?\s{1,3}(?:og|eller|samt)\s{1,3}/y;
const space = /\s{1,3}/y;
/** `§ 117. stk. 2`: no sentence begins with a small letter. */
const dotForComma = /\s?\.(?=\s{1,3}(?:stk|nr)\.?\s{0,2}\d)/y;
const levelWord = /\p{L}+/uy;
/** `Stk. 2. Kommunen …` numbers a stk. of a text that is quoted; it cites nothing. */
export const label = /Stk\.\s{0,3}\d{1,2}\.\s{1,3}(?=[\p{Lu}§»”"(\d])/uy;
const dotBeforeComma = /\.(?=,\s{0,3}(?:stk|stykke|nr|nummer|litra|pkt|\d{1,2}(?:\.\s|\.?\s{0,3}pkt)))/iuy;

const rank: Readonly<Record<LevelKind, number>> = { stk: 1, nr: 2, litra: 3, pkt: 4, led: 5 };

/** How the level is tied to what stands before it. */
interface Join {
  readonly end: number;
  readonly kind: 'comma' | 'conjunction' | 'space' | 'none';
  readonly deviations: readonly FormDeviation[];
}

function readJoin(text: string, at: number): Join | undefined {
  const afterConjunction = lengthAt(conjunction, text, at);
  if (afterConjunction > 0) return { end: at + afterConjunction, kind: 'conjunction', deviations: [] };
  const afterComma = lengthAt(comma, text, at);
  if (afterComma > 0) {
    const end = at + afterComma;
    const commaEnd = at + text.slice(at, end).indexOf(',') + 1;
    const deviations: FormDeviation[] = [];
    if (commaEnd - 1 > at) deviations.push(replacement('extra-space', at, commaEnd - 1, ''));
    if (commaEnd === end) deviations.push(insertion('missing-space', { start: at, end }, end, ' '));
    return { end, kind: 'comma', deviations };
  }
  const dot = lengthAt(dotForComma, text, at);
  if (dot > 0) return { end: at + dot + lengthAt(space, text, at + dot), kind: 'comma', deviations: [replacement('extra-dot', at, at + dot, ',')] };
  const afterSpace = lengthAt(space, text, at);
  if (afterSpace > 0) return { end: at + afterSpace, kind: 'space', deviations: [insertion('missing-comma', { start: at, end: at + afterSpace }, at, ',')] };
  // `§ 20stk. 2`
  if (isLetter(text[at])) return { end: at, kind: 'none', deviations: [insertion('missing-comma', { start: at - 1, end: at + 1 }, at, ', ')] };
  return undefined;
}

export interface TailOptions extends Pick<LevelOptions, 'style'>, Partial<Pick<LevelOptions, 'greatest'>> {
  /** The text begins with a level instead of what ties one to a label. */
  readonly startsAtLevel?: boolean;
}

/**
 * Reads `, stk. 2, nr. 1, og stk. 3 …` from `at`, the end of a label.
 * A level of the same or a higher rank begins a new entry that keeps the levels above it.
 */
export function readLevelTail(text: string, at: number, { style, greatest = Infinity, startsAtLevel = false }: TailOptions): LevelTail {
  const entries: MutableEntry[] = [];
  const deviations: FormDeviation[] = [];
  let end = at;
  for (;;) {
    const isFirst = startsAtLevel && entries.length === 0;
    const join: Join | undefined = isFirst ? { end, kind: 'none', deviations: [] } : readJoin(text, end);
    if (join === undefined) break;
    // `§ 9 og stk. 2` is not a list: stk. 2 is the provision the sentence stands in.
    if (join.kind === 'conjunction' && entries.length === 0) break;
    const level = readLevel(text, join.end, { style, greatest });
    if (level === undefined || lengthAt(label, text, join.end) > 0) break;
    const last = entries.at(-1);
    if (join.kind === 'space' && last !== undefined && rank[level.kind] <= last.deepest) break;
    deviations.push(...join.deviations, ...level.deviations);
    if (!isFirst) deviations.push(...capitalLevel(text, level.start));
    end = level.end;
    const extraDot = lengthAt(dotBeforeComma, text, end);
    if (extraDot > 0 && level.kind !== 'pkt') {
      deviations.push(replacement('extra-dot', end, end + extraDot, ''));
      end += extraDot;
    }
    if (last === undefined) entries.push(entryOf(level));
    else if (join.kind !== 'conjunction' && rank[level.kind] > last.deepest) extend(last, level);
    else if (join.kind !== 'conjunction' && level.kind === 'stk' && last.stk.length === 0) {
      deviations.push(wrongOrder(text, last, level));
      extend(last, level);
    } else entries.push(branch(last, level));
  }
  return { end, entries: entries.map(finished), deviations };
}

interface MutableEntry {
  start: number;
  end: number;
  deepest: number;
  levels: Level[];
  stk: readonly NumberSpan[];
}

function entryOf(level: Level): MutableEntry {
  return { start: level.start, end: level.end, deepest: rank[level.kind], levels: [level], stk: level.kind === 'stk' ? level.numbers : [] };
}

function extend(entry: MutableEntry, level: Level): void {
  entry.levels.push(level);
  entry.end = level.end;
  entry.deepest = Math.max(entry.deepest, rank[level.kind]);
  if (level.kind === 'stk') entry.stk = level.numbers;
}

/** A new entry below the same upper levels. */
function branch(entry: MutableEntry, level: Level): MutableEntry {
  const kept = entry.levels.filter((other) => rank[other.kind] < rank[level.kind]);
  return { start: level.start, end: level.end, deepest: rank[level.kind], levels: [...kept, level], stk: level.kind === 'stk' ? level.numbers : entry.stk };
}

function finished(entry: MutableEntry): LevelEntry {
  const numbers = (kind: LevelKind): readonly NumberSpan[] => entry.levels.findLast((level) => level.kind === kind)?.numbers ?? [];
  return {
    range: { start: entry.start, end: entry.end },
    stk: numbers('stk'),
    nr: numbers('nr'),
    litra: entry.levels.findLast((level) => level.kind === 'litra')?.letters ?? [],
    pkt: numbers('pkt'),
  };
}

/** `Stk. 2` and `STK. 2` inside a citation: the change at the level's word that begins at `at`. */
export function capitalLevel(text: string, at: number): readonly FormDeviation[] {
  const written = matchAt(levelWord, text, at)?.[0] ?? '';
  const lower = written.toLowerCase();
  if (written === lower) return [];
  const length = written.slice(1) === lower.slice(1) ? 1 : written.length;
  return [replacement('capital-level', at, at + length, lower.slice(0, length))];
}

/** `§ 9, nr. 2, stk. 1`: the proposal puts the stk. first. */
function wrongOrder(text: string, entry: MutableEntry, level: Level): FormDeviation {
  const range = { start: entry.start, end: level.end };
  const newText = `${text.slice(level.start, level.end)}, ${text.slice(entry.start, entry.end)}`;
  return deviation('level-order', range, [{ range, newText }]);
}
