interface Node<T> {
  readonly children: Map<string, Node<T>>;
  value: T | undefined;
}

/** A phrase that was found, with the value it was added with. */
export interface PhraseMatch<T> {
  readonly end: number;
  readonly value: T;
}

const token = /[^\s§]{1,80}/uy;
const space = /\s{1,3}/y;
/** Where the last word of a phrase can end inside a token: before punctuation, or before an apostrophe and what follows it. */
const wordEnd = /[^\p{L}\d]/u;

/**
 * Names of several words, found by their longest match at a word's start, letter case aside, across any white space. The cost of a
 * look-up hangs on the words that match, not on the number of names.
 */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { children: new Map(), value: undefined };
  readonly #firstWords = new Set<string>();

  /** A phrase added twice keeps its first value. */
  add(phrase: string, value: T): void {
    let node = this.#root;
    const words = phrase.toLowerCase().split(/\s+/);
    for (const word of words) {
      let child = node.children.get(word);
      if (child === undefined) {
        child = { children: new Map(), value: undefined };
        node.children.set(word, child);
      }
      node = child;
    }
    node.value ??= value;
    const firstWord = /^[\p{L}\d]+/u.exec(words[0] ?? '')?.[0];
    if (firstWord !== undefined) this.#firstWords.add(firstWord);
  }

  /** The runs of letters and digits that phrases begin with, in lower case. */
  get firstWords(): ReadonlySet<string> {
    return this.#firstWords;
  }

  /** The longest phrase that begins at `at`. */
  findAt(text: string, at: number, accepts: (value: T, end: number) => boolean = () => true): PhraseMatch<T> | undefined {
    let node = this.#root;
    let position = at;
    let best: PhraseMatch<T> | undefined;
    for (;;) {
      token.lastIndex = position;
      const word = token.exec(text)?.[0];
      if (word === undefined) return best;
      const lower = word.toLowerCase();
      best = terminal(node, lower, position, accepts) ?? best;
      const child = node.children.get(lower);
      if (child === undefined) return best;
      node = child;
      position += word.length;
      space.lastIndex = position;
      const gap = space.exec(text)?.[0].length ?? 0;
      if (gap === 0) return best;
      position += gap;
    }
  }
}

/** The value of the longest beginning of `word` that ends a phrase. */
function terminal<T>(node: Node<T>, word: string, at: number, accepts: (value: T, end: number) => boolean): PhraseMatch<T> | undefined {
  for (let length = word.length; length > 0; length -= 1) {
    const next = word[length];
    if (next !== undefined && !endsWord(next, word[length + 1])) continue;
    const value = node.children.get(word.slice(0, length))?.value;
    if (value !== undefined && accepts(value, at + length)) return { end: at + length, value };
  }
  return undefined;
}

/** A hyphen that ties on another word does not end a name: `planlov-sagen`. */
function endsWord(next: string, afterNext: string | undefined): boolean {
  if (next === '-') return afterNext === undefined || wordEnd.test(afterNext);
  return wordEnd.test(next);
}
