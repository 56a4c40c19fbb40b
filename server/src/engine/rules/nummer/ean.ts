import { isValidEan } from '../../numbers/checkDigits.js';
import type { BlockRule } from '../rule.js';

/** `EAN-nummer 5798009800053`, spaced or not. */
const labelled = /(?<!\p{L})(?:EAN|GLN|lokations)(?:\s?-?\s?(?:lokations)?(?:nummer(?:et)?|nr\.?))?(?:\s(?:er|på|lyder))?\s?:?\s{0,3}(\d(?:[ \u00a0]?\d){9,15})(?![\d-])/giu;
/** Danish public authorities' numbers begin with 5798. */
const bare = /(?<![\d\p{L}.,/-])(5798\d{9})(?![\d\p{L}/-])/gu;

/** An EAN (GLN) number with a wrong number of digits or a wrong check digit. */
export const eanNumber: BlockRule = {
  scope: 'block',
  meta: {
    id: 'nummer/ean',
    severity: 'warning',
    title: { da: 'EAN-nummeret kan ikke være rigtigt', en: 'The EAN number cannot be right' },
    basis: 'GS1: et EAN-lokationsnummer (GLN) har 13 cifre, det sidste er kontrolciffer (modulus 10).',
    fixable: 'none',
  },
  dependsOn: [],
  looksAt: /5798|EAN|GLN|lokations/i,
  *check(block) {
    const { text } = block.prose;
    let end = 0;
    for (const pattern of [labelled, bare]) {
      for (const match of text.matchAll(pattern)) {
        const written = match[1] ?? '';
        const start = match.index + match[0].length - written.length;
        if (start < end && pattern === bare) continue;
        end = Math.max(end, start + written.length);
        const digits = written.replace(/\D/g, '');
        if (isValidEan(digits)) continue;
        yield {
          range: { start, end: start + written.length },
          message: digits.length === 13
            ? { da: 'Kontrolcifferet passer ikke: ét eller flere cifre i EAN-nummeret er forkerte.', en: 'The check digit does not match: one or more digits of the EAN number are wrong.' }
            : { da: `Et EAN-nummer har 13 cifre; her er ${digits.length}.`, en: `An EAN number has 13 digits; here are ${digits.length}.` },
        };
      }
    }
  },
};
