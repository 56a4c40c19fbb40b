import type { Generation, ProvisionIndex } from '../../register/model.js';
import { parseParagraphLabel } from '../../register/paragraphLabel.js';
import type { ProvisionReference } from '../model.js';

/** What one generation's index says of a provision. */
export type Level =
  | { readonly level: 'found' }
  /** There is no index, or it cannot tell. */
  | { readonly level: 'unknown' }
  | { readonly level: 'letter-case'; readonly label: string; readonly own: string }
  | { readonly level: 'repealed'; readonly label: string }
  | { readonly level: 'missing'; readonly label: string }
  | { readonly level: 'stk'; readonly label: string; readonly asked: number; readonly has: number }
  | { readonly level: 'nr'; readonly label: string; readonly stk: number; readonly asked: number; readonly has: number };

/** Looks a § up with its stk. and nr., as far as the index goes; litra and pkt. are not in it. */
export function lookUp(generation: Generation, reference: ProvisionReference): Level {
  const { paragraph, paragraphEnd } = reference;
  if (paragraph === undefined) return { level: 'unknown' };
  const start = lookUpLabel(generation, paragraph);
  if (paragraphEnd !== undefined) {
    const end = lookUpLabel(generation, paragraphEnd);
    return [start, end].find(({ level }) => level === 'letter-case' || level === 'missing') ?? (end.level === 'unknown' ? end : withoutRepeal(start));
  }
  return start.level === 'found' ? lookUpBelow(generation, paragraph, reference) : start;
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

function lookUpBelow({ provisions }: Generation, label: string, { stk, nr }: ProvisionReference): Level {
  const entry = provisions?.paragraph(label);
  if (entry === undefined) return { level: 'found' };
  const highestStk = Math.max(0, ...stk.map(({ last }) => last));
  if (highestStk > entry.stkCount) return { level: 'stk', label, asked: highestStk, has: entry.stkCount };
  const highestNr = Math.max(0, ...nr.map(({ last }) => last));
  const onlyStk = stk.length === 0 && entry.stkCount === 1 ? 1 : stk.length === 1 && stk[0]?.first === stk[0]?.last ? stk[0]?.first : undefined;
  if (highestNr === 0 || onlyStk === undefined) return { level: 'found' };
  // The index misses the items of some definitions and tables altogether.
  const has = entry.nrCount(onlyStk);
  return has > 0 && highestNr > has ? { level: 'nr', label, stk: onlyStk, asked: highestNr, has } : { level: 'found' };
}

/** The number of the last §. */
export function lastNumber({ labels }: ProvisionIndex): number {
  return labels.reduce((last, label) => Math.max(last, parseParagraphLabel(label)?.number ?? 0), 0);
}
