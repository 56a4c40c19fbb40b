/**
 * Tells nearly all words that are not asked for, from their first letters, their length and their last letters, before a string is made of
 * them: a text has thousands of words, and a recogniser asks for few. May say yes to others, never no to one that was added,
 * in whatever case its letters are.
 */
export class WordFilter {
  /** By the first two letters and the length. */
  readonly #words = new Uint8Array(1 << 15);
  /** By the last three letters. */
  readonly #endings = new Uint8Array(1 << 15);

  addWord(word: string): void {
    this.#words[beginningOf(word, 0, word.length)] = 1;
  }

  /** Of three letters or more. */
  addEnding(ending: string): void {
    this.#endings[endingOf(ending, ending.length)] = 1;
  }

  /** `start` and `end`: UTF-16 offsets of a word in `text`. */
  mayHold(text: string, start: number, end: number): boolean {
    return this.#words[beginningOf(text, start, end)] === 1 || (end - start > 2 && this.#endings[endingOf(text, end)] === 1);
  }
}

/** The last five bits of a letter: they part most letters, and are the same in small and capital ones. */
const bits = 5;
const mask = (1 << bits) - 1;

function beginningOf(text: string, start: number, end: number): number {
  const second = start + 1 < end ? text.charCodeAt(start + 1) & mask : 0;
  return ((text.charCodeAt(start) & mask) << (2 * bits)) | (second << bits) | Math.min(end - start, mask);
}

function endingOf(text: string, end: number): number {
  return ((text.charCodeAt(end - 3) & mask) << (2 * bits)) | ((text.charCodeAt(end - 2) & mask) << bits) | (text.charCodeAt(end - 1) & mask);
}
