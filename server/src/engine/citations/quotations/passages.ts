import type { Block, Letter, LongQuotation } from '../../letter/model.js';
import type { PlacedCitation } from '../../rules/rule.js';
import { sentenceAround } from '../../text/sentenceAround.js';
import type { TextRange } from '../../text/range.js';
import { followsQuotation, introducesQuotation, refersBack } from './attribution.js';

/** The quoted part of one block. */
export interface QuotedPiece {
  /** Index into `Letter.blocks`. */
  readonly block: number;
  /** Prose offsets. */
  readonly range: TextRange;
}

/** A quotation that the letter says stands in an act. */
export interface QuotedPassage {
  readonly pieces: readonly QuotedPiece[];
  /** The provisions (or the act) that it is said to stand in, all of the sentence, the nearest first. One at least. */
  readonly citations: readonly PlacedCitation[];
}

/** Finds the quotations that are certainly attributed to an act. Linear; a letter without quotations costs a look at each block. */
export function findQuotedPassages(letter: Letter, citations: readonly PlacedCitation[]): readonly QuotedPassage[] {
  if (!letter.blocks.some(({ block }) => isQuotation(block) || block.quotations.length > 0)) return [];
  return new PassageFinder(letter, citations).find();
}

function isQuotation({ containers }: Block): boolean {
  return containers.some(({ kind }) => kind === 'quotation');
}

class PassageFinder {
  readonly #byBlock = new Map<number, PlacedCitation[]>();
  readonly #longFrom: ReadonlyMap<number, LongQuotation>;
  readonly #passages: QuotedPassage[] = [];

  constructor(
    private readonly letter: Letter,
    citations: readonly PlacedCitation[],
  ) {
    for (const placed of citations) {
      if (placed.citation.citation.inQuotation) continue;
      const known = this.#byBlock.get(placed.block);
      if (known === undefined) this.#byBlock.set(placed.block, [placed]);
      else known.push(placed);
    }
    this.#longFrom = new Map(letter.longQuotations.map((quotation) => [quotation.first, quotation]));
  }

  find(): readonly QuotedPassage[] {
    for (let index = 0; index < this.letter.blocks.length; ) index = this.#readAt(index);
    return this.#passages;
  }

