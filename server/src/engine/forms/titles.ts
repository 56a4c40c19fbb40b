import { editDistance } from '../text/editDistance.js';

/** A heading or name as its words: lower case, without number and punctuation. */
export function titleWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Danish endings that leave a heading's word the same word: definite, plural, genitive and their combinations. */
const endings = new Set([
  's', 'e', 'n', 't', 'r', 'en', 'et', 'er', 'ne', 'ns', 'ts', 'ens', 'ets', 'ers', 'nes', 'ene', 'erne', 'enes', 'ernes', 'ns',
]);

/** `retsgrundlaget` is `retsgrundlag`, `socialforvaltningens` is `socialforvaltningen`. */
function sameWord(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  if (wanted.length >= 3 && word.startsWith(wanted)) return endings.has(word.slice(wanted.length));
  // A slip in a long word is the spelling rule's business; the part is there all the same.
  return wanted.length >= 8 && word[0] === wanted[0] && editDistance(word, wanted, 1) === 1;
}

/** Index of the first place in `words` where all of `wanted` stand together, or -1. */
export function indexOfTitle(words: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) return -1;
  for (let start = 0; start + wanted.length <= words.length; start += 1) {
    if (standsAt(words, start, wanted)) return start;
  }
  return -1;
}

/** A loop rather than `every`: a letter's headings are held against every title of its form, and hardly any first word fits. */
function standsAt(words: readonly string[], start: number, wanted: readonly string[]): boolean {
  for (let offset = 0; offset < wanted.length; offset += 1) {
    if (!sameWord(words[start + offset] ?? '', wanted[offset] ?? '')) return false;
  }
  return true;
}

/** True when the two are the same title but for case, punctuation and endings. */
export function isSameTitle(words: readonly string[], wanted: readonly string[]): boolean {
  return words.length === wanted.length && indexOfTitle(words, wanted) === 0;
}

/** Something that headings can name, with its titles in words. */
export interface TitleCandidate<T> {
  readonly value: T;
  readonly titles: readonly (readonly string[])[];
}

export interface TitleMatch<T> {
  readonly value: T;
  /** The whole heading is the title, nothing more. */
  readonly exact: boolean;
}

/**
 * What a heading names: the candidates whose titles stand in it. A title that lies inside a longer match does not count
 * (»Afsluttende bemærkninger« is not »Bemærkninger«); several side by side all count (»Formål og afgrænsning«).
 */
export function matchTitle<T>(words: readonly string[], candidates: Iterable<TitleCandidate<T>>): readonly TitleMatch<T>[] {
  const spans: { value: T; start: number; end: number }[] = [];
  for (const { value, titles } of candidates) {
    let best: { start: number; end: number } | undefined;
    for (const title of titles) {
      const start = indexOfTitle(words, title);
      if (start >= 0 && title.length > (best === undefined ? 0 : best.end - best.start)) best = { start, end: start + title.length };
    }
    if (best !== undefined) spans.push({ value, ...best });
  }
  const outermost = spans.filter(
    (span) => !spans.some((other) => other.end - other.start > span.end - span.start && other.start <= span.start && span.end <= other.end),
  );
  return outermost.map(({ value, start, end }) => ({ value, exact: start === 0 && end === words.length }));
}
