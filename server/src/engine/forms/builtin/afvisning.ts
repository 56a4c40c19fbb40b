import { definePart, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { henvendelsen, letterKeys } from './parts.js';

export const afvisning: LetterForm = {
  id: 'afvisning',
  name: { da: 'Afvisning', en: 'Dismissal' },
  description: {
    da: 'Afviser at behandle en henvendelse, med begrundelse og vejledning om andre muligheder.',
    en: 'Declines to take up a letter, with reasons and guidance on other possibilities.',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'running-text',
  addressees: 'anyone',
  layout: 'letter',
  parts: [
    henvendelsen(),
    definePart({
      id: 'begrundelse',
      title: 'Begrundelse',
      aliases: ['Kompetence', '{kontors} kompetence', 'Kompetence og begrundelse', 'Afvisning', 'Begrundelse for afvisningen'],
      signs: [words('kompetence*', 'afvis*', 'kan ikke behandle', 'kan … ikke … behandle', 'kan … ikke … tage', 'kan … ikke … gå ind', 'kan … kun behandle', 'kan … kun … føre tilsyn', 'kan alene', 'behandler alene', 'behandler kun', 'falder uden for', 'ikke omfattet', 'uden for … område', 'begrund*')],
      skeleton: '{kontor} kan ikke behandle henvendelsen, fordi [begrundelse], jf. [lov, § og stk.].',
    }),
    definePart({
      id: 'vejledning',
      title: 'Vejledning om andre muligheder',
      aliases: ['Vejledning', 'Andre muligheder', 'Dine muligheder', 'Øvrige muligheder'],
      signs: [words('kan … henvende', 'kan … kontakte', 'kan … klage', 'kan … rette henvendelse', 'kan … skrive til', 'vejled*', 'mulighed for at', 'kan … indbringe')],
      basis: 'forvaltningslovens § 7, stk. 1',
      skeleton: 'Du kan i stedet henvende dig til [myndighed], som [hvad myndigheden kan gøre].',
    }),
  ],
};
