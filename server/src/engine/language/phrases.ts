import type { TextRange } from '../text/range.js';
import type { SpelledWord } from '../spelling/words.js';

/** Words that are wrong in a certain surrounding, and what they should be. */
export interface Phrase {
  /** The first word of what the pattern matches, in lower case. */
  readonly cues: readonly string[];
  /** The letter, in lower case, that the second word begins with: cheaper to look at than the pattern is to try. Undefined for single words. */
  readonly second?: string;
  /** Sticky, tried where a cue stands; its surroundings are look-around. Must ignore letter case. The same each time. */
  readonly pattern: () => RegExp;
  /** What should stand there, in lower case: the likeliest first. */
  readonly meant: readonly string[];
  /** Milder than a warning: where the surroundings leave more doubt. */
  readonly isDoubtful?: boolean;
}

/** The letters of European languages, in either case with the flag `i`. */
const letters = String.raw`a-zß-öø-ÿ\u0100-\u024f`;

/**
 * A {@link Phrase.pattern}: the words, white space of any kind between them, nothing of a word before or after. Made when it is first tried,
 * which few of the hundreds ever are: making all took 20 ms of every start. And with a class of its own for `\p{L}` and `\p{Ll}`, which take
 * ten times as long to compile when letter case is ignored: a millisecond for each pattern, at a server's first letter.
 */
export function phrase(words: string, { before = '', after = '' }: { readonly before?: string; readonly after?: string } = {}): () => RegExp {
  const read = (source: string): string => source.replaceAll(' ', String.raw`\s`).replaceAll(/\\p\{Ll?\}/g, `[${letters}]`);
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(String.raw`${before === '' ? '' : `(?<=${read(before)})`}(?:${read(words)})(?![${letters}\d-])${after === '' ? '' : `(?=${read(after)})`}`, 'iy'));
}

/** A phrase that stands in a text. */
export interface FoundPhrase {
  readonly range: TextRange;
  /** In the letter case of the text. */
  readonly meant: readonly string[];
  readonly isDoubtful: boolean;
}

export type PhraseFinder = (text: string, word: SpelledWord) => FoundPhrase | undefined;

/** Finds the first of the phrases that stands where a cue stands. */
export function phraseFinder(phrases: readonly Phrase[]): PhraseFinder {
  const byCue = new Map<string, Phrase[]>();
  for (const each of phrases) {
    for (const cue of each.cues) {
      const known = byCue.get(cue);
      if (known === undefined) byCue.set(cue, [each]);
      else known.push(each);
    }
  }
  return (text, word) => {
    for (const { second, pattern: patternOf, meant, isDoubtful = false } of byCue.get(word.first ? word.text.toLowerCase() : word.text) ?? []) {
      if (second !== undefined && text.charAt(word.range.end + 1).toLowerCase() !== second) continue;
      const pattern = patternOf();
      pattern.lastIndex = word.range.start;
      const match = pattern.exec(text);
      if (match === null) continue;
      const range = { start: match.index, end: match.index + match[0].length };
      return { range, meant: meant.map((each) => (word.first ? capitalised(each, text.charAt(range.start)) : each)), isDoubtful };
    }
    return undefined;
  };
}

function capitalised(word: string, like: string): string {
  return like === like.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
