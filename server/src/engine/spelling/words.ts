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

const other = 0;
const letter = 1;
/** Digits, and what only addresses have: no word holds them. */
const noLetter = 2;
/** What may stand inside a word, and between its pieces. */
const joint = 3;
type Kind = typeof other | typeof letter | typeof noLetter | typeof joint;

/** By character rather than by pattern: every word of a letter is looked at, and this takes a quarter of the time. */
const kinds: readonly Kind[] = Array.from({ length: 0x2_50 }, (_, unit) => kindByPattern(String.fromCharCode(unit)));

function kindOf(text: string, index: number): Kind {
  return kinds[text.charCodeAt(index)] ?? kindByPattern(text.charAt(index));
}

function kindByPattern(character: string): Kind {
  if (/[\p{L}\p{M}]/u.test(character)) return letter;
  if (/[\p{N}_@]/u.test(character)) return noLetter;
  return /['’.\-‐‑/]/.test(character) ? joint : other;
}

/** Net addresses and names of files. */
const address = /\.\p{L}+\/|^www\.|\.(?:com|docx|dk|eu|gov|html|net|org|pdf|txt|xlsx)$/u;
const trailing = /['’.]+$/;
/** What may stand between a sentence's border and its first word. */
const transparent = new Set([' ', '\u00A0', '\t', '\n', '"', '”', '“', '„', '»', '«', "'", '’', '(', '*']);
const sentenceEnds = new Set(['.', '!', '?', ':', ';', '•']);

/**
 * The words of a text, in order. Left out: what holds a digit or is an address. A slash parts words (`og/eller`); a hyphen does not: it may
 * be the word's own (`e-mail`), and at the end it suspends (`børne- og`).
 */
export function wordsIn(text: string): readonly SpelledWord[] {
  const words: SpelledWord[] = [];
  let first = true;
  for (let start = 0; start < text.length; start += 1) {
    const kind = kindOf(text, start);
    if (kind !== letter && kind !== noLetter) {
      if (text.charCodeAt(start) === 0x20) continue;
      const character = text.charAt(start);
      if (!transparent.has(character)) first = sentenceEnds.has(character);
      continue;
    }
    let end = start;
    let isWord = true;
    let isPlain = true;
    for (let next: Kind = kind; next !== other; next = end < text.length ? kindOf(text, end) : other) {
      if (next === noLetter) isWord = false;
      else if (next === joint) isPlain = false;
      end += 1;
    }
    if (isPlain) {
      if (isWord && !isInAddress(text, start, end)) words.push({ text: text.slice(start, end), range: { start, end }, beforeFullStop: false, first });
      first = false;
      start = end - 1;
      continue;
    }
    const whole = text.slice(start, end).replace(trailing, '');
    if (isWord && !address.test(whole) && !isInAddress(text, start, end)) words.push(...pieces(text, start, whole, first));
    first = text.slice(start + whole.length, end).includes('.');
    start = end - 1;
  }
  return words;
}

/** `og/eller` → `og`, `eller`. */
function* pieces(text: string, start: number, whole: string, first: boolean): Iterable<SpelledWord> {
  let offset = start;
  for (const piece of whole.includes('/') ? whole.split('/') : [whole]) {
    const word = piece.replace(trailing, '');
    const range = { start: offset, end: offset + word.length };
    offset += piece.length + 1;
    if (!/\p{L}/u.test(word)) continue;
    yield {
      text: /[’‐‑]/.test(word) ? word.replaceAll('’', "'").replaceAll(/[‐‑]/g, '-') : word,
      range,
      beforeFullStop: text[range.end] === '.',
      first: first && range.start === start,
    };
  }
}

const colon = 0x3a;
const slash = 0x2f;

/** `https` and what follows its `//`, down to the next white space. */
function isInAddress(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end) === colon ? text.startsWith('://', end) : text.charCodeAt(start - 1) === slash && text.startsWith('://', start - 3);
}
