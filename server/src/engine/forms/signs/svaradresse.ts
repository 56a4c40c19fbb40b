import { sagsnummer } from './sagsnummer.js';
import type { SignDetector } from './sign.js';

const address = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]|(?<!\p{L})(?:digital post|e-?mail|mailadresse)/u;

/** Domain note: an e-mail address or Digital Post near the case number. */
export const svaradresse: SignDetector = {
  name: 'svaradresse',
  description: {
    da: 'En e-mailadresse eller Digital Post i nærheden af sagsnummeret.',
    en: 'An e-mail address or Digital Post near the case number.',
  },
  standsIn: (text, context) =>
    address.test(text.lower) && [text, ...context.neighbours(text)].some((near) => sagsnummer.standsIn(near, context)),
};
