import { isValidCvr } from '../../numbers/checkDigits.js';
import type { BlockRule } from '../rule.js';

/** Only beside the word: eight digits are also a telephone number. */
const labelled = /(?<!\p{L})CVR(?:\s?-?\s?(?:nummer(?:et)?|nr\.?))?(?:\s(?:er|på|lyder))?\s?:?\s{0,3}(\d(?:[ \u00a0]?\d){5,9})(?![\d-])/giu;

/** A CVR number with a wrong number of digits or a wrong check digit. */
export const cvrNumber: BlockRule = {
  scope: 'block',
  meta: {
    id: 'nummer/cvr',
    severity: 'warning',
    title: { da: 'CVR-nummeret kan ikke være rigtigt', en: 'The CVR number cannot be right' },
    basis: 'Danmarks Statistik (TIMES, CVR-nummer): otte cifre, kontrolleret med modulus 11.',
    fixable: 'none',
  },
  dependsOn: [],
  looksAt: /CVR/i,
  *check(block) {
    const { text } = block.prose;
    for (const match of text.matchAll(labelled)) {
      const written = match[1] ?? '';
      const digits = written.replace(/\D/g, '');
      if (isValidCvr(digits)) continue;
      const end = match.index + match[0].length;
      yield {
        range: { start: end - written.length, end },
        message: digits.length === 8
          ? { da: 'Cifrene passer ikke sammen (modulus 11): ét eller flere cifre i CVR-nummeret er forkerte.', en: 'The digits do not fit together (modulus 11): one or more digits of the CVR number are wrong.' }
          : { da: `Et CVR-nummer har otte cifre; her er ${digits.length}.`, en: `A CVR number has eight digits; here are ${digits.length}.` },
      };
    }
  },
};
