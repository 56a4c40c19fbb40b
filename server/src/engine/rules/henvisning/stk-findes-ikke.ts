import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** `forvaltningslovens § 24, stk. 5`, where § 24 has three. */
export const missingSubsection: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/stk-findes-ikke',
    severity: 'error',
    title: { da: 'Stykket, nummeret, litraet eller punktummet findes ikke', en: 'There is no such stk., nr., litra or pkt.' },
    basis: '§-indekset og §-teksten for den ordlyd, brevet nævner, ellers den gældende på brevets dato.',
    fixable: 'none',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['stk-missing', 'nr-missing', 'litra-missing', 'pkt-missing'], severity: 'error', uncertain: 'warning', inQuotations: 'info' }),
};
