import { at, openSections, type Sections } from '../register/sections.js';
import { dictionarySchema, labelMask, lastEdge, targetShift } from './format.js';

/** The compiled dictionary, read in place: some megabytes of bytes and nothing else in memory. */
export interface Automaton {
  readonly root: number;
  /** The class a word has; 0 when it is not in the dictionary. Exact: case and accents count. */
  wordClass(word: string): number;
  /** The node a character leads to; undefined when no word goes on with it. `unit` is a UTF-16 code unit. */
  step(node: number, unit: number): number | undefined;
  /** The class of the word that ends at the node; 0 when none does. */
  classAt(node: number): number;
  /** Every character that leads on from the node. */
  forEachStep(node: number, visit: (unit: number, node: number) => void): void;
}

/** @throws {UnreadableRegisterError} when the bytes are no dictionary of this version */
export function openAutomaton(data: ArrayBuffer): Automaton {
  return automatonIn(openSections(data, dictionarySchema));
}

/** The automaton that stands in the sections of an open file. */
export function automatonIn(sections: Sections<'characters' | 'root' | 'wordClasses' | 'edges'>): Automaton {
  const characters = sections.halves('characters');
  const classes = sections.words('wordClasses');
  const edges = sections.words('edges');
  const root = at(sections.words('root'), 0);
  // Most texts stay below U+0180; others are looked up in the map.
  const labels = new Map<number, number>();
  characters.forEach((character, index) => labels.set(character, index + 1));
  const lowLabels = Uint8Array.from({ length: 0x1_80 }, (_, unit) => labels.get(unit) ?? 0);

  const step = (node: number, unit: number): number | undefined => {
    const label = unit < 0x1_80 ? lowLabels[unit] : labels.get(unit);
    if (label === undefined || label === 0) return undefined;
    for (let index = node; ; index += 1) {
      const edge = edges[index] ?? lastEdge;
      if ((edge & labelMask) === label) return edge >>> targetShift;
      if ((edge & lastEdge) !== 0) return undefined;
    }
  };
  const classAt = (node: number): number => {
    const edge = edges[node] ?? lastEdge;
    return (edge & labelMask) === 0 ? (classes[edge >>> targetShift] ?? 0) : 0;
  };
  return {
    root,
    step,
    classAt,
    wordClass(word) {
      let node: number | undefined = root;
      for (let index = 0; index < word.length && node !== undefined; index += 1) node = step(node, word.charCodeAt(index));
      return node === undefined ? 0 : classAt(node);
    },
    forEachStep(node, visit) {
      for (let index = node; ; index += 1) {
        const edge = edges[index] ?? lastEdge;
        const label = edge & labelMask;
        if (label !== 0) visit(characters[label - 1] ?? 0, edge >>> targetShift);
        if ((edge & lastEdge) !== 0) return;
      }
    },
  };
}
