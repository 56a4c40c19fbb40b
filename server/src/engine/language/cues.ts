import type { Block } from '../letter/model.js';
import { perObject } from '../perObject.js';
import { wordsOf } from './blockWords.js';
import { determiners } from './determiners.js';
import { modals, personalPronouns, relatives } from './verbForms.js';

/**
 * Places in the words of a block at which a rule has something to look at: indices into `wordsOf(block)`. Found for all rules in one pass,
 * since most words are none of these.
 */
export interface Cues {
  readonly determiners: readonly number[];
  /** `at` and modals, subjects that are pronouns. */
  readonly verbForms: readonly number[];
}

const determiner = 1;
const verbForm = 2;

const kinds: ReadonlyMap<string, number> = merged([
  [determiner, determiners.keys()],
  [verbForm, ['at', ...modals, ...relatives, ...personalPronouns]],
]);

function merged(lists: readonly (readonly [kind: number, words: Iterable<string>])[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [kind, words] of lists) for (const word of words) all.set(word, (all.get(word) ?? 0) | kind);
  return all;
}

export const cuesOf = perObject((block: Block): Cues => {
  const cues = { determiners: [] as number[], verbForms: [] as number[] };
  const words = wordsOf(block);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const kind = kinds.get(word.first ? word.text.toLowerCase() : word.text);
    if (kind === undefined) continue;
    if ((kind & determiner) !== 0) cues.determiners.push(index);
    if ((kind & verbForm) !== 0) cues.verbForms.push(index);
  }
  return cues;
});
