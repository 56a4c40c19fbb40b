import type { Automaton } from './automaton.js';
import { segment } from './compounds.js';
import { beginsCompound, beginShift, continuesCompound, endsCompound, endShift, frequencyShift, inExpression, magnitude, standalone } from './format.js';
import { neighbours, type Neighbour } from './neighbours.js';

/** More would be no choice but a search. */
export const mostSuggestions = 8;

/** Longer "words" are no words, and their neighbours take long to find. UTF-16 code units. */
const longestWord = 60;

interface Candidate {
  readonly word: string;
  /** Lower is likelier. */
  readonly cost: number;
}

const editCost = 10;
const firstLetterCost = 3;
/** Slips that people make, rather than machines: how much less each costs. */
const doublingBonus = 4;
const silentLetterBonus = 3;
const swapBonus = 2;
const neighbourKeyBonus = 2;
/** A part that fewer words have is no basis for a suggestion. A magnitude. */
const leastCommon = 2;
/** A mended compound stands behind the dictionary's words that are as near. */
const compoundCost = 2;

/**
 * What a misspelt word (in lower case but for capitals of its own) may stand for: words of the dictionary up to two edits away, and the
 * word itself with one part mended by one edit. So no compound is suggested that the author did not write, and none is split.
 */
export function suggest(automaton: Automaton, word: string): readonly string[] {
  if (word.length > longestWord) return [];
  const costs = new Map<string, number>();
  const offer = ({ word: other, cost }: Candidate): void => {
    if (other !== word && cost < (costs.get(other) ?? Number.POSITIVE_INFINITY)) costs.set(other, cost);
  };
  for (const neighbour of neighbours(automaton, word, 2)) {
    if ((neighbour.wordClass & (standalone | inExpression)) === standalone) offer(ofDictionary(word, neighbour));
  }
  for (const candidate of mendedCompounds(automaton, word)) offer(candidate);
  return [...costs].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostSuggestions).map(([other]) => other);
}

function ofDictionary(word: string, { word: other, wordClass, distance }: Neighbour): Candidate {
  return { word: other, cost: costOf(word, other, distance) - magnitude(wordClass, frequencyShift) / 2 };
}

/** Every place at which the word may fall into two: one side stands, the other is mended. */
function* mendedCompounds(automaton: Automaton, word: string): Iterable<Candidate> {
  for (let border = 2; border <= word.length - 3; border += 1) {
    const head = word.slice(0, border);
    const tail = word.slice(border);
    const headMagnitude = roleMagnitude(automaton, head, beginsCompound | continuesCompound, beginShift);
    if (headMagnitude !== undefined && head.length > 2) {
      for (const { word: other, wordClass, distance } of neighbours(automaton, tail, 1)) {
        const common = Math.min(headMagnitude, magnitude(wordClass, endShift));
        if ((wordClass & endsCompound) !== 0 && other.length > 2 && common >= leastCommon) yield ofCompound(word, head + other, distance, common);
      }
    }
    const tailMagnitude = roleMagnitude(automaton, tail, endsCompound, endShift);
    if (tailMagnitude !== undefined) {
      for (const { word: other, wordClass, distance } of neighbours(automaton, head, 1)) {
        const common = Math.min(tailMagnitude, magnitude(wordClass, beginShift));
        if ((wordClass & beginsCompound) !== 0 && other.length > 2 && common >= leastCommon) yield ofCompound(word, other + tail, distance, common);
      }
    }
  }
}

/** How common a stretch is as one part or several in that place; undefined when it cannot stand there. */
function roleMagnitude(automaton: Automaton, text: string, role: number, shift: number): number | undefined {
  const wordClass = automaton.wordClass(text);
  if ((wordClass & role) !== 0) return magnitude(wordClass, shift);
  const segmentation = segment(automaton, text, role);
  return segmentation === undefined ? undefined : Math.min(...segmentation.magnitudes);
}

function ofCompound(word: string, other: string, distance: number, common: number): Candidate {
  return { word: other, cost: costOf(word, other, distance) + compoundCost - common / 2 };
}

function costOf(word: string, other: string, distance: number): number {
  const first = word.charAt(0) === other.charAt(0) ? 0 : firstLetterCost;
  return distance * editCost + first - (distance === 1 ? slipBonus(word, other) : 0);
}

/** For words one edit apart: what the edit has of a typical slip. */
function slipBonus(word: string, other: string): number {
  let start = 0;
  while (start < word.length && word.charAt(start) === other.charAt(start)) start += 1;
  const written = word.charAt(start);
  const meant = other.charAt(start);
  if (word.length === other.length) {
    if (word.charAt(start + 1) === meant && written === other.charAt(start + 1)) return swapBonus;
    return areNeighbourKeys(written, meant) ? neighbourKeyBonus : 0;
  }
  // The letter too many, or the one left out, at the end of what the two have in common.
  const odd = word.length > other.length ? written : meant;
  const longer = word.length > other.length ? word : other;
  if (odd === longer.charAt(start - 1) || odd === longer.charAt(start + 1)) return doublingBonus;
  return silentLetters.has(odd) ? silentLetterBonus : 0;
}

const silentLetters: ReadonlySet<string> = new Set(['d', 'e', 'h', 'r', 's']);
const keyRows = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];

function areNeighbourKeys(a: string, b: string): boolean {
  return keyRows.some((row) => a !== '' && b !== '' && row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
}

