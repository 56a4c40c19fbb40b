import { abbreviationsIn } from '../../language/abbreviations.js';
import { isPlain, ownUses } from '../../language/ownUses.js';
import { proseToSource } from '../../text/prose.js';
import { shiftRange } from '../../text/range.js';
import type { LetterRule } from '../rule.js';

/** `Socialforvaltningen (SOF)` in a letter that never writes `SOF` again. */
export const unusedAbbreviation: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/forkortelse-ubrugt',
    severity: 'hint',
    title: { da: 'Forkortelsen bruges ikke', en: 'The abbreviation is not used' },
    basis: 'En forkortelse forklares for at blive brugt.',
    fixable: 'choice',
  },
  *check(letter, { citations }) {
    const uses = ownUses(letter, citations, abbreviationsIn);
    // Also in quotations, headings and citations: there the reader needs the explanation.
    const counts = new Map<string, number>();
    for (const { block } of letter.blocks) for (const { abbreviation } of abbreviationsIn(block)) counts.set(abbreviation, (counts.get(abbreviation) ?? 0) + 1);
    for (const use of uses) {
      const { longForm, bracket } = use.explanation ?? {};
      if (longForm === undefined || bracket === undefined || use.placed.block.kind !== 'paragraph' || counts.get(use.abbreviation) !== 1) continue;
      const range = shiftRange(proseToSource(use.placed.block.prose, bracket), use.placed.offset);
      yield {
        range: use.at,
        message: {
          da: `»${use.abbreviation}« forklares, men bruges ikke. Parentesen kan udgå.`,
          en: `»${use.abbreviation}« is explained but not used. The bracket can go.`,
        },
        fixes: isPlain(letter, { ...use, range: bracket, at: range })
          ? [{ title: { da: `Slet »(${use.abbreviation})«`, en: `Delete »(${use.abbreviation})«` }, safe: false, preferred: true, edits: [{ range, newText: '' }] }]
          : [],
      };
    }
  },
};
