import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** `lov nr. 4321 af 5. maj 2020`: the numbers of that year end before it. */
export const unknownDocument: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/ukendt-dokument',
    severity: 'warning',
    title: { da: 'Dokumentet findes ikke', en: 'There is no such document' },
    basis: 'Registeret over Lovtidende A, hvor årets numre er fortløbende (fra 1998 mangler højst et par om året).',
    fixable: 'choice',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['document-unknown'], severity: 'warning', uncertain: 'info', inQuotations: 'info' }),
};
