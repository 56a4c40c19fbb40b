import type { Block } from '../letter/model.js';
import { perBlock } from '../letter/perBlock.js';
import type { TextRange } from '../text/range.js';
import { wordsOf } from './blockWords.js';
import { capitalisedIn } from './capitals.js';
import type { BlockUse } from './ownUses.js';

/** An abbreviation in capitals (`BUF`), where it stands in a block. */
export interface AbbreviationUse extends BlockUse {
  readonly abbreviation: string;
  /** Set where the letter says what it stands for. */
  readonly explanation: Explanation | undefined;
  /** Begins a compound (`STU-forløb`), or stands among other words in capitals: used, but not by itself. */
  readonly isPart: boolean;
}

export interface Explanation {
  /** `Børne- og Ungdomsforvaltningen (BUF)`: the words that it abbreviates, in lower case; undefined for `(herefter BUF)` and the like. */
  readonly longForm: string | undefined;
  /** ` (BUF)` with the space before it, as a *prose* range, when that is the whole of the explanation. */
  readonly bracket: TextRange | undefined;
}

const inCapitals = /^(\p{Lu}{2,7})(?:'?s|'en|'et|'er)?(-.*)?$/u;
const roman = /^[IVXLCDM]+$/;
const introduced = /(?:herefter|forkortet|følgende|benævnt|kaldet|kaldes|betegnet|forkortelsen)[:\s(»”"]*$/u;
const longestForm = 90;

/** All of a block's abbreviations in capitals. */
export const abbreviationsIn = perBlock((block: Block): readonly AbbreviationUse[] => {
  const { text } = block.prose;
  const words = wordsOf(block);
  return capitalisedIn(block).flatMap((index): AbbreviationUse[] => {
    const word = words[index];
    const [, abbreviation = '', compound] = word === undefined ? [] : (inCapitals.exec(word.text) ?? []);
    if (word === undefined || abbreviation === '' || roman.test(abbreviation)) return [];
    const range = { start: word.range.start, end: word.range.start + abbreviation.length };
    const neighbours = [words[index - 1], words[index + 1]];
    const isShouted = neighbours.some((other) => other !== undefined && /^\p{Lu}{3,}$/u.test(other.text) && Math.abs(other.range.start - range.start) < 24);
    return [{ abbreviation, range, explanation: explanationAt(text, range, abbreviation), isPart: compound !== undefined || isShouted }];
  });
});

function explanationAt(text: string, { start, end }: TextRange, abbreviation: string): Explanation | undefined {
  const before = text.slice(Math.max(0, start - longestForm), start);
  if (introduced.test(before)) return { longForm: undefined, bracket: undefined };
  const ending = /^(?:'?(?:en|et|er|s))?\)/u.exec(text.slice(end, end + 5));
  if (before.endsWith('(') && ending !== null) {
    const longForm = abbreviated(before.slice(0, -1).trimEnd(), abbreviation);
    const bracketStart = start - 1 - (/\s$/u.test(before.slice(0, -1)) ? 1 : 0);
    return { longForm, bracket: { start: bracketStart, end: end + ending[0].length } };
  }
  // `BUF (Børne- og Ungdomsforvaltningen)`
  const after = /^\s\(([^()]{4,90})\)/u.exec(text.slice(end, end + longestForm));
  return after !== null && begins(after[1] ?? '', abbreviation) ? { longForm: undefined, bracket: undefined } : undefined;
}

/** The last words of `before` from the one with the abbreviation's first letter on, when they hold its letters in order. */
function abbreviated(before: string, abbreviation: string): string | undefined {
  const words = before.split(/\s+/u);
  for (let index = words.length - 1; index >= 0 && index >= words.length - 9; index -= 1) {
    const candidate = words.slice(index).join(' ');
    if (/[.:;,]\s/.test(candidate)) return undefined;
    if (begins(candidate, abbreviation)) return candidate.toLowerCase();
  }
  return undefined;
}

/** True when `words` begins with the abbreviation's first letter and holds the others in order. */
function begins(words: string, abbreviation: string): boolean {
  const upper = words.toUpperCase();
  let at = -1;
  for (const letter of abbreviation) {
    at = upper.indexOf(letter, at + 1);
    if (at < 0 || (letter === abbreviation.charAt(0) && at > 0 && upper.charAt(0) !== letter)) return false;
  }
  return upper.charAt(0) === abbreviation.charAt(0);
}
