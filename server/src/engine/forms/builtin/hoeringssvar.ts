import { definePart, words } from '../definePart.js';
import type { LetterForm } from '../model.js';

export const hoeringssvar: LetterForm = {
  id: 'hoeringssvar',
  name: { da: 'Høringssvar', en: 'Answer to a hearing' },
  description: {
    da: 'Forvaltningens bemærkninger til en rapport eller en høring.',
    en: 'The administration’s remarks on a report or a hearing.',
  },
  requiredKeys: ['titel', 'dato', 'modtagere', 'sagsnr'],
  numbered: false,
  style: 'running-text',
  addressees: 'anyone',
  layout: 'letter',
  parts: [
    definePart({
      id: 'kvittering',
      title: 'Kvittering',
      aliases: ['Indledning', 'Modtagelse'],
      placement: 'opening',
      skeleton: 'Forvaltningen har den [dato] modtaget {kontors} [rapport/høring] om [emne] og takker for den.',
    }),
    definePart({
      id: 'bemaerkninger',
      title: 'Bemærkninger til anbefalingerne',
      aliases: ['Bemærkninger til anbefalinger', 'Bemærkninger til rapportens anbefalinger', 'Forvaltningens bemærkninger', 'Bemærkninger', 'Anbefalinger', 'Anbefalingerne'],
      signs: [words('bemærkning*', 'anbefal*', 'tager … til efterretning', 'er enig i', 'tilslutter sig')],
      skeleton: 'Forvaltningen har følgende bemærkninger til anbefalingerne: [bemærkninger].',
    }),
    definePart({
      id: 'videre-tiltag',
      title: 'Videre tiltag',
      aliases: ['Tiltag', 'Det videre arbejde', 'Det videre forløb', 'Opfølgning'],
      requirement: 'optional',
      placement: 'anywhere',
      signs: [words('vil … iværksætte', 'vil … igangsætte', 'tiltag', 'fremadrettet')],
      skeleton: 'Forvaltningen vil fremadrettet [tiltag].',
    }),
  ],
};
