import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { afgraensning, formaal, indledning, konklusion, letterKeys, retsgrundlag, vurdering } from './parts.js';

export const afsluttendeBrev: LetterForm = {
  id: 'afsluttende-brev',
  name: { da: 'Afsluttende brev', en: 'Closing letter' },
  description: {
    da: 'Afslutter et tilsyn: forvaltningernes redegørelser gengives og vurderes hver for sig, og der konkluderes.',
    en: 'Closes a supervision: each administration’s account is given and assessed, and a conclusion drawn.',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'headings',
  addressees: 'administrations',
  layout: 'letter',
  parts: [
    indledning(),
    formaal({ title: 'Undersøgelsens formål', aliases: ['Formål', 'Tilsynets formål'], skeleton: 'Undersøgelsens formål er at klarlægge, [hvad der skulle klarlægges].' }),
    afgraensning,
    retsgrundlag(),
    definePart({
      id: 'redegoerelser',
      title: 'Forvaltningernes redegørelser',
      aliases: ['Forvaltningens redegørelse', 'Redegørelser', 'Redegørelse', 'Forvaltningens svar', 'Forvaltningernes svar', 'Forvaltningens bemærkninger', 'Forvaltningernes bemærkninger', 'Forvaltningens udtalelse', 'Forvaltningernes udtalelser'],
      signs: [words('redegør*', 'oplyst', 'oplyste', 'oplyser', 'udtalelse*', 'udtalt', 'høringssvar*', 'svaret', 'svarede', 'svarer', 'svar af', 'skrevet', 'skrev')],
      skeleton: 'Forvaltningernes redegørelser er gengivet i hovedtræk nedenfor.',
      parts: [
        definePart({
          id: 'forvaltning',
          title: '{modtager}',
          repeat: 'recipient',
          skeleton: '{modtager} har i sin redegørelse af [dato] oplyst, at [redegørelsens indhold].\n\nDet er {kontors} vurdering, at [vurdering].',
          parts: [vurdering({ placement: 'anywhere', signs: [sign('vurdering'), words('til efterretning')] })],
        }),
      ],
    }),
    definePart({
      id: 'bemaerkninger',
      title: '{kontors} bemærkninger',
      aliases: ['{kontors} vurdering', '{kontors} samlede vurdering', '{kontors} samlede bemærkninger', 'Samlet vurdering', 'Samlede bemærkninger', 'Generelle bemærkninger', 'Bemærkninger', 'Vurdering'],
      signs: [sign('vurdering')],
      skeleton: 'Det er på baggrund af redegørelserne {kontors} vurdering, at [vurdering].',
    }),
    konklusion(),
  ],
};
