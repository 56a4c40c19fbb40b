import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** `LBK nr. 261 af 13. februar 2024`, where no. 261 of 2024 is of 13 March; `serviceloven (LBK nr. 261 …)`, which is another act. */
export const disagreement: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/uoverensstemmelse',
    severity: 'warning',
    title: { da: 'Nummer, dato og type passer ikke sammen', en: 'Number, date and type do not agree' },
    basis: 'Registeret over Lovtidende A: nummer, dato og type skal pege på samme dokument.',
    fixable: 'choice',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['fields-disagree', 'other-act'], severity: 'warning', uncertain: 'info', inQuotations: 'info' }),
};
