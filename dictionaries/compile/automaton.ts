import { labelMask, lastEdge, targetShift } from '../../server/src/engine/spelling/format.js';

/** As `format.ts` describes it. */
export interface Automaton {
  /** UTF-16 code units; label n stands for `characters[n - 1]`. */
  readonly characters: Uint16Array;
  readonly root: number;
  readonly edges: Uint32Array;
}

/** Labels have eight bits, and 0 ends a word. */
const mostCharacters = labelMask;

/** One node under construction: labels with the nodes they lead to, in ascending order. */
interface Node {
  labels: number[];
  targets: number[];
}

/**
 * The minimal automaton of the words (Daciuk's construction for sorted words: each node is shared as soon as nothing more can be added to it).
 *
 * @param words each text once, with the class it ends in
 * @throws {RangeError} when there are too many different characters or nodes
 */
export function buildAutomaton(words: ReadonlyMap<string, number>): Automaton {
  const alphabet = countCharacters(words.keys());
  if (alphabet.length > mostCharacters) throw new RangeError(`${alphabet.length} different characters, at most ${mostCharacters} are possible`);
  const labelOf = new Map(alphabet.map((character, index) => [character, index + 1]));
  const sequences = [...words].map(([text, wordClass]) => ({ labels: [...labels(text, labelOf)], wordClass })).sort((a, b) => compare(a.labels, b.labels));

  const edges: number[] = [];
  const known = new Map<string, number>();
  /** Lays a finished node down, or finds its equal. */
  const freeze = ({ labels: own, targets }: Node): number => {
    const key = own.map((label, index) => label + 256 * (targets[index] ?? 0)).join();
    const equal = known.get(key);
    if (equal !== undefined) return equal;
    const place = edges.length;
    own.forEach((label, index) => {
      const target = targets[index] ?? 0;
      if (target >= 2 ** (32 - targetShift)) throw new RangeError('the automaton has too many edges');
      edges.push(((target << targetShift) | (index === own.length - 1 ? lastEdge : 0) | label) >>> 0);
    });
    known.set(key, place);
    return place;
  };

  /** The path of the latest word; `path[depth]` is not frozen yet. */
  const path: Node[] = [{ labels: [], targets: [] }];
  let previous: readonly number[] = [];
  const freezeBelow = (depth: number): void => {
    for (let index = path.length - 1; index > depth; index -= 1) {
      const node = path.pop();
      const parent = path[index - 1];
      if (node !== undefined && parent !== undefined) parent.targets[parent.targets.length - 1] = freeze(node);
    }
  };
  for (const { labels: own, wordClass } of sequences) {
    let shared = 0;
    while (shared < previous.length && shared < own.length && previous[shared] === own[shared]) shared += 1;
    freezeBelow(shared);
    for (let depth = shared; depth < own.length; depth += 1) {
      path[depth]?.labels.push(own[depth] ?? 0);
      path[depth]?.targets.push(0);
      path.push({ labels: [], targets: [] });
    }
    path[own.length]?.labels.push(0);
    path[own.length]?.targets.push(wordClass);
    previous = own;
  }
  freezeBelow(0);
  const root = freeze(path[0] ?? { labels: [], targets: [] });
  return { characters: Uint16Array.from(alphabet), root, edges: Uint32Array.from(edges) };
}

/** Most frequent first, so that what is looked for stands early in its node. */
function countCharacters(texts: Iterable<string>): number[] {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charCodeAt(index);
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([character]) => character);
}

function* labels(text: string, labelOf: ReadonlyMap<number, number>): Iterable<number> {
  for (let index = 0; index < text.length; index += 1) yield labelOf.get(text.charCodeAt(index)) ?? 0;
}

/** A word stands before those that go on from it, so that label 0 is a node's first edge. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
