import type { CitationRule } from '../rule.js';
import { reportVerdict } from './reportVerdict.js';

/** `retssikkerhedslovens § 9 C` where the act writes § 9 c; ligningsloven has capital letters. */
export const paragraphLetter: CitationRule = {
  scope: 'citation',
  meta: {
    id: 'henvisning/bogstav',
    severity: 'warning',
    title: { da: 'Bogstavet i paragraffen er skrevet med forkert størrelse', en: 'Letter of the § in the wrong case' },
    basis: 'Lovens eget §-indeks: § 9 c i retssikkerhedsloven, men § 7 Æ i ligningsloven.',
    fixable: 'safe',
  },
  check: (citation) =>
    reportVerdict(citation, { reasons: ['letter-case'], severity: 'warning', uncertain: 'info', inQuotations: 'info' }),
};
