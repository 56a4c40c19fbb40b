import type { Block } from '../../letter/model.js';
import { isAmendedAct } from '../grammar/amendedAct.js';
import type { ActReference, Citation, DocumentReference } from '../model.js';
import { genusOfName, type Genus } from './genus.js';
import { createRangeIndex } from './rangeIndex.js';
import {
  instrumentNames, isAmendedAfter, isApposition, isConnection, isOfAnAct, isReferenceInSentence, isReverseApposition, isStatuteText, namesLevel, ownerBeside, saysEarlierLaw,
  staysInSentence,
} from './surroundings.js';

/** What resolution needs of one block, in text order. It hangs on the block and its citations alone, so it is made once per block. */
export type DigestItem = CitationItem | NameItem | CallItem;

export interface CitationItem {
  readonly kind: 'citation';
  readonly citation: Citation;
  readonly at: number;
  /** Index into `Block.quotations` of the inline quotation it stands in. */
  readonly quotation: number | undefined;
  /** A text other than a known act that a bare `§` belongs to: `vedtægtens § 12`. */
  readonly owner: string | undefined;
  /** A bare `stk. 9` that the words before it tie to a rule told of before: `Efter stk. 9 skal …`. */
  readonly namesLevel: boolean;
  /** `stk. 2 i` before `forvaltningslovens § 24`: of that § and not of one before. */
  readonly isOfNext: boolean;
  /** Only connecting words lie between the previous citation and this one, or it is `jf. § 41` in a sentence that names one act. */
  readonly continuesPrevious: 'connection' | 'sentence' | undefined;
  /** A document that says the number of the act cited just before or just after it: that act. */
  readonly besideAct: ActReference | undefined;
  /** The document is all that its block cites, and begins it: the footnote of an act. */
  readonly standsAlone: boolean;
  /** Its document; an order `af lov om …` is a consolidation. */
  readonly document: DocumentReference | undefined;
  /** A document followed by `med senere ændringer` or `som ændret ved`. */
  readonly amendedAfter: boolean;
  /** Said of the citation, or of another that shares its act. */
  readonly earlierLaw: boolean;
  /** An act named only as the one that another changes. */
  readonly isAmended: boolean;
  /** In an enumeration with the citation before it, with one name of the act for all: `§ 50 og § 52 i serviceloven`. */
  readonly sharesAct: boolean;
  /** For an act named by number: the citation of that document in the same block. */
  readonly actDocument: Citation | undefined;
}

/** A legal text named in passing that is no citation: it may be what `§ 4` means later on. */
export interface NameItem {
  readonly kind: 'name';
  readonly name: string;
  readonly genus: Genus;
  readonly at: number;
  readonly quotation: number | undefined;
}

export interface CallItem {
  readonly kind: 'call';
  readonly label: string;
  readonly at: number;
  /** Only punctuation lies between the previous citation and the call. */
  readonly attached: boolean;
}

/** Builds digests and keeps them with their blocks. */
export function createDigester(): (block: Block, citationsOf: (block: Block) => readonly Citation[]) => readonly DigestItem[] {
  const known = new WeakMap<Block, readonly DigestItem[]>();
  return (block, citationsOf) => {
    const kept = known.get(block);
    if (kept !== undefined) return kept;
    const digest = digestBlock(block, citationsOf(block));
    known.set(block, digest);
    return digest;
  };
}

/** Words around a citation are looked at this far (UTF-16 units). */
const reach = 100;

function digestBlock(block: Block, citations: readonly Citation[]): readonly DigestItem[] {
  const { text } = block.prose;
  if (text === '') return [];
  const quotations = createRangeIndex(block.quotations.map(({ range }) => range));
  const actRanges = citations.flatMap(({ act }) => (act === undefined ? [] : [act.range]));
  const cited = createRangeIndex([...citations.map(({ range }) => range), ...actRanges]);
  const documents = new Map(citations.flatMap((citation) => (citation.kind === 'document' ? [[citation.range.start, citation] as const] : [])));
  let isStatute: boolean | undefined;
  const cites: CitationItem[] = [];
  let previous: Citation | undefined;
  let lastEnd = 0;
  citations.forEach((citation, index) => {
    const { range, act } = citation;
    if (previous !== undefined && previous.range.end > range.start) previous = undefined;
    const isDocument = citation.kind === 'document' && citation.document !== undefined;
    const before = Math.max(0, range.start - reach);
    const after = Math.min(text.length, range.end + reach);
    const isBare = act === undefined && citation.document === undefined && citation.provisions.length > 0;
    const isLevel = isBare && citation.provisions[0]?.paragraph === undefined;
    cites.push({
      kind: 'citation',
      citation,
      at: range.start,
      quotation: quotations.covering(range.start),
      owner: isBare ? ownerBeside(text.slice(before, range.start), text.slice(range.end, after)) : undefined,
      namesLevel: isLevel && namesLevel(text.slice(before, range.start)) && !(isStatute ??= isStatuteText(text)),
      isOfNext: isLevel && isOfNext(text, citation, citations[index + 1]),
      continuesPrevious: previous === undefined ? undefined : continuation(text, citations, index, previous),
      besideAct: isDocument ? actBeside(text, citation, previous, citations[index + 1]) : undefined,
      standsAlone: isDocument && citations.length === 1 && range.start <= 5,
      document: citation.document?.type === 'BEK' && isOfAnAct(text.slice(range.end, after)) ? { ...citation.document, type: 'LBK' } : citation.document,
      amendedAfter: isDocument && isAmendedAfter(text.slice(range.end, after)),
      earlierLaw: saysEarlierLaw(text.slice(Math.max(before, lastEnd), range.start), citation.text, text.slice(range.end, Math.min(after, citations[index + 1]?.range.start ?? after))),
      isAmended: citation.kind === 'act' && isAmendedAct(text, range.start),
      sharesAct: sharesAct(previous, citation),
      actDocument: act?.kind === 'document' ? documents.get(act.range.start) : undefined,
    });
    previous = citation;
    lastEnd = range.end;
  });
  const items: DigestItem[] = withSharedLaw(cites);
  for (const { name, at } of instrumentNames(text)) {
    if (cited.covering(at) === undefined) items.push({ kind: 'name', name, genus: genusOfName(name), at, quotation: quotations.covering(at) });
  }
  items.push(...block.footnoteCalls.map(({ label, proseOffset }) => ({ kind: 'call' as const, label, at: proseOffset, attached: false })));
  items.sort((a, b) => a.at - b.at || order(a) - order(b));
  let end: number | undefined;
  return items.map((item) => {
    if (item.kind === 'citation') end = item.citation.range.end;
    return item.kind === 'call' ? { ...item, attached: end !== undefined && isRightAfter(text, end, item.at) } : item;
  });
}

