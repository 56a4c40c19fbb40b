import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** `servicelovens § 52` in a letter of 2024: the rules stand in barnets lov now. */
export const movedProvision: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/flyttet',
    severity: 'warning',
    title: { da: 'Bestemmelsen er flyttet til en anden lov', en: 'The provision has moved to another act' },
    basis: 'Barnets lov § 213 (LOV nr. 721 af 13. juni 2023) og §-indekset for serviceloven før og efter 1. januar 2024.',
    fixable: 'none',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['provision-moved'], severity: 'warning', uncertain: 'info', inQuotations: 'silent', deprecated: true }),
};
