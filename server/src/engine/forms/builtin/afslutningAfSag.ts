import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { anledning, konklusion, letterKeys, vurdering } from './parts.js';

export const afslutningAfSag: LetterForm = {
  id: 'afslutning-af-sag',
  name: { da: 'Afslutning af sag', en: 'Closing of a case' },
  description: {
    da: 'Kort brev, der afslutter en sag, når forvaltningen har svaret.',
    en: 'Short letter that closes a case once the administration has answered.',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'running-text',
  addressees: 'anyone',
  layout: 'letter',
  parts: [
    anledning(),
    definePart({
      id: 'forvaltningens-svar',
      title: 'Forvaltningens svar',
      aliases: ['Svar fra forvaltningen', 'Forvaltningens redegørelse', 'Forvaltningens udtalelse', 'Forvaltningens bemærkninger', 'Høringssvar'],
      signs: [words(
        'svar*', 'besvar*', 'redegør*', 'oplyst', 'oplyste', 'oplyser', 'udtalelse*', 'udtalt', 'høringssvar*', 'skriver', 'skrev', 'skrevet', 'meddelt',
        'meddelte', 'meddeler', 'tilbagemelding*', 'forklar*', 'jeres brev', 'forvaltningens brev',
      )],
      skeleton: 'Forvaltningen har i sit svar af [dato] oplyst, at [svarets indhold].',
    }),
    vurdering({ skeleton: 'På den baggrund finder {kontor}, at [vurdering].' }),
    konklusion({ skeleton: '{kontor} foretager sig ikke yderligere og har afsluttet sagen.' }),
    definePart({
      id: 'sagsnr',
      title: 'Henvisning til sagsnr.',
      aliases: ['Henvisning til sagsnummer', 'Sagsnummer', 'Sagsnr.'],
      placement: 'anywhere',
      signs: [sign('sagsnummer')],
      skeleton: 'Ved henvendelse om sagen bedes sagsnummer {sagsnr} oplyst.',
    }),
  ],
};
