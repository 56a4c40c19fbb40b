import { assembleLetter } from './assembleLetter.js';
import type { Letter } from './model.js';
import { placeChunks, type PlacedBody, type PlacedChunk } from './placedChunks.js';
import { readFrontMatter } from './readFrontMatter.js';

/** The chunks behind each letter, for the next version of it. No part of the letter: they would make two equal letters differ. */
const bodies = new WeakMap<Letter, PlacedBody>();

/**
 * Reads any text as a letter; never throws. `previous` is an earlier version of it: what still stands is taken from there, so that an
 * edit costs the chunks it touches. The result is the same without.
 */
export function parseLetter(source: string, previous?: Letter): Letter {
  const frontMatter = readFrontMatter(source, previous);
  const body = placeChunks(source, frontMatter.range.end, previous && bodies.get(previous));
  const letter = assembleLetter(source, frontMatter, body.chunks);
  bodies.set(letter, body);
  return letter;
}

/** The chunks that a letter was made of, for those who need more of the Markdown than the letter keeps. Empty for a letter not made by `parseLetter`. */
export function chunksOf(letter: Letter): readonly PlacedChunk[] {
  return bodies.get(letter)?.chunks ?? [];
}
