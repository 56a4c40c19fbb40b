import type { FormDeviation } from '../model.js';
import { insertion } from './deviations.js';
import { isDigit, isInsideBracket, isLetter, lengthAt, matchAt } from './match.js';

/** A member of a list of numbers or labels, as its reader found it. */
export interface Item<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

const comma = /\s{0,3},\s{0,3}(?=[\p{L}\d])/uy;
const conjunction = /\s{1,3}(?:og|eller|samt|henholdsvis|hhv\.)\s{1,3}/y;
/** What may follow a number that stands after a mere comma: the list must go on or end there. */
const afterCommaItem = /\s{0,3}(?:,|[.;:)»”"]|$)|\s{1,3}(?:og|eller|samt)\s/y;

/** Nouns that make the number before them a quantity, not a member of the list: `efter stk. 1 og 2 måneder`. */
const unit =
  /\s{0,3}(?:%|°|(?:dag|dage|dages|døgn|døgns|uge|uger|ugers|måned|måneder|måneders|år|års|årige|årig|time|timer|timers|minut|minutter|arbejdsdage|hverdage|skoledage|kr|kroner|øre|pct|procent|procentpoint|mio|mia|million|millioner|gang|gange|børn|barn|personer|person|borgere|elever|medlemmer|lejemål|boliger|andre|km|m|m²|m2|m3|cm|mm|kg|g|t|ha|kvadratmeter|liter|point|spm|spørgsmål|stk)(?![\p{L}\d]))/iuy;
/** `og 2. pkt.`, `og 3. og 4. pkt.`: an ordinal. */
const ordinal = /\.(?:\s{0,3}(?:,|-|–|og|eller|samt)\s{0,3}\d{1,2}\.){0,12}\s{0,3}(?:pkt|punktum|led\b|stk|afsnit)|\s{0,3}(?:pkt|punktum|led\b)/y;

/** `§§ 36 og 37i udlændingeloven`: the preposition, its space forgotten. */
export const gluedPreposition = /i\s{1,3}(?=\p{L}{2})/uy;

/** True when the number that ends at `end` can be a member of a list of provisions. */
export function canBeMember(text: string, end: number): boolean {
  const next = text[end];
  if (isDigit(next) || next === '/' || next === '%') return false;
  if (isLetter(next) && lengthAt(gluedPreposition, text, end) === 0) return false;
  if (next === ')' && !isInsideBracket(text, end)) return false;
  if (next === '.' && (isDigit(text[end + 1]) || /^\s{0,3}\p{Ll}(?!\))/u.test(text.slice(end + 1, end + 6)))) return false;
  return lengthAt(ordinal, text, end) === 0 && lengthAt(unit, text, end) === 0;
}

/** True when a list item that stands after a mere comma is followed by more of the list, or by a stop. */
export function closesOrContinues(text: string, end: number): boolean {
  return matchAt(afterCommaItem, text, end) !== null;
}

/** `§§ 5,7 a og 10`, `stk. 1,2 og 3`: the spaces missing between the members. */
export function gluedCommas(text: string, items: readonly Item<unknown>[]): readonly FormDeviation[] {
  return items.flatMap(({ start }, index) => {
    const before = items[index - 1];
    if (before === undefined || text.slice(before.end, start) !== ',') return [];
    return [insertion('missing-space', { start: before.start, end: start + 1 }, start, ' ')];
  });
}

/**
 * Reads `a(, a)*( og a)?` from `at`. A comma before `og` closes the level (`stk. 2, og 18`), so it is not read over. `readItem` reads one member, a range such as `2-4` included; `accepts` says whether what it
 * read can stand here.
 */
export function readList<T>(
  text: string,
  at: number,
  readItem: (at: number, previous: T | undefined) => Item<T> | undefined,
  accepts: (end: number) => boolean,
): readonly Item<T>[] {
  const first = readItem(at, undefined);
  if (first === undefined) return [];
  const items = [first];
  let last = first;
  for (;;) {
    const afterComma = lengthAt(comma, text, last.end);
    const afterConjunction = lengthAt(conjunction, text, last.end);
    const gap = afterConjunction > 0 ? afterConjunction : afterComma;
    if (gap === 0) return items;
    const item = readItem(last.end + gap, last.value);
    if (item === undefined || !accepts(item.end)) return items;
    if (afterConjunction === 0 && !closesOrContinues(text, item.end)) return items;
    items.push(item);
    last = item;
  }
}
