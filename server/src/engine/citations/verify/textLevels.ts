import { splitProvision, type LitraPart, type NrPart, type StkPart } from '../../register/splitProvision.js';
import type { TextRange } from '../../text/range.js';
import type { NumberSpan, ProvisionReference } from '../model.js';

/** What the text of a § says of the levels that an index does not hold. `unknown`: the text cannot be taken apart without doubt. */
export type TextLevel =
  | { readonly level: 'found' }
  | { readonly level: 'unknown' }
  /** `has`: the items there are; 0 when nothing is numbered. */
  | { readonly level: 'nr'; readonly asked: number; readonly has: number }
  /** `last`: the last letter there is; undefined when nothing is lettered. */
  | { readonly level: 'litra'; readonly asked: string; readonly last: string | undefined }
  /** `most`: there are at most so many sentences. */
  | { readonly level: 'pkt'; readonly asked: number; readonly most: number };

const found: TextLevel = { level: 'found' };
const unknown: TextLevel = { level: 'unknown' };

/**
 * Looks nr., litra and pkt. up in the text of their §. Said to be missing is only what cannot be there: an item beyond the last of an
 * enumeration when no mark anywhere near counts as far, or more sentences than the text has ends of sentences, abbreviations counted in.
 * Where no stk. or several are named, it is enough that one of them has it.
 *
 * @param text as `ProvisionTexts.text` gives it
 */
export function lookUpInText(text: string, reference: ProvisionReference): TextLevel {
  const parts = splitProvision(text)?.stk ?? [];
  const { stk } = reference;
  const within = stk.length === 0 ? parts : parts.filter(({ number }) => stk.some(({ first, last }) => first <= number && number <= last));
  return within.length === 0 ? unknown : within.map((part) => lookUpInStk(text, part, reference)).reduce(likelier);
}

const depths = { nr: 1, litra: 2, pkt: 3, unknown: 4, found: 5 } as const;

/** Of the answers of two stk. the one that comes nearest to what is asked for. */
function likelier(a: TextLevel, b: TextLevel): TextLevel {
  if (depths[a.level] !== depths[b.level]) return depths[a.level] > depths[b.level] ? a : b;
  return extentOf(b) > extentOf(a) ? b : a;
}

function extentOf(level: TextLevel): number {
  switch (level.level) {
    case 'nr':
      return level.has;
    case 'litra':
      return orderOf(level.last ?? '');
    case 'pkt':
      return level.most;
    default:
      return 0;
  }
}

function lookUpInStk(text: string, stk: StkPart, { nr, litra, pkt }: ProvisionReference): TextLevel {
  const numbers = lookUpNr(text, stk, highest(nr));
  if (numbers.level !== 'found') return numbers;
  const place = single(nr);
  const item = stk.nr.find(({ number }) => number === place);
  // Of several items at once, nothing below them is looked up.
  if (nr.length > 0 && item === undefined) return litra.length + pkt.length === 0 ? found : unknown;
  // Footnotes (`2) Se note 1.`) and lists of their own are marked like items: then it cannot be seen where an item ends.
  const isClear = isEnumeration(text, stk);
  const letters = lookUpLitra(text, stk, item, isClear, litra);
  if (letters.level !== 'found' || pkt.length === 0) return letters;
  // `stk. 2 og 4, 1. og 2. pkt.`: the 4 is no sentence.
  const rises = pkt.every(({ first }, index) => first > (pkt[index - 1]?.last ?? 0));
  const container = isClear ? (letterPart(item ?? stk, litra) ?? item ?? stk) : stk;
  return rises ? lookUpPkt(text, container.range, highest(pkt)) : unknown;
}

function single(spans: readonly NumberSpan[]): number | undefined {
  const [only, ...others] = spans;
  return only !== undefined && others.length === 0 && only.first === only.last ? only.first : undefined;
}

function highest(spans: readonly NumberSpan[]): number {
  return Math.max(0, ...spans.map(({ last }) => last));
}

