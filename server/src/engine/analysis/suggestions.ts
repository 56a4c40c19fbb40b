import type { Finding, Fix } from '../findings.js';
import type { Letter } from '../letter/model.js';
import type { Spelling } from '../spelling/spelling.js';
import { proseToSource } from '../text/prose.js';
import type { TextRange } from '../text/range.js';

/** The words that a finding's misspelt word may stand for, best first, as fixes. None is safe: only the author knows which was meant. */
export function suggestionFixes(spelling: Spelling, letter: Letter, { misspelling, range }: Finding): readonly Fix[] {
  if (misspelling === undefined || isInLongQuotation(letter, range)) return [];
  return spelling.suggest(misspelling).map((word, index) => ({
    title: { da: `Ret til »${word}«`, en: `Change to "${word}"` },
    safe: false,
    preferred: index === 0,
    edits: [{ range, newText: word }],
  }));
}

/** Quotations within one block have been seen to when the finding was placed. */
function isInLongQuotation({ blocks, longQuotations }: Letter, range: TextRange): boolean {
  return longQuotations.some(({ first, last, end }) => {
    const from = blocks[first];
    const to = blocks[last];
    if (from === undefined || to === undefined) return false;
    return from.offset + from.block.range.end <= range.start && range.start < to.offset + proseToSource(to.block.prose, { start: end, end }).start;
  });
}
