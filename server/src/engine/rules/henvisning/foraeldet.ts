import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** A consolidation or act that a later one had replaced on the date of the letter. */
export const outdated: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/foraeldet',
    severity: 'info',
    title: { da: 'Afløst lovbekendtgørelse eller lov', en: 'Consolidation or act that has been replaced' },
    basis: 'Registeret over Lovtidende A, pr. brevets dato.',
    fixable: 'choice',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['superseded'], severity: 'info', uncertain: 'info', inQuotations: 'silent', deprecated: true }),
};
