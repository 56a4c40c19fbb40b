import { buildAutomaton } from '../../../dictionaries/compile/automaton.js';
import { writeFile } from '../../../server/data/compile/fileWriter.js';
import { openAutomaton, type Automaton } from '../../../server/src/engine/spelling/automaton.js';
import { dictionarySchema } from '../../../server/src/engine/spelling/format.js';

/** A dictionary of these words and their classes, written and read as the real one is. */
export function automatonOf(words: ReadonlyMap<string, number>): Automaton {
  const classes = [...new Set(words.values())];
  const { characters, root, edges } = buildAutomaton(new Map([...words].map(([text, wordClass]) => [text, classes.indexOf(wordClass)])));
  const file = writeFile(dictionarySchema, { year: 2024, month: 1, day: 1 }, { characters, root: Uint32Array.of(root), wordClasses: Uint32Array.from(classes), edges });
  return openAutomaton(Uint8Array.from(file).buffer);
}
