import { splitProvision, type LitraPart, type NrPart, type StkPart } from '../../register/splitProvision.js';
import type { TextRange } from '../../text/range.js';
import type { ProvisionReference } from '../model.js';

/** What the text of a § says of the levels that an index does not hold. `unknown`: the text cannot be taken apart without doubt. */
export type TextLevel =
  | { readonly level: 'found' }
  | { readonly level: 'unknown' }
  | { readonly level: 'nr'; readonly asked: number; readonly has: number }
  /** `last`: the last letter there is; undefined when nothing is lettered. */
  | { readonly level: 'litra'; readonly asked: string; readonly last: string | undefined }
  /** `most`: there are at most so many sentences. */
  | { readonly level: 'pkt'; readonly asked: number; readonly most: number };

const found: TextLevel = { level: 'found' };
const unknown: TextLevel = { level: 'unknown' };

/**
 * Looks nr., litra and pkt. up in the text of their §. Said to be missing is only what cannot be there: a mark beyond the last of an
 * enumeration in which every mark counts on from the one before, or more sentences than the text has ends of sentences, abbreviations
 * counted in.
 *
 * @param text as `ProvisionTexts.text` gives it
 */
export function lookUpInText(text: string, { stk, nr, litra, pkt }: ProvisionReference): TextLevel {
  const parts = splitProvision(text);
  const place = stk.length === 0 ? (parts?.stk.length === 1 ? 1 : undefined) : single(stk);
  const within = parts?.stk.find(({ number }) => number === place);
  if (within === undefined) return unknown;
  const asked = Math.max(0, ...nr.map(({ last }) => last));
  if (asked > 0) {
    if (within.nr.length === 0 || !isEnumeration(text, within.range, numberMark, within.nr.map(({ number }) => String(number)))) return unknown;
    if (asked > within.nr.length) return { level: 'nr', asked, has: within.nr.length };
  }
  const item = nr.length === 0 ? undefined : within.nr.find(({ number }) => number === single(nr));
  // Of several items at once, nothing below them is looked up.
  if (nr.length > 0 && item === undefined) return litra.length + pkt.length === 0 ? found : unknown;
  const letters = litra.length === 0 ? found : lookUpLitra(text, within, item, litra);
  if (letters.level !== 'found') return letters;
  const container = litra.length === 0 ? (item ?? within) : letterPart(item ?? within, litra);
  if (pkt.length === 0) return found;
  // `stk. 2 og 4, 1. og 2. pkt.`: the 4 is no sentence.
  const rises = pkt.every(({ first }, index) => first > (pkt[index - 1]?.last ?? 0));
  return container === undefined || !rises ? unknown : lookUpPkt(text, container.range, Math.max(...pkt.map(({ last }) => last)));
}

function single(spans: ProvisionReference['stk']): number | undefined {
  const [only, ...others] = spans;
  return only !== undefined && others.length === 0 && only.first === only.last ? only.first : undefined;
}

const numberMark = /(?<![\p{L}\d])(\d{1,3} ?[a-zæøå]?)\)/gu;
const letterMark = /(?<![\p{L}\d])([a-zæøå]{1,2})\)/gu;

/** Every mark in the range is one of the enumeration's, in its order. */
function isEnumeration(text: string, { start, end }: TextRange, mark: RegExp, expected: readonly string[]): boolean {
  const marks = [...text.slice(start, end).matchAll(mark)].map((match) => match[1] ?? '');
  return marks.length === expected.length && marks.every((found, index) => found === expected[index]);
}

function letterPart({ litra }: NrPart | StkPart, asked: readonly string[]): LitraPart | undefined {
  return asked.length === 1 ? litra.find(({ letter }) => letter === asked[0]?.toLowerCase()) : undefined;
}

function lookUpLitra(text: string, stk: StkPart, item: NrPart | undefined, asked: readonly string[]): TextLevel {
  // Letters without a number, where there are numbers: it cannot be told which are meant.
  if (item === undefined && stk.nr.length > 0) return unknown;
  const { litra, range } = item ?? stk;
  if (!isEnumeration(text, range, letterMark, litra.map(({ letter }) => letter))) return unknown;
  const missing = asked.map((letter) => letter.toLowerCase()).find((letter) => !litra.some((part) => part.letter === letter));
  if (missing === undefined) return found;
  // Inserted items (`litra aa`) and letters printed without their bracket are not told apart.
  return missing.length > 1 || litra.length === 1 ? unknown : { level: 'litra', asked: missing, last: litra.at(-1)?.letter };
}

/** `jf.`, `stk.` and `nr.` end no sentence; all others that may, count. */
const sentenceEnd = /(?<!(?<!\p{L})(?:jf|stk|nr))[.!?:;][)»”"]*\s+(?=[\p{Lu}\d§»”"“(])/gu;

function lookUpPkt(text: string, { start, end }: TextRange, asked: number): TextLevel {
  const most = [...text.slice(start, end).matchAll(sentenceEnd)].length + 1;
  return asked > most ? { level: 'pkt', asked, most } : found;
}
