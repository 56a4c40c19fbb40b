import type { Misquotation } from '../../citations/quotations/checkQuotations.js';
import type { Fix } from '../../findings.js';
import type { Letter, PlacedBlock } from '../../letter/model.js';
import { isContiguous, proseToSource } from '../../text/prose.js';
import { shiftRange, type TextRange } from '../../text/range.js';
import type { LetterRule, Report } from '../rule.js';

/** `Det fremgår af § 11, stk. 2, at »…«`, when § 11 does not say so. */
export const misquotedProvision: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'henvisning/citat',
    severity: 'warning',
    title: { da: 'Citatet er ikke lovens ord', en: 'The quotation is not what the act says' },
    basis: 'Lovens tekst i Lovtidende A (Retsinformation), i den ordlyd brevet nævner, ellers den gældende på brevets dato.',
    fixable: 'choice',
  },
  check: (letter, { misquotations }) => misquotations().flatMap((misquotation) => report(letter, misquotation)),
};

function report({ blocks }: Letter, { block, range, message, certain, fixes, related }: Misquotation): readonly Report[] {
  const placed = blocks[block];
  if (placed === undefined) return [];
  const relatedBlock = related === undefined ? undefined : blocks[related.block];
  return [{
    range: inLetter(placed, range),
    message,
    ...(certain ? {} : { severity: 'info' }),
    fixes: fixes.flatMap(({ title, edit }): Fix[] => {
      // Markup or a line break lies between the words: what to keep of it is the author's to say.
      if (!isContiguous(placed.block.prose, edit.range)) return [];
      return [{ title, safe: false, preferred: false, edits: [{ range: inLetter(placed, edit.range), newText: edit.newText }] }];
    }),
    ...(related === undefined || relatedBlock === undefined ? {} : { related: [{ range: inLetter(relatedBlock, related.range), message: related.message }] }),
  }];
}

function inLetter({ block, offset }: PlacedBlock, range: TextRange): TextRange {
  return shiftRange(proseToSource(block.prose, range), offset);
}
