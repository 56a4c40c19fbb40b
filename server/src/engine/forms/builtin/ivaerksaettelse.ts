import type { LetterForm } from '../model.js';
import { afgraensning, anledning, anmodning, formaal, letterKeys, retsgrundlag, svarfrist, videreForloeb } from './parts.js';

export const ivaerksaettelse: LetterForm = {
  id: 'ivaerksaettelse',
  name: { da: 'Iværksættelse af tilsyn', en: 'Opening of a supervision' },
  description: {
    da: 'Indleder et tilsyn: hvorfor, efter hvilke regler, hvad forvaltningen bedes redegøre for og hvornår.',
    en: 'Opens a supervision: why, by which rules, what the administration is asked to account for and by when.',
  },
  requiredKeys: letterKeys,
  numbered: false,
  style: 'headings',
  addressees: 'administrations',
  layout: 'letter',
  parts: [
    anledning({ skeleton: '{kontor} har besluttet at iværksætte et tilsyn med [område] på baggrund af [anledning].' }),
    formaal({ aliases: ['Tilsynets formål', 'Undersøgelsens formål'], skeleton: 'Formålet med tilsynet er at klarlægge, [hvad der skal klarlægges].' }),
    afgraensning,
    retsgrundlag(),
    anmodning({ title: 'Anmodning om redegørelse og materiale', aliases: ['Anmodning', 'Anmodning om redegørelse', 'Anmodning om materiale', 'Anmodning om oplysninger', 'Redegørelse og materiale', 'Spørgsmål til forvaltningen', 'Spørgsmål'] }),
    svarfrist(),
    videreForloeb(),
  ],
};