const numberMark = /(?<![\p{L}\d])(\d{1,3})( [a-zæøå])?\)/gu;
const letterMark = /(?<![\p{L}\d])([a-zæøå])\)/gu;
/** Items of another print: `1 Mad`, `1. Mad`, `a. mad`. */
const otherNumberMark = /(?<=[\s:])1[.:]? \p{Lu}|: 1[.:]? /u;
const otherLetterMark = /(?<=[\s:–-])a[.:] /u;
/** `(over 30 kg)` and `(EU-Tidende 2014, nr. L 94, side 65)` hold no marks; `(1)` and `(a)` may be some. */
const bracketed = /\((?!\d{1,3}\)|\p{Ll}\))[^()]*\)/gu;

/** What stands in the range, what brackets hold left out. */
function marked(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).replace(bracketed, ' ');
}

/** Every number that is marked is that of an item, each one once. */
function isEnumeration(text: string, { range, nr }: StkPart): boolean {
  const marks = [...marked(text, range).matchAll(numberMark)];
  return marks.length === nr.length && marks.every(([, number, letter], index) => letter === undefined && Number(number) === nr[index]?.number);
}

function lookUpNr(text: string, { range, nr }: StkPart, asked: number): TextLevel {
  if (asked <= nr.length) return found;
  // A single mark may be a footnote's.
  if (nr.length === 1) return unknown;
  const items = marked(text, range);
  const marks = [...items.matchAll(numberMark)].map(([, number]) => Number(number));
  const isDoubtful = nr.length === 0 ? marks.length > 0 || otherNumberMark.test(items) : marks.some((number) => number >= asked);
  return isDoubtful ? unknown : { level: 'nr', asked, has: nr.length };
}

function lookUpLitra(text: string, stk: StkPart, item: NrPart | undefined, isClear: boolean, asked: readonly string[]): TextLevel {
  if (asked.length === 0) return found;
  const own = item?.litra ?? [...stk.litra, ...stk.nr.flatMap(({ litra }) => litra)];
  const missing = asked.map((letter) => letter.toLowerCase()).find((letter) => !own.some((part) => part.letter === letter));
  if (missing === undefined) return found;
  const near = marked(text, item !== undefined && isClear ? item.range : stk.range);
  const marks = lettersMarked(near, own);
  const last = own.reduce((latest, { letter }) => (orderOf(letter) > orderOf(latest) ? letter : latest), '');
  // Inserted items (`litra aa`) and letters printed in another way are not told apart; a single letter may be a reference.
  const isDoubtful = missing.length > 1 || own.length === 1 || (own.length === 0 && (marks.length > 0 || otherLetterMark.test(near)));
  return isDoubtful || marks.some((letter) => orderOf(letter) >= orderOf(missing)) ? unknown : { level: 'litra', asked: missing, last: last === '' ? undefined : last };
}

/** The letters that mark something, `i) … ii) … iii)` left out where these count as roman numbers. */
function lettersMarked(text: string, own: readonly LitraPart[]): readonly string[] {
  const isRoman = /(?<!\p{L})ii\)/u.test(text) && !own.some(({ letter }) => letter === 'i');
  return [...text.matchAll(letterMark)].map(([, letter = '']) => letter).filter((letter) => !(isRoman && /[ivx]/.test(letter)));
}

function orderOf(letter: string): number {
  return 'abcdefghijklmnopqrstuvwxyzæøå'.indexOf(letter);
}

function letterPart({ litra }: NrPart | StkPart, asked: readonly string[]): LitraPart | undefined {
  return asked.length === 1 ? litra.find(({ letter }) => letter === asked[0]?.toLowerCase()) : undefined;
}

/** `jf.`, `stk.` and `nr.` end no sentence; all others that may, count. */
const sentenceEnd = /(?<!(?<!\p{L})(?:jf|stk|nr))[.!?:;][)»”"]*\s+(?=[\p{Lu}\d§»”"“(])/gu;

function lookUpPkt(text: string, { start, end }: TextRange, asked: number): TextLevel {
  const most = [...text.slice(start, end).matchAll(sentenceEnd)].length + 1;
  return asked > most ? { level: 'pkt', asked, most } : found;
}