  /** Returns the next block to read. */
  #readAt(index: number): number {
    const block = this.#block(index);
    if (block === undefined) return index + 1;
    if (isQuotation(block)) {
      const pieces: QuotedPiece[] = [];
      let last = index;
      for (let next: Block | undefined = block; next !== undefined && isQuotation(next); last += 1, next = this.#block(last)) {
        if (next.kind === 'paragraph') pieces.push({ block: last, range: { start: 0, end: next.prose.text.length } });
      }
      this.#addRun(pieces, index, last - 1);
      return last;
    }
    const long = this.#longFrom.get(index);
    let covered = 0;
    for (const { range, closed } of block.quotations) {
      if (range.start < covered) continue;
      covered = range.end;
      if (closed) this.#addInline(index, range);
      else if (long !== undefined) this.#addLong(long, range);
    }
    return index + 1;
  }

  /** A quotation that fills whole blocks: what introduces it stands in the block before, or after it. */
  #addRun(pieces: readonly QuotedPiece[], first: number, last: number): void {
    if (pieces.length === 0) return;
    const before = this.#block(first - 1);
    const after = this.#block(last + 1);
    this.#add(pieces, before === undefined ? [] : this.#introducing(first - 1, before.prose.text.length), () =>
      // `Borgeren skrev:` before the quotation speaks for itself.
      after === undefined || /:\s*$/u.test(before?.prose.text ?? '') ? [] : this.#following(last + 1, 0, ''),
    );
  }

  #addInline(index: number, range: TextRange): void {
    const text = this.#block(index)?.prose.text ?? '';
    const pieces = [{ block: index, range }];
    const sentence = sentenceAround(text, { start: range.start - 1, end: range.end });
    const before = text.slice(Math.min(sentence.start, range.start - 1), range.start - 1);
    const own = this.#introducing(index, range.start - 1);
    const following = this.#following(index, range.end + 1, before);
    const fillsBlock = text.slice(0, range.start - 1).trim() === '';
    if (own.length === 0 && following.length === 0 && fillsBlock) {
      const isAlone = /^[^\p{L}]*$/u.test(text.slice(range.end));
      this.#addRun(pieces, index, isAlone ? index : this.letter.blocks.length);
    } else this.#add(pieces, own.length > 0 ? [...own, ...following] : following);
  }

  #addLong({ first, last, end }: LongQuotation, opening: TextRange): void {
    const pieces: QuotedPiece[] = [{ block: first, range: opening }];
    for (let index = first + 1; index <= last; index += 1) {
      const length = index === last ? end : (this.#block(index)?.prose.text.length ?? 0);
      if (this.#block(index)?.kind !== 'mark') pieces.push({ block: index, range: { start: 0, end: length } });
    }
    const text = this.#block(first)?.prose.text ?? '';
    if (text.slice(0, opening.start - 1).trim() === '') this.#addRun(pieces, first, last);
    else this.#add(pieces, this.#introducing(first, opening.start - 1));
  }

  #add(pieces: readonly QuotedPiece[], citations: readonly PlacedCitation[], otherwise: () => readonly PlacedCitation[] = () => []): void {
    const attributed = citations.length > 0 ? citations : otherwise();
    if (attributed.length > 0) this.#passages.push({ pieces, citations: attributed });
  }

  /** What the sentence that ends (or is interrupted by a quotation) at `to` says that the quotation stands in. */
  #introducing(index: number, to: number): readonly PlacedCitation[] {
    const found = this.#sentenceBefore(index, to);
    if (found === undefined) return [];
    const { text, start, at, inSentence } = found;
    if (inSentence.length === 0 && refersBack(text.slice(start, at))) return this.#meantBefore(index, start);
    const own = inSentence.filter(isOfAnAct);
    const nearest = own.findLast(isProvision) ?? own.at(-1);
    if (nearest === undefined || own.length !== inSentence.length) return [];
    const first = own[0] ?? nearest;
    const without = (from: number, end: number): string => withoutCitations(text, { start: from, end }, inSentence);
    const { range } = nearest.citation.citation;
    const isIntroduced = introducesQuotation(without(start, first.citation.citation.range.start), without(range.end, at));
    return isIntroduced ? [nearest, ...own.filter((placed) => placed !== nearest).reverse()] : [];
  }

  /** The sentence that ends at `to`, with the citations in it; undefined in a quotation. */
  #sentenceBefore(index: number, to: number): { readonly text: string; readonly start: number; readonly at: number; readonly inSentence: readonly PlacedCitation[] } | undefined {
    const block = this.#block(index);
    if (block === undefined || isQuotation(block)) return undefined;
    const { text } = block.prose;
    const at = text.slice(0, to).trimEnd().length;
    const { start } = sentenceAround(text, { start: Math.max(0, at - 1), end: at });
    const all = this.#byBlock.get(index) ?? [];
    return { text, start, at, inSentence: all.filter(({ citation: { citation } }) => citation.range.start >= start && citation.range.end <= at) };
  }

  /** What the sentence before the one that begins at `start` cites, when it is all of acts. */
  #meantBefore(index: number, start: number): readonly PlacedCitation[] {
    const isFirst = (this.#block(index)?.prose.text ?? '').slice(0, start).trim() === '';
    const inSentence = (isFirst ? this.#sentenceBefore(index - 1, this.#block(index - 1)?.prose.text.length ?? 0) : this.#sentenceBefore(index, start))?.inSentence ?? [];
    const nearest = inSentence.findLast(isProvision);
    return nearest === undefined || !inSentence.every(isOfAnAct) ? [] : [nearest, ...inSentence.filter((placed) => placed !== nearest).reverse()];
  }

  /** What stands right after a quotation that ends before `from`. `before`: the quoting sentence up to the quotation. */
  #following(index: number, from: number, before: string): readonly PlacedCitation[] {
    const block = this.#block(index);
    const next = this.#byBlock.get(index)?.find(({ citation: { citation } }) => citation.range.start >= from);
    if (block === undefined || next === undefined || isQuotation(block) || next.citation.citation.kind !== 'provision' || !isOfAnAct(next)) return [];
    return followsQuotation(before, block.prose.text.slice(from, next.citation.citation.range.start)) ? [next] : [];
  }

  #block(index: number): Block | undefined {
    return this.letter.blocks[index]?.block;
  }
}

function isProvision({ citation: { citation } }: PlacedCitation): boolean {
  return citation.kind === 'provision';
}

/** A provision of an act, the act, or a document that is one of its wordings. */
function isOfAnAct({ citation }: PlacedCitation): boolean {
  const { kind } = citation.citation;
  return citation.act !== undefined && (kind === 'provision' || kind === 'act' || kind === 'document');
}

function withoutCitations(text: string, { start, end }: TextRange, citations: readonly PlacedCitation[]): string {
  let result = '';
  let at = start;
  const ranges = citations
    .flatMap(({ citation: { citation } }) => (citation.act === undefined ? [citation.range] : [citation.range, citation.act.range]))
    .sort((a, b) => a.start - b.start);
  for (const range of ranges) {
    if (range.end <= at) continue;
    if (range.start >= end) break;
    result += `${text.slice(at, Math.max(at, range.start))} `;
    at = range.end;
  }
  return result + text.slice(Math.min(at, end), end);
}
