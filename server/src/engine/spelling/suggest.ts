import type { Automaton } from './automaton.js';
import { segment } from './compounds.js';
import { beginsCompound, beginShift, continuesCompound, endsCompound, endShift, frequencyShift, inExpression, magnitude, standalone } from './format.js';
import { neighbours, oneEditAway, type Neighbour } from './neighbours.js';

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
/** A mended compound stands behind the dictionary's words that are as near. */
const compoundCost = 2;
/** Both sides of a mended compound are parts that several words have (a magnitude) and long enough not to stand there by chance. */
const leastCommon = 2;
const shortestSide = 4;
const mostCompounds = 3;
/** What costs so much more than the best is noise. */
const worseWord = 12;
const worseCompound = 4;

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
    if ((neighbour.wordClass & (standalone | inExpression)) === standalone) offer({ word: neighbour.word, cost: wordCost(word, neighbour) });
  }
  const compounds = best([...mendedCompounds(automaton, word)].filter((candidate) => !costs.has(candidate.word)), worseCompound);
  for (const candidate of compounds.slice(0, mostCompounds)) offer(candidate);
  const leastCost = Math.min(...costs.values());
  const isWorthIt = ({ word: other, cost }: Candidate): boolean => cost <= leastCost + (compounds.some((compound) => compound.word === other) ? worseCompound : worseWord);
  const candidates = [...costs].map(([other, cost]): Candidate => ({ word: other, cost }));
  return best(candidates, worseWord).filter(isWorthIt).slice(0, mostSuggestions).map((candidate) => candidate.word);
}

/** Each word once, the likeliest first, without those that are so much worse than it. */
function best(candidates: readonly Candidate[], worse: number): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
  const seen = new Set<string>();
  return sorted.filter(({ word, cost }) => {
    const isFresh = !seen.has(word);
    seen.add(word);
    return isFresh && cost <= (sorted[0]?.cost ?? 0) + worse;
  });
}

/** How unlikely it is that a word of the dictionary was meant: lower is likelier. */
export function wordCost(word: string, { word: other, wordClass, distance }: Neighbour): number {
  return costOf(word, other, distance) - magnitude(wordClass, frequencyShift) / 2;
}

/** Every place at which the word may fall into two: one side stands, the other is mended. */
function* mendedCompounds(automaton: Automaton, word: string): Iterable<Candidate> {
  const near = (text: string): readonly Neighbour[] => oneEditAway(automaton, text);
  for (let border = shortestSide - 1; border <= word.length - shortestSide + 1; border += 1) {
    const head = word.slice(0, border);
    const tail = word.slice(border);
    const headMagnitude = roleMagnitude(automaton, head, beginsCompound | continuesCompound, beginShift);
    if (headMagnitude !== undefined && head.length >= shortestSide) {
      for (const { word: other, wordClass, distance } of near(tail)) {
        const common = Math.min(headMagnitude, magnitude(wordClass, endShift));
        if ((wordClass & endsCompound) !== 0 && other.length >= shortestSide && common >= leastCommon) yield ofCompound(word, head + other, distance, common);
      }
    }
    const tailMagnitude = roleMagnitude(automaton, tail, endsCompound, endShift);
    if (tailMagnitude !== undefined && tail.length >= shortestSide) {
      for (const { word: other, wordClass, distance } of near(head)) {
        const common = Math.min(tailMagnitude, magnitude(wordClass, beginShift));
        const isLinkingLetter = other === `${head}s` || head === `${other}s`;
        if ((wordClass & beginsCompound) !== 0 && other.length >= shortestSide && (isLinkingLetter || common >= leastCommon)) yield ofCompound(word, other + tail, distance, common);
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

