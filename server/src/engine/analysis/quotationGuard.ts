import type { Finding } from '../findings.js';
import type { Letter, PlacedBlock } from '../letter/model.js';
import { rangeOfLongQuotation } from '../letter/longQuotations.js';
import { proseToSource } from '../text/prose.js';
import { rangesOverlap, shiftRange, type TextEdit, type TextRange } from '../text/range.js';
import { isBlockQuotation, milder } from './placeReports.js';

/** Takes `safe` from the fixes of a letter rule that touch text in a quotation. */
export function guardLetterFixes(letter: Letter, finding: Finding): Finding {
  return withoutSafety(finding, ({ range }) => isQuoted(letter, range));
}

/** How somebody else writes is noted at the most. */
const languageRules = 'sprog/';

/**
 * Takes `safe` from fixes inside a quotation that runs over several blocks; what is said of the language there is no more than information
 * and has no fixes. Block and citation rules see one block at a time, so this comes on top of what placing their reports does.
 */
export function guardLongQuotations({ blocks, longQuotations }: Letter, findings: readonly Finding[]): readonly Finding[] {
  if (longQuotations.length === 0) return findings;
  const quoted = longQuotations.map((quotation) => rangeOfLongQuotation(blocks, quotation));
  const touches = ({ range }: Pick<TextEdit, 'range'>): boolean => quoted.some((long) => rangesOverlap(long, range));
  return findings.map((finding) => (finding.rule.startsWith(languageRules) && touches(finding) ? noted(finding) : withoutSafety(finding, touches)));
}

function noted(finding: Finding): Finding {
  return { ...finding, severity: milder(finding.severity, 'info'), fixes: [], misspelling: undefined };
}

function withoutSafety(finding: Finding, touches: (edit: TextEdit) => boolean): Finding {
  if (!finding.fixes.some(({ safe }) => safe)) return finding;
  return { ...finding, fixes: finding.fixes.map((fix) => (fix.safe && fix.edits.some(touches) ? { ...fix, safe: false } : fix)) };
}

function isQuoted(letter: Letter, range: TextRange): boolean {
  for (let index = firstBlockEndingAfter(letter.blocks, range.start); index < letter.blocks.length; index += 1) {
    const placed = letter.blocks[index];
    // A mark stands before the text that holds it, though it begins later.
    if (placed?.block.kind === 'mark') continue;
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
