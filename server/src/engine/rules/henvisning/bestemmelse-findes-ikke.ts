import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** `forvaltningslovens § 95`: the act ends with § 36. */
export const missingParagraph: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/bestemmelse-findes-ikke',
    severity: 'error',
    title: { da: 'Paragraffen findes ikke', en: 'There is no such §' },
    basis: '§-indekset for den ordlyd, brevet nævner, ellers den gældende på brevets dato.',
    fixable: 'none',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['paragraph-missing'], severity: 'error', uncertain: 'warning', inQuotations: 'info' }),
};
