import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { anledning, letterKeys, svarfrist } from './parts.js';

export const partshoering: LetterForm = {
  id: 'partshoering',
  name: { da: 'Partshøring', en: 'Hearing of a party' },
  description: {
    da: 'Giver en part lejlighed til at udtale sig om oplysninger, før der træffes afgørelse (forvaltningslovens § 19).',
    en: 'Lets a party comment on information before a decision (forvaltningslovens § 19).',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'running-text',
  addressees: 'anyone',
  layout: 'letter',
  parts: [
    definePart({
      id: 'oplysningerne',
      title: 'Oplysningerne',
      aliases: ['Oplysninger', 'Sagens oplysninger', 'Nye oplysninger', 'Faktiske oplysninger'],
      signs: [words('oplysning*', 'oplyst', 'udtalelse*', 'erklæring*', 'vedlagt', 'vedlægger', 'vedhæftet')],
      basis: 'forvaltningslovens § 19, stk. 1',
      skeleton: '{kontor} har modtaget følgende oplysninger: [oplysninger og hvem de kommer fra].',
    }),
    anledning({
      aliases: ['Baggrund', 'Partshøring', 'Hvorfor vi skriver', 'Begrundelse'],
      placement: 'section',
      signs: [words('partshør*', 'træffe* … afgørelse', 'træffer … afgørelse', 'inden der træffes', 'af betydning'), sign('lovhenvisning')],
      basis: 'forvaltningslovens § 19',
      skeleton: 'Oplysningerne kan få væsentlig betydning for sagens afgørelse. Du har derfor ret til at udtale dig om dem, jf. forvaltningslovens § 19.',
    }),
    svarfrist({
      id: 'frist',
      title: 'Frist',
      aliases: ['Svarfrist', 'Frist for bemærkninger', 'Dine bemærkninger'],
      skeleton: 'Vi beder om at modtage dine bemærkninger senest den [dato].',
    }),
  ],
};
