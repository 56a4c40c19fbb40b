import { findCprNumbers } from '../../numbers/cprNumbers.js';
import type { LetterRule } from '../rule.js';

/** A CPR number anywhere in the file: text, quotations, notes, tables, addresses, front matter. */
export const cprNumber: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'persondata/cpr',
    severity: 'error',
    title: { da: 'CPR-nummer i brevet', en: 'A CPR number in the letter' },
    basis: 'Databeskyttelseslovens § 11; brevene offentliggøres. Kendes på dato og længde: kontrolcifferet er ikke garanteret siden 1. oktober 2007 (cpr.dk).',
    fixable: 'choice',
  },
  *check({ source }) {
    for (const { range, serialRange, certainty } of findCprNumbers(source)) {
      const isCertain = certainty === 'certain';
      yield {
        range,
        severity: isCertain ? 'error' : 'warning',
        message: isCertain
          ? {
              da: 'Et CPR-nummer er fortroligt og hører ikke hjemme i et brev, der offentliggøres. Fjern eller maskér det.',
              en: 'A CPR number is confidential and does not belong in a letter that is published. Remove or mask it.',
            }
          : {
              da: 'Tallet ligner et CPR-nummer: ti cifre, der begynder med en dato. Er det et, skal det fjernes eller maskeres.',
              en: 'The number looks like a CPR number: ten digits that begin with a date. If it is one, remove or mask it.',
            },
        fixes: [{
          title: { da: 'Maskér de sidste fire cifre', en: 'Mask the last four digits' },
          safe: false,
          preferred: true,
          edits: [{ range: serialRange, newText: 'xxxx' }],
        }],
      };
    }
  },
};
