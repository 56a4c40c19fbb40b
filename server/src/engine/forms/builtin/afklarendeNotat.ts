import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { anledning, formaal, konklusion } from './parts.js';

export const afklarendeNotat: LetterForm = {
  id: 'afklarende-notat',
  name: { da: 'Afklarende notat', en: 'Clarifying memo' },
  description: {
    da: 'Notat, der stiller spørgsmål, gengiver svarene og knytter bemærkninger til dem.',
    en: 'Memo that puts questions, gives the answers and comments on them.',
  },
  requiredKeys: ['titel', 'dato', 'sagsnr', 'dokumentnr', 'sagsbehandler'],
  numbered: false,
  style: 'headings',
  addressees: 'administrations',
  layout: 'memo',
  parts: [
    formaal({ title: 'Formål', aliases: ['Notatets formål', 'Formål med notatet', 'Undersøgelsens formål'], skeleton: 'Formålet med notatet er at klarlægge, [hvad der skal klarlægges].' }),
    anledning({
      id: 'sagens-baggrund',
      title: 'Sagens baggrund',
      aliases: ['Baggrund', 'Indledning', 'Anledning', 'Sagsfremstilling'],
      placement: 'section',
      signs: [words('baggrund*', 'anledning', 'modtog', 'klagede', 'henvendte sig')],
      skeleton: 'Baggrunden for notatet er, at [hvad der er sket].',
    }),
    definePart({
      id: 'tidligere-tilsyn',
      title: 'Tidligere tilsyn',
      aliases: ['Tidligere undersøgelser', 'Tidligere sager'],
      requirement: 'optional',
      signs: [words('tidligere tilsyn', 'tidligere undersøg*')],
      skeleton: '{kontor} har tidligere [hvad der er undersøgt].',
    }),
    definePart({
      id: 'spoergsmaal-og-svar',
      title: 'Spørgsmål, svar og bemærkninger',
      aliases: ['Spørgsmål og svar', 'Spørgsmål, svar og vurdering', 'Svar og bemærkninger', 'Spørgsmål'],
      signs: [sign('spoergsmaal')],
      skeleton: '### [Spørgsmålet]?\n\n> ”[forvaltningens svar]”\n\n[Bemærkninger til svaret.]',
    }),
    konklusion({
      id: 'afsluttende-bemaerkninger',
      title: 'Afsluttende bemærkninger',
      aliases: ['Afsluttende', 'Konklusion', 'Afslutning', 'Sammenfatning', 'Opsamling'],
      skeleton: '{kontor} foretager sig ikke yderligere på det foreliggende grundlag.',
    }),
    definePart({
      id: 'bilag',
      title: 'Bilag',
      aliases: ['Bilagsliste', 'Bilagsoversigt'],
      requirement: 'optional',
      frontMatterKey: 'bilag',
      skeleton: '- [bilag]',
    }),
  ],
};
