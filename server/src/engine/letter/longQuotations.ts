import { proseToSource } from '../text/prose.js';
import type { TextRange } from '../text/range.js';
import type { LongQuotation, PlacedBlock } from './model.js';

/** A quotation may run on over this many blocks; further away, the mark was more likely forgotten. */
const furthest = 20;

/**
 * Quotations of several paragraphs: each paragraph opens with a mark again, or only the last one closes. A heading, a table or a
 * footnote ends the search. Linear.
 */
export function findLongQuotations(blocks: readonly PlacedBlock[]): LongQuotation[] {
  const found: LongQuotation[] = [];
  let from = 0;
  for (let first = 0; first < blocks.length; first += 1) {
    if (first < from || !endsOpen(blocks[first])) continue;
    const quotation = follow(blocks, first);
    if (quotation === undefined) continue;
    found.push(quotation);
    // The block that closes it may open the next one.
    from = quotation.last;
  }
  return found;
}

function endsOpen(placed: PlacedBlock | undefined): boolean {
  return placed?.block.quotations.some(({ closed }) => !closed) ?? false;
}

function follow(blocks: readonly PlacedBlock[], first: number): LongQuotation | undefined {
  let reopened: LongQuotation | undefined;
  for (let last = first + 1; last < blocks.length && last <= first + furthest; last += 1) {
    const block = blocks[last]?.block;
    if (block === undefined || block.kind === 'heading' || block.kind === 'table-cell' || block.containers.some(({ kind }) => kind === 'footnote')) break;
    if (block.kind === 'mark') continue;
    const opening = block.quotations[0];
    const stray = block.strayClosingMarks[0];
    if (stray !== undefined && (opening === undefined || stray < opening.range.start)) return { first, last, end: stray };
    if (opening?.range.start === 1) {
      reopened = { first, last, end: opening.range.end };
      if (opening.closed) return reopened;
    } else if (reopened !== undefined || endsOpen(blocks[last])) break;
  }
  return undefined;
}

/** Letter range of what the quotation covers beyond its first block, which knows its own part of it. */
export function rangeOfLongQuotation(blocks: readonly PlacedBlock[], { first, last, end }: LongQuotation): TextRange {
  const from = blocks[first];
  const to = blocks[last];
  if (from === undefined || to === undefined) return { start: 0, end: 0 };
  return { start: from.offset + from.block.range.end, end: to.offset + proseToSource(to.block.prose, { start: end, end }).start };
}
