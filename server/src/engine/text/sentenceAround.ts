import { allMatches } from './allMatches.js';
import type { TextRange } from './range.js';

/** A sentence is looked for this far on either side (UTF-16 units); a longer one is cut there. */
const reach = 600;

/** The end of a sentence: a mark, closing quotation marks or brackets, white space, and the beginning of another. */
const sentenceEnd = /(?<=([\p{L}\p{N}]{0,12}))[.!?][”"»’)\]]*\s+(?=[”"»„(]?\p{Lu})/gu;

/** `den 18. November`: the dot is the ordinal's. */
const monthAfter = /^(?:Jan|Feb|Mar|Apr|Maj|Jun|Jul|Aug|Sep|Okt|Nov|Dec)/;

/** Words whose dot does not end a sentence. Single letters (`f.eks.`, `m.v.`) do not either. */
const abbreviations = new Set([
  'nr', 'stk', 'jf', 'jfr', 'pkt', 'litra', 'kap', 'afs', 'art', 'bl', 'ca', 'eks', 'evt', 'hhv', 'inkl', 'ekskl', 'kl', 'maks', 'min', 'mio', 'mia',
  'pr', 'vedr', 'tlf', 'hr', 'fr', 'dr', 'cand', 'jnr', 'sagsnr', 'dokumentnr', 'cvr', 'cpr', 'spm', 'sml', 'ang', 'ref', 'dok', 'iht', 'ift', 'mht', 'pga',
  'jan', 'feb', 'febr', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'okt', 'nov', 'dec', 'lovbkg', 'bkg', 'vejl', 'dvs',
]);

/** The sentence that `range` begins in, as a range of the same text. The end of the text ends a sentence. */
export function sentenceAround(text: string, range: TextRange): TextRange {
  const from = Math.max(0, range.start - reach);
  const to = Math.min(text.length, range.end + reach);
  const window = text.slice(from, to);
  let start = from;
  for (const match of allMatches(window, sentenceEnd)) {
    const next = match.index + match[0].length;
    if (isAbbreviation(match[0], match[1] ?? '', window.slice(next, next + 3))) continue;
    const mark = from + match.index;
    if (from + next <= range.start) start = from + next;
    else if (mark >= range.end || mark <= range.start) return { start, end: Math.max(mark + match[0].trimEnd().length, range.end) };
  }
  return { start, end: to };
}

/**
 * The sentences of a text, in order, without the white space between them. A dot that is an abbreviation's or an ordinal's ends none. For
 * whole texts; cheaper than {@link sentenceAround} for each place.
 */
export function sentencesIn(text: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = text.length - text.trimStart().length;
  for (const { 0: end, index } of allMatches(text, sentenceMark)) {
    const next = index + end.length;
    const [word = ''] = wordBefore.exec(text.slice(Math.max(start, index - 12), index)) ?? [];
    if (isAbbreviation(end, word, text.slice(next, next + 3))) continue;
    sentences.push({ start, end: index + end.trimEnd().length });
    start = next;
  }
  const end = text.trimEnd().length;
  return start < end ? [...sentences, { start, end }] : sentences;
}

const sentenceMark = /[.!?][”"»’)\]]*\s+(?=[”"»„(]?\p{Lu})/gu;
const wordBefore = /[\p{L}\p{N}]*$/u;

function isAbbreviation(end: string, word: string, next: string): boolean {
  if (!end.startsWith('.')) return false;
  if (/^\d+$/.test(word)) return word.length <= 2 && monthAfter.test(next);
  return word.length === 1 || abbreviations.has(word.toLowerCase());
}
