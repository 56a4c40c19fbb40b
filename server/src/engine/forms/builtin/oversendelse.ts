import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { henvendelsen, kontakt, letterKeys } from './parts.js';

export const oversendelse: LetterForm = {
  id: 'oversendelse',
  name: { da: 'Oversendelse', en: 'Forwarding' },
  description: {
    da: 'Sender en henvendelse videre til rette myndighed (forvaltningslovens § 7, stk. 2).',
    en: 'Forwards a letter to the right authority (forvaltningslovens § 7, stk. 2).',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'running-text',
  addressees: 'anyone',
  layout: 'letter',
  parts: [
    henvendelsen(),
    definePart({
      id: 'rette-myndighed',
      title: 'Rette myndighed',
      aliases: ['Oversendelse', 'Oversendelse til rette myndighed', 'Videresendelse'],
      signs: [words('rette myndighed', 'oversend*', 'videresend*', 'sender … videre', 'sendt … videre', 'hører under')],
      basis: 'forvaltningslovens § 7, stk. 2',
      skeleton: '{kontor} oversender efter forvaltningslovens § 7, stk. 2, henvendelsen til [myndighed], som er rette myndighed.',
    }),
    kontakt({
      id: 'kontaktoplysninger',
      title: 'Kontaktoplysninger',
      aliases: ['Kontakt', 'Spørgsmål'],
      signs: [sign('kontakt')],
      skeleton: 'Du kan kontakte [myndighed] på telefon [telefonnummer] eller [e-mailadresse].',
    }),
  ],
};
