import { compileWords } from '../words.js';
import type { SignDetector } from './sign.js';

const address = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]|(?<!\p{L})(?:telefon|tlf|tel)\.?:?\s*(?:nr\.?\s*)?\+?\d|(?<!\p{L})digital post|https?:\/\/|www\./u;
const invitation = compileWords([
  'kontakt', 'kontakte', 'kontakter', 'kontakt os', 'ring', 'ringe', 'skrive til', 'henvende dig', 'henvend dig', 'henvende sig', 'til rådighed', 'kontaktoplysninger',
]);

/** How the reader reaches somebody: an address, a telephone number, or the invitation to get in touch. */
export const kontakt: SignDetector = {
  name: 'kontakt',
  description: { da: 'En adresse, et telefonnummer eller en opfordring til at kontakte.', en: 'An address, a telephone number or an invitation to get in touch.' },
  standsIn: ({ lower }) => address.test(lower) || invitation.test(lower),
};
