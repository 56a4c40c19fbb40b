import type { TextRange } from '../text/range.js';

/** A word as a speller sees it. */
export interface SpelledWord {
  /** With typewriter's apostrophe and plain hyphen. */
  readonly text: string;
  /** In the text it was found in, in UTF-16 code units; soft hyphens and the like are part of it. */
  readonly range: TextRange;
  /** A full stop follows: an abbreviation's, or the sentence's. */
  readonly beforeFullStop: boolean;
  /** Stands first in its sentence (or block), where any word has a capital. */
  readonly first: boolean;
}

/** Letters, digits and what may stand inside a word; addresses and numbers are taken in one piece, so that they can be left out. */
const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_@.\-‐‑/]*/gu;
/** Numbers, e-mail and net addresses, names of files. */
const noWord = /[\p{N}_@]|\.\p{L}+\/|^www\.|\.(?:com|docx|dk|eu|gov|html|net|org|pdf|txt|xlsx)$/u;
const trailing = /['’.]+$/;
const sentenceEnd = /[.!?:;•]/;

/**
 * The words of a text, in order. Left out: what holds a digit or is an address. A slash parts words (`og/eller`); a hyphen does not: it may
 * be the word's own (`e-mail`), and at the end it suspends (`børne- og`).
 */
export function* wordsIn(text: string): Iterable<SpelledWord> {
  for (const match of text.matchAll(token)) {
    const [whole] = match;
    if (noWord.test(whole.replace(trailing, '')) || isAddress(text, match.index, whole.length)) continue;
    let offset = match.index;
    for (const piece of whole.split('/')) {
      const word = piece.replace(trailing, '');
      const range = { start: offset, end: offset + word.length };
      offset += piece.length + 1;
      if (word === '' || !isLetter(word)) continue;
      yield {
        text: word.replaceAll('’', "'").replaceAll(/[‐‑]/g, '-'),
        range,
        beforeFullStop: text[range.end] === '.',
        first: standsFirst(text, range.start),
      };
    }
  }
}

/** `https` and what follows its `//`, down to the next white space. */
function isAddress(text: string, start: number, length: number): boolean {
  return text.startsWith('://', start + length) || text.startsWith('://', start - 3);
}

function isLetter(word: string): boolean {
  return /\p{L}/u.test(word);
}

/** Looks back past white space, quotation marks and brackets. */
function standsFirst(text: string, start: number): boolean {
  for (let index = start - 1; index >= 0; index -= 1) {
    const character = text.charAt(index);
    if (/[\s"”“„»«'’(*]/.test(character)) continue;
    return sentenceEnd.test(character);
  }
  return true;
}
