import type { Finding } from '../findings.js';
import type { Letter, PlacedBlock } from '../letter/model.js';
import { proseToSource } from '../text/prose.js';
import { rangesOverlap, shiftRange, type TextRange } from '../text/range.js';
import { isBlockQuotation } from './placeReports.js';

/** Takes `safe` from the fixes of a letter rule that touch text in a quotation. */
export function guardLetterFixes(letter: Letter, finding: Finding): Finding {
  if (!finding.fixes.some((fix) => fix.safe)) return finding;
  return {
    ...finding,
    fixes: finding.fixes.map((fix) => (fix.safe && fix.edits.some((edit) => isQuoted(letter, edit.range)) ? { ...fix, safe: false } : fix)),
  };
}

function isQuoted(letter: Letter, range: TextRange): boolean {
  for (let index = firstBlockEndingAfter(letter.blocks, range.start); index < letter.blocks.length; index += 1) {
    const placed = letter.blocks[index];
    if (placed === undefined || placed.offset + placed.block.range.start > range.end) return false;
    if (isBlockQuotation(placed.block)) return true;
    const quoted = placed.block.quotations.some((quotation) =>
      rangesOverlap(shiftRange(proseToSource(placed.block.prose, quotation.range), placed.offset), range),
    );
    if (quoted) return true;
  }
  return false;
}

function firstBlockEndingAfter(blocks: readonly PlacedBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const placed = blocks[middle];
    if (placed !== undefined && placed.offset + placed.block.range.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
