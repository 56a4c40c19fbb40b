import type { Letter } from '../letter/model.js';
import { perObject } from '../perObject.js';
import { proseToSource, type Prose } from '../text/prose.js';
import { shiftRange, type TextRange } from '../text/range.js';

/** Words as the page and the source both have them: a number after a word is a word of its own, as a note's is when it is glued on. */
const wordPattern = /\p{L}[\p{L}\p{M}]*|\p{N}+|§+/gu;

/** So many words on either side are compared. */
const mostContext = 6;

/** What standing in the right place is worth, in words of context. */
const nearby = 2.5;

/** How far from the place asked about a word still counts as near. UTF-16 code units. */
const near = 1500;

interface Word {
  /** In lower case. */
  readonly text: string;
  /** In the text that it was read from. */
  readonly range: TextRange;
}

export interface WordOnPage {
  /** The page's text around the word, in the order in which it is read; soft hyphens removed. */
  readonly text: string;
  /** UTF-16 offset in `text` of a character of the word. */
  readonly offset: number;
  /** Letter offset about where the text was set from. */
  readonly near: number;
}

/**
 * Letter range of the word that a word on a page was set from: the one like it that has the most of the same neighbours, and of those
 * alike the one nearest to where it was expected. Undefined for what does not stand in the letter (the office's address, a page number).
 */
export function locateWord(letter: Letter, onPage: WordOnPage): TextRange | undefined {
  const page = wordsIn(onPage.text);
  const asked = wordAt(page, onPage.offset);
  if (asked < 0) return undefined;
  let best: { readonly range: TextRange; readonly score: number; readonly distance: number } | undefined;
  const words = letterWords(letter);
  for (const [index, { word, place }] of words.entries()) {
    if (word.text !== page[asked]?.text) continue;
    const range = place(word.range);
    const distance = Math.abs(range.start - onPage.near);
    const score = sharedNeighbours(page, asked, words, index) + (distance < near ? nearby : 0);
    if (best === undefined || score > best.score || (score === best.score && distance < best.distance)) best = { range, score, distance };
  }
  // One and the same word far away, in other company, is another word.
  return best !== undefined && best.score >= 2 ? best.range : undefined;
}

/** Index of the word that holds the offset, or else of the nearest one; -1 without words. */
function wordAt(words: readonly Word[], offset: number): number {
  let best = -1;
  let shortest = Number.POSITIVE_INFINITY;
  for (const [index, { range }] of words.entries()) {
    const distance = Math.max(range.start - offset, offset - range.end + 1, 0);
    if (distance < shortest) {
      best = index;
      shortest = distance;
    }
  }
  return best;
}

/** How many words in a row before and after are the same. */
function sharedNeighbours(page: readonly Word[], asked: number, words: readonly PlacedWord[], index: number): number {
  let shared = 0;
  for (const step of [-1, 1]) {
    for (let away = 1; away <= mostContext; away += 1) {
      const one = page[asked + step * away];
      if (one === undefined || one.text !== words[index + step * away]?.word.text) break;
      shared += 1;
    }
  }
  return shared;
}

function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    range: { start: index, end: index + word.length },
  }));
}

const proseWords = perObject((prose: Prose): readonly Word[] => wordsIn(prose.text));

interface PlacedWord {
  readonly word: Word;
  /** From the text that the word was read from to the letter. */
  place(range: TextRange): TextRange;
}

/**
 * All words of the letter in text order, so that a word has neighbours in the next cell or paragraph too. The title, what it concerns,
 * recipients and numbers are set from the metadata as they are written there.
 */
const letterWords = perObject(({ source, frontMatter, blocks }: Letter): readonly PlacedWord[] => {
  const ofMetadata = wordsIn(source.slice(0, frontMatter.range.end)).map((word): PlacedWord => ({ word, place: (range) => range }));
  const ofText = blocks.flatMap(({ block: { prose }, offset }) => {
    const place = (range: TextRange): TextRange => shiftRange(proseToSource(prose, range), offset);
    return proseWords(prose).map((word): PlacedWord => ({ word, place }));
  });
  return [...ofMetadata, ...ofText];
});
