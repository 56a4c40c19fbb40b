import type { TextRange } from '../../text/range.js';

/** A word by which two texts are compared: letter case, punctuation, spacing and typography do not count. */
export interface Word {
  /** In lower case. */
  readonly key: string;
  /** UTF-16 offsets in the text it was read from. */
  readonly range: TextRange;
}

/**
 * - `omission`: `(…)`, `[…]`, `...`, and what somebody put in square brackets instead of the text's own words
 * - `label`: `§ 9.`, `Stk. 2.`, `1)`, `a)`: kept or left out as one likes
 */
export type Token = ({ readonly kind: 'word' } & Word) | { readonly kind: 'omission' | 'label'; readonly range: TextRange };

const label = [
  // `§ 11.`, `§ 11, stk. 2.`, `§ 11 Myndigheden …` at the beginning
  '^[\\s”"»„“]*§{1,2} ?\\d{1,4}(?: ?\\p{L}(?!\\p{L}))?(?:, ?stk\\. ?\\d{1,2})?(?:[.:](?=\\s|$)|(?=\\s+\\p{Lu}))',
  '^[\\s”"»„“]*stk\\.? ?\\d{1,2}\\.(?=\\s)',
  '(?<![\\p{L}\\d])Stk\\.? ?\\d{1,2}(?:[-–]\\d{1,2})?\\.(?=\\s|$)',
  '(?<=^|[\\s:])(?:[Nn]r\\.? ?)?(?:\\d{1,3}|\\p{Ll})\\)(?=[\\s«»”"“]|$)',
].join('|');

const omission = [
  '\\( ?(?:…|\\.{2,5}|-{1,3}|–) ?\\)',
  // What the quoting author changed or added, `[loven]`; one letter before others is a changed capital, `[B]orgeren`.
  '\\[(?!\\p{L}\\]\\p{L})[^\\]]{0,200}\\]',
  '…|\\.{3,5}|(?<![\\p{L}\\d])(?:[-–—] ?){3,9}',
  '\\((?:(?:min|mine|vores|vor|egen|Borgerrådgiverens|forfatterens) )?(?:fremhæv|understreg|kursiver|udhæv|sic)[^()]{0,60}\\)',
].join('|');

/** Soft hyphen and characters without width: some acts have them inside words. */
const invisible = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';

const token = new RegExp(`(?<label>${label})|(?<omission>${omission})|(?<word>\\[\\p{L}\\]\\p{L}+|\\p{L}[\\p{L}\\p{M}${invisible}]*|\\p{N}+|[§%])`, 'gu');

const letter = /\p{L}/u;

/** The tokens of `text` from `from` on, in order. Linear. */
export function* tokensOf(text: string, from = 0): Iterable<Token> {
  // A copy, since a reader may stop half way and another begin.
  const pattern = new RegExp(token);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const { groups } = match;
    if (groups?.['word'] === undefined) yield { kind: groups?.['label'] === undefined ? 'omission' : 'label', range };
    else if (!touchesBracket(text, range)) yield { kind: 'word', key: keyOf(match[0]), range };
  }
}

const notOfTheKey = new RegExp(`[[\\]${invisible}]`, 'gu');

function keyOf(word: string): string {
  return word.replace(notOfTheKey, '').toLowerCase();
}

/** `kommune[n]`: a word that somebody has changed is not the text's own. */
function touchesBracket(text: string, { start, end }: TextRange): boolean {
  return (text[end] === '[' && letter.test(text[end + 1] ?? '')) || (text[start - 1] === ']' && letter.test(text[start] ?? ''));
}
