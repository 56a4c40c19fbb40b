import type { SignDetector } from './sign.js';

const word = /(?<!\p{L})(?:sagsnr|sagsnummer|sagsnummeret|journalnr|journalnummer|j\.\s?nr)(?!\p{L})/u;

/** The case number itself, or the words that announce it. */
export const sagsnummer: SignDetector = {
  name: 'sagsnummer',
  description: { da: 'Sagsnummeret er nævnt.', en: 'The case number is mentioned.' },
  standsIn: ({ text, lower }, { caseNumber }) => word.test(lower) || caseNumber.test(text),
};
