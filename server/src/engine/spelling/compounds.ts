import type { Automaton } from './automaton.js';
import { beginsCompound, beginShift, continuesCompound, endShift, frequencyShift, magnitude } from './format.js';

/** A word as a sum of parts that da.aff lets stand there, each in its linking form: `ressource` + `forløbs` + `ydelse`. */
export interface Segmentation {
  readonly parts: readonly string[];
  /** How common each part is in its place: the magnitude of the number of words that begin, or for the last one end, in it. */
  readonly magnitudes: readonly number[];
}

/** da.aff allows ten; no Danish word needs more than four that a dictionary entry does not shorten. */
const mostParts = 4;
const shortestPart = 2;
/** Parts of so few letters stand in most words by chance, so they must be common to count. */
const shortPart = 3;
/** After a prefix of two letters (`ud`, `om`) at least this much must follow, in one part. */
const shortestAfterTwo = 4;
/** What a further part costs against commoner parts. */
const partCost = 3;

/**
 * The most plausible reading of a word as a compound: few parts, and of these common ones. Undefined when there is none. The word is in
 * lower case but for parts that are names. `lastRole`: what the last part must be able to do, `endsCompound` in a whole word.
 */
export function segment(automaton: Automaton, word: string, lastRole: number): Segmentation | undefined {
  let best: Segmentation | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const parts: string[] = [];
  const magnitudes: number[] = [];
  const lastShift = (lastRole & beginsCompound) === 0 ? endShift : beginShift;

  const consider = (): void => {
    const score = Math.min(...magnitudes) - partCost * parts.length;
    if (score <= bestScore || !isLongEnough(parts)) return;
    bestScore = score;
    best = { parts: [...parts], magnitudes: [...magnitudes] };
  };
  const tryFrom = (start: number): void => {
    let node: number | undefined = automaton.root;
    for (let end = start; end < word.length; end += 1) {
      node = automaton.step(node, word.charCodeAt(end));
      if (node === undefined) return;
      const length = end + 1 - start;
      if (length < shortestPart) continue;
      const wordClass = automaton.classAt(node);
      const isLast = end + 1 === word.length;
      const role = isLast ? lastRole : start === 0 ? beginsCompound : continuesCompound;
      if ((wordClass & role) === 0 || (isLast && start === 0)) continue;
      const common = magnitude(wordClass, isLast ? lastShift : beginShift);
      if (length <= shortPart && !isCommonEnough(length, common, magnitude(wordClass, frequencyShift), start === 0, isLast)) continue;
      parts.push(word.slice(start, end + 1));
      magnitudes.push(common);
      if (isLast) consider();
      else if (parts.length < mostParts && word.length - end > shortestPart) tryFrom(end + 1);
      parts.pop();
      magnitudes.pop();
    }
  };
  tryFrom(0);
  return best;
}

/** `common` and `used` are magnitudes: of the words that have the part, and of its use as a word of its own in statutes. */
function isCommonEnough(length: number, common: number, used: number, isFirst: boolean, isLast: boolean): boolean {
  if (length < shortPart) return isFirst || (isLast && common >= 7 && used >= 8);
  return isLast ? common >= 5 && used >= 5 : common >= 6 || (common >= 4 && used >= 5);
}

function isLongEnough([first = '', second = '', ...others]: readonly string[]): boolean {
  return first.length >= shortPart || (others.length === 0 && second.length >= shortestAfterTwo);
}
