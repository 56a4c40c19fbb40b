import { definePart } from '../definePart.js';
import type { LetterForm } from '../model.js';

export const rapport: LetterForm = {
  id: 'rapport',
  name: { da: 'Rapport', en: 'Report' },
  description: {
    da: 'Rapport med nummererede kapitler og høringssvar som bilag.',
    en: 'Report with numbered chapters and the hearing answers as appendix.',
  },
  requiredKeys: ['titel', 'dato', 'sagsnr', 'dokumentnr'],
  numbered: true,
  style: 'headings',
  addressees: 'administrations',
  layout: 'report',
  parts: [
    definePart({ id: 'forord', title: 'Forord', aliases: ['Indledning'], skeleton: '[Hvad rapporten handler om, og hvorfor den er skrevet.]' }),
    definePart({ id: 'metode', title: 'Metode', aliases: ['Undersøgelsens metode', 'Metode og afgrænsning', 'Fremgangsmåde', 'Undersøgelsens gennemførelse'], skeleton: '[Hvordan undersøgelsen er gennemført, og hvad den bygger på.]' }),
    definePart({
      id: 'generelle-konstateringer',
      title: 'Generelle konstateringer og anbefalinger',
      aliases: ['Konstateringer og anbefalinger', 'Generelle konstateringer', 'Konklusioner og anbefalinger', 'Sammenfatning og anbefalinger'],
      skeleton: '{kontor} har konstateret, at [konstatering].\n\n{kontor} anbefaler, at [anbefaling].',
    }),
    definePart({ id: 'observationer', title: 'Observationer', aliases: ['Undersøgelsens observationer', 'Iagttagelser'], skeleton: '[Hvad undersøgelsen har vist, sag for sag eller emne for emne.]' }),
    definePart({ id: 'konsekvenser', title: 'Konsekvenser', aliases: ['Konsekvenser for borgerne'], skeleton: '[Hvilke følger det har for borgerne og for forvaltningen.]' }),
    definePart({
      id: 'uddybning-bistand',
      title: 'Uddybning, bistand mv.',
      aliases: ['Uddybning og bistand', 'Uddybning', 'Bistand'],
      skeleton: '{kontor} uddyber gerne rapporten og bistår forvaltningen med [hvad der tilbydes].',
    }),
    definePart({ id: 'vurderingsgrundlag', title: 'Vurderingsgrundlag', aliases: ['Retsgrundlag', 'Retligt grundlag', 'Vurderingsgrundlaget', 'Grundlag for vurderingen'], skeleton: '[De regler og principper, som vurderingen bygger på.]' }),
    definePart({ id: 'bilag', title: 'Bilag', aliases: ['Bilagsliste', 'Høringssvar', 'Forvaltningens høringssvar', 'Bilagsoversigt'], frontMatterKey: 'bilag', skeleton: '- Høringssvar fra [forvaltning] af [dato]' }),
  ],
};
