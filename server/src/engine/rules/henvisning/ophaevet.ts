import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** An act, an order or a provision that had been repealed on the date of the letter. */
export const repealed: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/ophaevet',
    severity: 'warning',
    title: { da: 'Ophævet', en: 'Repealed' },
    basis: 'Registeret over Lovtidende A og §-indekset, pr. brevets dato.',
    fixable: 'none',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['document-repealed', 'act-repealed', 'provision-repealed'], severity: 'warning', uncertain: 'info', inQuotations: 'silent', deprecated: true }),
};
