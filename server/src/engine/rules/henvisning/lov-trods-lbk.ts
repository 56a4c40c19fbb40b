import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** `lov nr. 571 af 19. december 1985` for forvaltningsloven, which has been consolidated since. */
export const actThoughConsolidated: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/lov-trods-lbk',
    severity: 'info',
    title: { da: 'Loven findes som lovbekendtgørelse', en: 'The act has been consolidated' },
    basis: 'lovkvalitet.dk 7.5: der henvises til den seneste lovbekendtgørelse. Registeret over Lovtidende A, pr. brevets dato.',
    fixable: 'choice',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['consolidated'], severity: 'info', uncertain: 'hint', inQuotations: 'silent' }),
};
