import { allMatches } from './allMatches.js';
import type { TextRange } from './range.js';

/** A sentence is looked for this far on either side (UTF-16 units); a longer one is cut there. */
const reach = 600;

/** The end of a sentence: a mark, closing quotation marks or brackets, white space, and the beginning of another. */
const sentenceEnd = /[.!?][”"»’)\]]*\s+(?=[”"»„(]?\p{Lu})/gu;

const wordBefore = /[\p{L}\p{N}]{0,12}$/u;

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
  for (const { 0: end, index } of allMatches(window, sentenceEnd)) {
    if (isNoEnd(window, index, end, 0)) continue;
    const next = index + end.length;
    const mark = from + index;
    if (from + next <= range.start) start = from + next;
    else if (mark >= range.end || mark <= range.start) return { start, end: Math.max(mark + end.trimEnd().length, range.end) };
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
  for (const { 0: end, index } of allMatches(text, sentenceEnd)) {
    if (isNoEnd(text, index, end, start)) continue;
    sentences.push({ start, end: index + end.trimEnd().length });
    start = index + end.length;
  }
  const end = text.trimEnd().length;
  return start < end ? [...sentences, { start, end }] : sentences;
}

/** `end`: the mark at `index`, and what belongs to it. The dot of an abbreviation or an ordinal; nothing before `from` is looked at. */
function isNoEnd(text: string, index: number, end: string, from: number): boolean {
  if (!end.startsWith('.')) return false;
  const [word = ''] = wordBefore.exec(text.slice(Math.max(from, index - 12), index)) ?? [];
  const next = index + end.length;
  if (/^\d+$/.test(word)) return word.length <= 2 && monthAfter.test(text.slice(next, next + 3));
  return word.length === 1 || abbreviations.has(word.toLowerCase());
}
