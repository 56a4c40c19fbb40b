import type { Block } from '../letter/model.js';
import { perBlock } from '../letter/perBlock.js';
import { wordsOf } from './blockWords.js';

/** Danish letters and those of the neighbouring languages; a class of code units, since every word is tried. */
const capital = /[A-ZÀ-ÖØ-Þ]/;

/** Indices into `wordsOf(block)` of the words with a capital anywhere: few, and all that rules on names and abbreviations look at. */
export const capitalisedIn = perBlock((block: Block): readonly number[] => {
  const words = wordsOf(block);
  const indices: number[] = [];
  for (let index = 0; index < words.length; index += 1) if (capital.test(words[index]?.text ?? '')) indices.push(index);
  return indices;
});
