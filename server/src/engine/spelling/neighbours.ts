import type { Automaton } from './automaton.js';

/** A word of the dictionary near another one. */
export interface Neighbour {
  readonly word: string;
  readonly wordClass: number;
  /** Number of insertions, deletions, replacements and swaps of neighbours. */
  readonly distance: number;
}

/**
 * The words of the dictionary exactly one edit from `word`, each once: the way into the automaton is the word's own up to the edit, and
 * again after it. Some hundredths of a millisecond.
 */
export function oneEditAway(automaton: Automaton, word: string): readonly Neighbour[] {
  const found = new Map<string, Neighbour>();
  const { length } = word;
  const offer = (start: number, inserted: string, rest: number, from: number | undefined): void => {
    let node = from;
    for (let index = rest; index < length && node !== undefined; index += 1) node = automaton.step(node, word.charCodeAt(index));
    const wordClass = node === undefined ? 0 : automaton.classAt(node);
    if (wordClass === 0) return;
    const other = word.slice(0, start) + inserted + word.slice(rest);
    if (other !== word) found.set(other, { word: other, wordClass, distance: 1 });
  };
  let node: number | undefined = automaton.root;
  for (let start = 0; start <= length && node !== undefined; start += 1) {
    const here: number = node;
    const own = word.charCodeAt(start);
    if (start < length) offer(start, '', start + 1, here);
    if (start + 1 < length) {
      const second = word.charCodeAt(start + 1);
      const after = automaton.step(here, second);
      if (after !== undefined) offer(start, String.fromCharCode(second, own), start + 2, automaton.step(after, own));
    }
    automaton.forEachStep(here, (unit, next) => {
      const character = String.fromCharCode(unit);
      offer(start, character, start, next);
      if (start < length && unit !== own) offer(start, character, start + 1, next);
    });
    node = start < length ? automaton.step(here, own) : undefined;
  }
  return [...found.values()];
}

/**
 * The words of the dictionary at most `limit` single edits from `word`. Walks the automaton with one row of the edit-distance table a
 * character, and turns back where the least of the row is beyond the limit.
 */
export function neighbours(automaton: Automaton, word: string, limit: number): readonly Neighbour[] {
  const found: Neighbour[] = [];
  const width = word.length + 1;
  const depths = word.length + limit + 1;
  const table = new Uint8Array((depths + 1) * width);
  for (let column = 0; column < width; column += 1) table[column] = Math.min(column, 255);
  const path = new Uint16Array(depths + 1);

  const visit = (node: number, depth: number): void => {
    if ((table[depth * width + word.length] ?? 255) <= limit) {
      const wordClass = automaton.classAt(node);
      if (wordClass !== 0) {
        found.push({ word: String.fromCharCode(...path.subarray(1, depth + 1)), wordClass, distance: table[depth * width + word.length] ?? limit });
      }
    }
    if (depth >= depths - 1) return;
    automaton.forEachStep(node, (unit, next) => {
      path[depth + 1] = unit;
      if (fillRow(depth + 1, unit)) visit(next, depth + 1);
    });
  };

  /** False when no word that goes on from here can be near enough. */
  const fillRow = (row: number, unit: number): boolean => {
    const current = row * width;
    const above = current - width;
    const from = Math.max(1, row - limit);
    const to = Math.min(word.length, row + limit);
    table[current] = Math.min(row, 255);
    if (from > 1) table[current + from - 1] = 255;
    let least = from === 1 ? row : 255;
    for (let column = from; column <= to; column += 1) {
      const same = word.charCodeAt(column - 1) === unit;
      const aboveValue = column >= row + limit ? 255 : (table[above + column] ?? 255);
      let cost = Math.min((table[above + column - 1] ?? 255) + (same ? 0 : 1), (table[current + column - 1] ?? 255) + 1, aboveValue + 1);
      if (row > 1 && column > 1 && word.charCodeAt(column - 2) === unit && word.charCodeAt(column - 1) === path[row - 1]) {
        cost = Math.min(cost, (table[above - width + column - 2] ?? 255) + 1);
      }
      table[current + column] = Math.min(cost, 255);
      if (cost < least) least = cost;
    }
    if (to < word.length) {
      table[current + to + 1] = 255;
      table[current + word.length] = 255;
    }
    return least <= limit;
  };

  visit(automaton.root, 0);
  return found;
}
