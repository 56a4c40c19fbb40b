import type { Fix } from '../../findings.js';
import { proseEditsToLetter } from '../../letter/proseEdits.js';
import type { LetterRule, PlacedCitation } from '../rule.js';

/** So near an act's consolidation is named with it: `lov nr. 571 af …, jf. lovbekendtgørelse nr. 433 af …, som ændret ved …`. Letter offsets. */
const beside = 60;

/** `lov nr. 571 af 19. december 1985` for forvaltningsloven, which has been consolidated since. */
export const actThoughConsolidated: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'henvisning/lov-trods-lbk',
    severity: 'info',
    title: { da: 'Loven findes som lovbekendtgørelse', en: 'The act has been consolidated' },
    basis: 'lovkvalitet.dk 7.5: der henvises til den seneste lovbekendtgørelse. Registeret over Lovtidende A, pr. brevets dato.',
    fixable: 'choice',
  },
  *check(letter, { citations }) {
    for (const [index, placed] of citations.entries()) {
      const { verdict, citation } = placed.citation;
      const block = letter.blocks[placed.block];
      if (verdict.reason !== 'consolidated' || citation.inQuotation || block === undefined || hasConsolidationBeside(citations, index)) continue;
      const fixes = verdict.proposals.flatMap(({ range, newText, title }): Fix[] => {
        const edits = proseEditsToLetter(letter, block, [{ range, newText }]);
        return edits === undefined ? [] : [{ title, safe: false, preferred: false, edits }];
      });
      yield { range: placed.range, severity: verdict.certain ? 'info' : 'hint', message: verdict.explanation, fixes };
    }
  },
};

/** A consolidation of the same act is cited right before or after. */
function hasConsolidationBeside(citations: readonly PlacedCitation[], index: number): boolean {
  const own = citations[index];
  return [citations[index - 1], citations[index + 1]].some((other) => {
    if (own === undefined || other === undefined || other.block !== own.block) return false;
    const generation = other.citation.verdict.generation;
    const gap = Math.max(own.range.start, other.range.start) - Math.min(own.range.end, other.range.end);
    return other.citation.citation.kind === 'document' && generation?.type === 'LBK' && generation.act === own.citation.act && gap <= beside;
  });
}
