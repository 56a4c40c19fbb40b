import { definePart, sign, words } from '../definePart.js';
import type { LetterForm } from '../model.js';
import { indledning, konklusion, letterKeys, vurdering } from './parts.js';

const verdictWords = words(
  'opfyldt', 'opfyldes', 'ikke opfyldt', 'delvist', 'imødekommet', 'efterlevet', 'gennemført', 'implementeret', 'fulgt', 'fulgt op', 'løst', 'til efterretning',
);

export const afsluttendeOpfoelgningsbrev: LetterForm = {
  id: 'afsluttende-opfoelgningsbrev',
  name: { da: 'Afsluttende opfølgningsbrev', en: 'Closing follow-up letter' },
  description: {
    da: 'Følger op på en rapport: hvilke anbefalinger hver forvaltning har opfyldt.',
    en: 'Follows up a report: which recommendations each administration has met.',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'headings',
  addressees: 'administrations',
  layout: 'letter',
  parts: [
    indledning({ skeleton: 'Den [dato] afgav {kontor} rapporten [rapportens titel]. Dette brev følger op på rapportens anbefalinger.' }),
    definePart({
      id: 'tidligere-konstateringer',
      title: 'Tidligere konstateringer',
      aliases: ['Rapportens konstateringer', 'Konstateringer', 'Tidligere opfølgning', 'Status ved seneste opfølgning'],
      requirement: 'optional',
      signs: [words('tidligere konstater*', 'i rapporten konstaterede')],
      skeleton: '| Forvaltning | Opfyldt |\n| --- | --- |\n| [forvaltning] | [ja/nej/delvist] |',
    }),
    definePart({
      id: 'anbefalinger',
      title: 'Anbefalinger',
      aliases: ['Anbefalingerne', 'Rapportens anbefalinger', '{kontors} anbefalinger'],
      signs: [words('anbefal*')],
      skeleton: '{kontor} anbefalede i rapporten, at [anbefaling].',
    }),
    definePart({
      id: 'forvaltning',
      title: '{modtager}',
      repeat: 'recipient',
      skeleton: '{modtager} har oplyst, at [hvad der er gjort].\n\n{kontor} vurderer, at anbefalingen er [opfyldt/delvist opfyldt/ikke opfyldt].',
      parts: [vurdering({ placement: 'anywhere', signs: [sign('vurdering'), verdictWords] })],
    }),
    konklusion({
      id: 'afsluttende',
      title: 'Afsluttende',
      aliases: ['Afsluttende bemærkninger', 'Konklusion', 'Afslutning', 'Samlet status', 'Opsamling', 'Sammenfatning'],
      skeleton: '{kontor} foretager sig ikke yderligere i sagen. Anbefalingerne er herefter opfyldt således:\n\n| Forvaltning | Opfyldt |\n| --- | --- |\n| [forvaltning] | [ja/nej/delvist] |',
    }),
  ],
};
