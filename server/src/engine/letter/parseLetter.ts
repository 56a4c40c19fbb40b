import { assembleLetter } from './assembleLetter.js';
import type { Letter } from './model.js';
import { placeChunks } from './placedChunks.js';
import { readFrontMatter } from './readFrontMatter.js';

/** Reads any text as a letter; never throws. `previous` is an earlier version of it: what still stands is taken from there. */
export function parseLetter(source: string, previous?: Letter): Letter {
  const frontMatter = readFrontMatter(source, previous);
  return assembleLetter(source, frontMatter, placeChunks(source, frontMatter.range.end));
}
