import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** A § that the last consolidation lacks and an amendment since may have inserted. */
export const perhapsInserted: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/maaske-indsat',
    severity: 'info',
    title: { da: 'Bestemmelsen står ikke i seneste lovbekendtgørelse', en: 'The provision is not in the last consolidation' },
    basis: '§-indekset for den gældende ordlyd og de ændringslove, hvis titel nævner loven.',
    fixable: 'none',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['may-be-inserted'], severity: 'info', uncertain: 'info', inQuotations: 'silent' }),
};
