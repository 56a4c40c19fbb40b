import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { anledning, anmodning, letterKeys, retsgrundlag, svarfrist, videreForloeb } from './parts.js';

export const hoering: LetterForm = {
  id: 'hoering',
  name: { da: 'Høring', en: 'Hearing' },
  description: {
    da: 'Høring eller afklarende henvendelse: forvaltningen bedes svare, før det besluttes, om der iværksættes et tilsyn.',
    en: 'Hearing or clarifying enquiry: asks the administration before deciding on a supervision.',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'running-text',
  addressees: 'administrations',
  layout: 'letter',
  parts: [
    anledning(),
    retsgrundlag(),
    definePart({
      id: 'umiddelbar-forstaaelse',
      title: '{kontors} umiddelbare forståelse',
      aliases: ['Umiddelbar forståelse', 'Umiddelbare forståelse', '{kontors} forståelse', '{kontors} umiddelbare opfattelse', 'Umiddelbar opfattelse', '{kontors} opfattelse', '{kontors} umiddelbare vurdering', 'Umiddelbar vurdering'],
      signs: [words('forståelse*', 'forstår', 'umiddelbar*', 'opfattelse*', 'efter vores opfattelse', 'efter min opfattelse')],
      skeleton: '{kontors} umiddelbare forståelse er, at [hvordan reglerne og sagen forstås].',
    }),
    definePart({
      id: 'forvaltningens-opfattelse',
      title: 'Forvaltningens opfattelse',
      aliases: ['Forvaltningens forståelse', 'Forvaltningens vurdering', 'Forvaltningens svar'],
      requirement: 'optional',
      signs: [sign('citat')],
      skeleton: 'Forvaltningen har skrevet følgende:\n\n> ”[citat]”',
    }),
    anmodning({
      title: 'Anmodning',
      aliases: ['Anmodning om svar', 'Anmodning om oplysninger', 'Anmodning om udtalelse', 'Anmodning om redegørelse', 'Spørgsmål til forvaltningen', 'Spørgsmål', 'Høring'],
      skeleton: 'Forvaltningen bedes oplyse, om forvaltningen er enig heri. Er forvaltningen ikke enig, bedes forvaltningen begrunde det.',
    }),
    svarfrist({ skeleton: '{kontor} beder om at modtage forvaltningens svar senest den [dato].' }),
    definePart({
      id: 'svaradresse',
      title: 'Svaradresse',
      aliases: ['Svar sendes til', 'Indsendelse af svar'],
      placement: 'anywhere',
      signs: [sign('svaradresse')],
      skeleton: 'Svaret kan sendes til {email} med angivelse af {kontors} sagsnummer {sagsnr}.',
    }),
    videreForloeb({
      skeleton: '{kontor} tager stilling til, om der skal iværksættes en nærmere undersøgelse, når forvaltningens svar er modtaget.',
    }),
  ],
};
