import type { Block } from '../letter/model.js';
import { perBlock } from '../letter/perBlock.js';
import { wordsOf } from './blockWords.js';
import { confusions } from './confusions.js';
import { determiners } from './determiners.js';
import { splitWords } from './splitWords.js';
import { modals, personalPronouns, relatives } from './verbForms.js';

/**
 * Places in the words of a block at which a rule has something to look at: indices into `wordsOf(block)`. Found for all rules in one pass,
 * since most words are none of these.
 */
export interface Cues {
  readonly determiners: readonly number[];
  /** `at` and modals, subjects that are pronouns. */
  readonly verbForms: readonly number[];
  /** First words of what is mistaken for another word, and of what is written apart. */
  readonly confusions: readonly number[];
  readonly splitWords: readonly number[];
  /** Words with a hyphen, acronyms, names of products, and `it`. */
  readonly hyphens: readonly number[];
}

/**
 * Names of systems and products that begin compounds in administrative prose. `Post` is that of `Digital Post`, for the rule to see to.
 */
export const productNames: ReadonlySet<string> = new Set(['Post', 'NemKonto', 'NemID', 'MitID', 'Outlook', 'Excel', 'Teams', 'SharePoint']);

const determiner = 1;
const verbForm = 2;
const confusion = 4;
const splitWord = 8;

const kinds: ReadonlyMap<string, number> = merged([
  [determiner, determiners.keys()],
  [confusion, confusions.flatMap(({ cues }) => cues)],
  [splitWord, splitWords.flatMap(({ cues }) => cues)],
  [verbForm, ['at', ...modals, ...relatives, ...personalPronouns]],
]);

function merged(lists: readonly (readonly [kind: number, words: Iterable<string>])[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [kind, words] of lists) for (const word of words) all.set(word, (all.get(word) ?? 0) | kind);
  return all;
}

export const cuesOf = perBlock((block: Block): Cues => {
  const cues = { determiners: [] as number[], verbForms: [] as number[], confusions: [] as number[], splitWords: [] as number[], hyphens: [] as number[] };
  const words = wordsOf(block);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    if (isHyphened(word.text) || (isCapital(word.text.charCodeAt(0)) && productNames.has(word.text))) cues.hyphens.push(index);
    const kind = kinds.get(word.first ? word.text.toLowerCase() : word.text);
    if (kind === undefined) continue;
    if ((kind & determiner) !== 0) cues.determiners.push(index);
    if ((kind & verbForm) !== 0) cues.verbForms.push(index);
    if ((kind & confusion) !== 0) cues.confusions.push(index);
    if ((kind & splitWord) !== 0) cues.splitWords.push(index);
  }
  return cues;
});

function isHyphened(word: string): boolean {
  return isCapital(word.charCodeAt(1)) || word.includes('-') || word === 'it' || word === 'It';
}

function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc5 && unit <= 0xd8);
}
