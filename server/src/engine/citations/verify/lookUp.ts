import type { Generation, ParagraphEntry, ProvisionIndex } from '../../register/model.js';
import { parseParagraphLabel } from '../../register/paragraphLabel.js';
import type { ProvisionTexts } from '../../register/provisionTexts.js';
import type { ProvisionReference } from '../model.js';
import { lookUpInText } from './textLevels.js';

/** What one generation's index says of a provision. */
export type Level =
  | { readonly level: 'found' }
  /** § and stk. are there; what is below them cannot be read, since the text is not held or cannot be taken apart without doubt. */
  | { readonly level: 'unread' }
  /** There is no index, or it cannot tell. */
  | { readonly level: 'unknown' }
  | { readonly level: 'letter-case'; readonly label: string; readonly own: string }
  /** `stk`: that stk. alone. */
  | { readonly level: 'repealed'; readonly label: string; readonly stk?: number }
  | { readonly level: 'missing'; readonly label: string }
  | { readonly level: 'stk'; readonly label: string; readonly asked: number; readonly has: number }
  /** `certain`: the text itself shows it, not only the index. */
  | { readonly level: 'nr'; readonly label: string; readonly asked: number; readonly has: number; readonly certain: boolean }
  | { readonly level: 'litra'; readonly label: string; readonly asked: string; readonly last: string | undefined }
  | { readonly level: 'pkt'; readonly label: string; readonly asked: number; readonly most: number };

/** Looks a § up with its stk. and nr. in the index, and what the index does not hold in the text. */
export function lookUp(texts: ProvisionTexts, generation: Generation, reference: ProvisionReference): Level {
  const { paragraph, paragraphEnd } = reference;
  if (paragraph === undefined) return { level: 'unknown' };
  const start = lookUpLabel(generation, paragraph);
  if (paragraphEnd !== undefined) {
    const end = lookUpLabel(generation, paragraphEnd);
    return [start, end].find(({ level }) => level === 'letter-case' || level === 'missing') ?? (end.level === 'unknown' ? end : withoutRepeal(start));
  }
  return start.level === 'found' ? lookUpBelow(texts, generation, paragraph, reference) : start;
}

/** Of a range, single §§ may well be repealed. */
function withoutRepeal(start: Level): Level {
  return start.level === 'repealed' ? { level: 'found' } : start;
}

/** §§ of an act as passed that amend other acts, mostly its last, are often not in the index. */
const consequentialSections = 30;

function lookUpLabel({ type, provisions, maximumParagraph }: Generation, label: string): Level {
  if (provisions === undefined) {
    if (maximumParagraph === undefined) return { level: 'unknown' };
    return Number.parseInt(label, 10) > maximumParagraph ? { level: 'missing', label } : { level: 'found' };
  }
  const entry = provisions.paragraph(label);
  if (entry !== undefined) return entry.repealed ? { level: 'repealed', label } : { level: 'found' };
  const own = provisions.ownSpelling(label);
  if (own !== undefined) return { level: 'letter-case', label, own };
  const mayAmend = type === 'LOV' && /^\d+$/u.test(label) && Number(label) <= lastNumber(provisions) + consequentialSections;
  return mayAmend || provisions.mayLack(label) ? { level: 'unknown' } : { level: 'missing', label };
}

function lookUpBelow(texts: ProvisionTexts, generation: Generation, label: string, reference: ProvisionReference): Level {
  const { stk, nr, litra, pkt } = reference;
  const entry = generation.provisions?.paragraph(label);
  if (entry === undefined) return { level: 'found' };
  const highestStk = Math.max(0, ...stk.map(({ last }) => last));
  if (highestStk > entry.stkCount) return { level: 'stk', label, asked: highestStk, has: entry.stkCount };
  const [only] = stk;
  if (stk.length === 1 && only !== undefined && only.first === only.last && entry.isStkRepealed(only.first)) return { level: 'repealed', label, stk: only.first };
  const highestNr = Math.max(0, ...nr.map(({ last }) => last));
  // Whatever is there has a first sentence.
  const isNrLowest = litra.length === 0 && pkt.every(({ last }) => last <= 1);
  const has = indexedItems(entry, stk);
  // The index is enough for what it has; a text is only read, and its block decompressed, for the rest.
  if (isNrLowest && highestNr <= has) return { level: 'found' };
  const text = texts.covers(generation) ? texts.text(generation, label) : undefined;
  const read = text === undefined ? undefined : lookUpInText(text, reference);
  if (read?.level === 'found') return { level: 'found' };
  if (read !== undefined && read.level !== 'unknown') return read.level === 'nr' ? { ...read, label, certain: true } : { ...read, label };
  // The index of a time without texts misses the items of some definitions and tables altogether: one stk. that has some is believed.
  const isOneStk = stk.length === 0 ? entry.stkCount === 1 : stk.length === 1 && stk[0]?.first === stk[0]?.last;
  return isOneStk && has > 0 && highestNr > has ? { level: 'nr', label, asked: highestNr, has, certain: false } : { level: 'unread' };
}

/** The most items of the stk. that are named, or of any where none is. */
function indexedItems(entry: ParagraphEntry, stk: ProvisionReference['stk']): number {
  const numbers = Array.from({ length: entry.stkCount }, (_, index) => index + 1);
  const named = stk.length === 0 ? numbers : numbers.filter((number) => stk.some(({ first, last }) => first <= number && number <= last));
  return Math.max(0, ...named.map((number) => entry.nrCount(number)));
}

/** The number of the last §. */
export function lastNumber({ labels }: ProvisionIndex): number {
  return labels.reduce((last, label) => Math.max(last, parseParagraphLabel(label)?.number ?? 0), 0);
}
