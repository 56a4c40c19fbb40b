import type { LawWord } from './lawText.js';
import type { QuotedWord } from './quotedText.js';

/** A place where the two differ. Word indices; either side may be empty, not both. */
export interface Difference {
  readonly quoted: { readonly start: number; readonly end: number };
  readonly law: { readonly start: number; readonly end: number };
}

export interface Alignment {
  readonly differences: readonly Difference[];
  /** Words that are the same on both sides. */
  readonly matched: number;
  /** The longest run of them without a difference or a gap. */
  readonly longestRun: number;
  /** The first and last word of the act that is quoted, as indices. */
  readonly law: { readonly start: number; readonly end: number };
}

/** The table has so many cells at most (about ten milliseconds): 500 words of a § of 4,000. Larger pairs are not compared. */
const mostCells = 2_000_000;

/**
 * A word too many costs 12. Words left out cost 8 once and 1 each: an omission is rather one long stretch than many short ones, and may
 * be longer than the words before it.
 */
const cost = { extra: 12, opening: 8, missing: 1 } as const;

/** The last step on the cheapest way to a cell; `opened` is set beside it where a stretch of missing words that ends there begins there too. */
const step = { match: 1, extra: 2, missing: 3, opened: 4 } as const;
const stepBits = 3;

/**
 * Fits a quotation into an act's text with as few words extra and missing as can be. What stands before and after in the act is free, and
 * so is what a gap skips. Undefined when the two are too large to compare, or have nothing in common.
 */
export function align(quoted: readonly QuotedWord[], law: readonly LawWord[]): Alignment | undefined {
  const columns = law.length + 1;
  if ((quoted.length + 1) * columns > mostCells) return undefined;
  return describe(quoted, law, matchesOf(quoted, law, fillTable(quoted, law), columns));
}

/** Needleman-Wunsch with affine costs (Gotoh) on the act's side. */
function fillTable(quoted: readonly QuotedWord[], law: readonly LawWord[]): Uint8Array {
  const columns = law.length + 1;
  const lawKeys = law.map(({ key }) => key);
  const steps = new Uint8Array((quoted.length + 1) * columns);
  steps.fill(step.missing | step.opened, 0, columns);
  let previous = new Float64Array(columns);
  let current = new Float64Array(columns);
  for (let row = 1; row <= quoted.length; row += 1) {
    const key = quoted[row - 1]?.key;
    const isFree = row === quoted.length || quoted[row]?.gap !== undefined;
    const opening = isFree ? 0 : cost.opening;
    const missing = isFree ? 0 : cost.missing;
    const base = row * columns;
    let skipping = Infinity;
    current[0] = row * cost.extra;
    steps[base] = step.extra;
    for (let column = 1; column < columns; column += 1) {
      const opened = (current[column - 1] ?? 0) + opening + missing;
      const isOpened = opened <= skipping + missing;
      skipping = isOpened ? opened : skipping + missing;
      let least = (previous[column] ?? 0) + cost.extra;
      let taken: number = step.extra;
      if (skipping < least) {
        least = skipping;
        taken = step.missing;
      }
      if (lawKeys[column - 1] === key && (previous[column - 1] ?? 0) <= least) {
        least = previous[column - 1] ?? 0;
        taken = step.match;
      }
      current[column] = least;
      steps[base + column] = taken | (isOpened ? step.opened : 0);
    }
    [previous, current] = [current, previous];
  }
  return steps;
}

interface Match {
  readonly quoted: number;
  readonly law: number;
}

function matchesOf(quoted: readonly QuotedWord[], law: readonly LawWord[], steps: Uint8Array, columns: number): readonly Match[] {
  const matches: Match[] = [];
  let row = quoted.length;
  let column = law.length;
  let isSkipping = false;
  while (row > 0) {
    const taken = steps[row * columns + column] ?? step.extra;
    const last = taken & stepBits;
    if (isSkipping || last === step.missing) {
      isSkipping = (taken & step.opened) === 0;
      column -= 1;
    } else {
      if (last === step.match) matches.push({ quoted: row - 1, law: column - 1 });
      row -= 1;
      if (last === step.match) column -= 1;
    }
  }
  return matches.reverse();
}

function describe(quoted: readonly QuotedWord[], law: readonly LawWord[], matches: readonly Match[]): Alignment | undefined {
  const first = matches[0];
  const last = matches.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const differences: Difference[] = [];
  let longestRun = 0;
  let run = 0;
  let before: Match | undefined;
  for (const match of matches) {
    const adjoins = before !== undefined && match.quoted === before.quoted + 1 && match.law === before.law + 1;
    run = adjoins ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
    const difference = before === undefined ? atBeginning(match) : between(quoted, law, before, match);
    if (difference !== undefined && !isOnlySpelledApart(quoted, law, difference)) differences.push(difference);
    before = match;
  }
  const end = atEnd(quoted.length, law.length, last);
  if (end !== undefined && !isOnlySpelledApart(quoted, law, end)) differences.push(end);
  return { differences, matched: matches.length, longestRun, law: { start: first.law, end: last.law + 1 } };
}

/** Words before the first that is the same: set against as many words of the act. */
function atBeginning({ quoted, law }: Match): Difference | undefined {
  return quoted === 0 ? undefined : { quoted: { start: 0, end: quoted }, law: { start: Math.max(0, law - quoted), end: law } };
}

function atEnd(quotedLength: number, lawLength: number, { quoted, law }: Match): Difference | undefined {
  const extra = quotedLength - quoted - 1;
  return extra === 0 ? undefined : { quoted: { start: quoted + 1, end: quotedLength }, law: { start: law + 1, end: Math.min(lawLength, law + 1 + extra) } };
}

function between(quoted: readonly QuotedWord[], law: readonly LawWord[], a: Match, b: Match): Difference | undefined {
  const start = a.quoted + 1;
  const extra = b.quoted - start;
  const missing = b.law - a.law - 1;
  if (extra === 0 && (missing === 0 || law[a.law + 1]?.note === true)) return undefined;
  let gap: QuotedWord['gap'];
  for (let index = start; index <= b.quoted; index += 1) gap = quoted[index]?.gap === 'marked' ? 'marked' : (gap ?? quoted[index]?.gap);
  const words = { start, end: b.quoted };
  if (gap === undefined) return { quoted: words, law: { start: a.law + 1, end: b.law } };
  // What the gap skips is not known; words that are extra before or after it stand alone.
  if (extra > 0) return { quoted: words, law: { start: a.law + 1, end: Math.min(b.law, a.law + 1 + extra) } };
  return gap === 'marked' || (law[a.law + 1]?.opens === true && law[b.law]?.opens === true) ? undefined : { quoted: words, law: { start: a.law + 1, end: b.law } };
}

/** `lovbekendt- gørelse`, `mv.` for `m.v.`: the same letters. */
function isOnlySpelledApart(quoted: readonly QuotedWord[], law: readonly LawWord[], difference: Difference): boolean {
  const letters = (words: readonly { readonly key: string }[], { start, end }: { readonly start: number; readonly end: number }): string =>
    words.slice(start, end).map(({ key }) => key).join('');
  return letters(quoted, difference.quoted) === letters(law, difference.law);
}
