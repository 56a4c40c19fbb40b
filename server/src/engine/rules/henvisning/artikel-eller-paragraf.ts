import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** `artikel 5 i databeskyttelsesloven`, `§ 6 i databeskyttelsesforordningen`. */
export const articleOrParagraph: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/artikel-eller-paragraf',
    severity: 'warning',
    title: { da: 'Artikel eller paragraf', en: 'Article or paragraph' },
    basis: 'Danske love er inddelt i §§, EU-retsakter og konventioner i artikler.',
    fixable: 'choice',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['wrong-unit'], severity: 'warning', uncertain: 'info', inQuotations: 'info' }),
};
