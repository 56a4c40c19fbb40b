import { monthSource } from '../dates/dateWords.js';

/**
 * What makes a number with a dot an ordinal of running text, as regex source for behind the dot: `18. november`, `1. pkt.`,
 * `1. og 2. pkt.`, `3. kvartal`, `1. sal`. Markdown takes it for a list item when a line happens to begin with it.
 */
export const ordinalFollows = String.raw`[ \t]+(?:(?:${monthSource})\b|(?:pkt|punktum|led|kvartal|halvår|sal)(?![\p{L}])|(?:og|eller|samt|til)[ \t]+\d)`;

const ordinalAtLineStart = new RegExp(String.raw`^((?:[ \t>*+\-]|\d{1,9}[.)][ \t]|\[\^[^\s\]]+\]:)*\d{1,9})\.(?=${ordinalFollows})`, 'gmu');

/** As good as a dot to the parser, except that it makes no list. */
const dotOfNoList = '\u2024';

/** `text` for the Markdown parser, of the same length: ordinals at the beginning of a line begin no list. */
export function maskOrdinals(text: string): string {
  return text.replace(ordinalAtLineStart, `$1${dotOfNoList}`);
}