function isOfNext(text: string, { range }: Citation, next: Citation | undefined): boolean {
  return next?.provisions[0]?.paragraph !== undefined && /^\s+(?:i|til|af)\s+$/u.test(text.slice(range.end, next.range.start));
}

function sharesAct(previous: Citation | undefined, { act }: Citation): boolean {
  return act !== undefined && previous?.act?.range.start === act.range.start;
}

/** `§ 50 og § 52 i den dagældende servicelov`: what is said of one of them holds for all that share the act. */
function withSharedLaw(items: readonly CitationItem[]): CitationItem[] {
  const result = [...items];
  for (let start = 0; start < result.length; ) {
    let end = start + 1;
    while (result[end]?.sharesAct === true) end += 1;
    const group = result.slice(start, end);
    if (group.length > 1 && group.some(({ earlierLaw }) => earlierLaw)) result.splice(start, group.length, ...group.map((item) => ({ ...item, earlierLaw: true })));
    start = end;
  }
  return result;
}

/**
 * After the name of an act (`sager efter adoptionsloven, jf. dog § 52 c`, `§ 161 i lov om social service, jf. § 82`) `jf.` may as well refer to
 * the act that the text is about.
 */
function continuation(text: string, citations: readonly Citation[], index: number, previous: Citation): CitationItem['continuesPrevious'] {
  const next = citations[index];
  if (next === undefined) return undefined;
  const between = text.slice(previous.range.end, next.range.start);
  if (isConnection(between)) {
    const endsWithName = previous.act !== undefined && previous.act.range.end === previous.range.end;
    return endsWithName && /[\s,(]jf/iu.test(between) ? 'sentence' : 'connection';
  }
  return refersWithinSentence(text, citations, index) ? 'sentence' : undefined;
}

/** So many citations of a sentence are asked which act they name. */
const longestSentence = 6;

function refersWithinSentence(text: string, citations: readonly Citation[], index: number): boolean {
  let next = citations[index];
  let previous = citations[index - 1];
  if (next === undefined || previous === undefined || !isReferenceInSentence(textBetween(text, previous, next))) return false;
  const named = new Set<string>();
  for (let at = index - 1; previous !== undefined; at -= 1) {
    const between = textBetween(text, previous, next);
    if (!staysInSentence(between)) break;
    if (index - at > longestSentence || instrumentNames(between).length > 0) return false;
    const { act, document } = previous;
    if (act !== undefined || document !== undefined) named.add(act?.name.toLowerCase() ?? previous.text);
    next = previous;
    previous = citations[at - 1];
  }
  return named.size === 1;
}

/** With the end of the first citation: a dot right after it may end the sentence. */
function textBetween(text: string, first: Citation, second: Citation): string {
  return text.slice(Math.max(0, first.range.end - 3), second.range.start);
}

/** A call at a citation's start comes before it. */
function order(item: DigestItem): number {
  return item.kind === 'call' ? 0 : 1;
}

function actBeside(text: string, document: Citation, previous: Citation | undefined, next: Citation | undefined): ActReference | undefined {
  const before = previous?.act;
  if (previous !== undefined && before !== undefined && isApposition(text.slice(Math.max(previous.range.end, before.range.end), document.range.start))) return before;
  const after = next?.act;
  if (after !== undefined && after.range.start >= document.range.end && isReverseApposition(text.slice(document.range.end, after.range.start))) return after;
  return undefined;
}

function isRightAfter(text: string, end: number, call: number): boolean {
  return end <= call && call - end <= 3 && /^[\s.,;:)]*$/u.test(text.slice(end, call));
}
