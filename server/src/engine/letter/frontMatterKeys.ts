import type { Localized } from '../text/localized.js';
import type { FrontMatter } from './frontMatter.js';

/**
 * `text`: one text. `date`: a day. `date-or-text`: a day, or words such as `to uger fra dags dato`. `texts`: a list of texts, or one.
 * `signatories`: a list of names, or of `navn` and `titel`. `enclosures`: a list of texts, or of `titel` and `fil`.
 */
export type FrontMatterKeyType = 'text' | 'date' | 'date-or-text' | 'texts' | 'signatories' | 'enclosures';

/** True for the keys whose value is a list. */
export function isListKey({ type }: FrontMatterKey): boolean {
  return type === 'texts' || type === 'signatories' || type === 'enclosures';
}

/** A key of the front matter. The JSON Schema, hover and completion are made from this table, and the reader reads by it. */
export interface FrontMatterKey {
  readonly name: FrontMatterKeyName;
  readonly type: FrontMatterKeyType;
  readonly description: Localized;
  /** True for the keys of every letter; each form adds its own (`LetterForm.requiredKeys`). */
  readonly required: boolean;
  /** The value as it may stand in a letter, without the key; of invented people. */
  readonly example: string;
}

export type FrontMatterKeyName = Exclude<keyof FrontMatter, 'present' | 'range' | 'keys' | 'problems'>;

/** In the order in which a new letter has them. */
export const frontMatterKeys: readonly FrontMatterKey[] = [
  {
    name: 'brevtype',
    type: 'text',
    description: { da: 'Hvilken slags brev det er: id på en af brevformerne.', en: 'The kind of letter: id of one of the forms.' },
    required: true,
    example: 'afsluttende-brev',
  },
  {
    name: 'titel',
    type: 'text',
    description: { da: 'Brevets overskrift. Sæt den i anførselstegn, hvis den indeholder et kolon.', en: 'The title of the letter. Put it in quotation marks if it holds a colon.' },
    required: true,
    example: '"Håndtering af aktindsigt i personalesager"',
  },
  {
    name: 'vedr',
    type: 'text',
    description: { da: 'Hvad brevet vedrører, når det står for sig under titlen.', en: 'What the letter concerns, where it stands apart below the title.' },
    required: false,
    example: 'borgers henvendelse af 2. september 2024',
  },
  {
    name: 'dato',
    type: 'date',
    description: {
      da: 'Brevets dato, skrevet 2024-11-18 eller 18. november 2024. Henvisninger til love bedømmes, som de gjaldt den dag.',
      en: 'The date of the letter, written 2024-11-18 or 18. november 2024. Citations of law are judged as of that day.',
    },
    required: true,
    example: '2024-11-18',
  },
  {
    name: 'modtagere',
    type: 'texts',
    description: { da: 'Dem, brevet er stilet til: profilens forkortelser eller fulde navne.', en: 'The addressees: the abbreviations of the profile, or full names.' },
    required: true,
    example: '[BUF, SUF, SOF]',
  },
  {
    name: 'sagsnr',
    type: 'text',
    description: { da: 'Sagens nummer i journalsystemet.', en: 'The case number in the records system.' },
    required: true,
    example: '2023-0123456',
  },
  {
    name: 'dokumentnr',
    type: 'text',
    description: { da: 'Brevets nummer i sagen; begynder med sagsnummeret.', en: 'The number of the letter in its case; begins with the case number.' },
    required: true,
    example: '2023-0123456-15',
  },
  {
    name: 'sagsbehandler',
    type: 'text',
    description: { da: 'Navnet på den, der behandler sagen.', en: 'The name of the case officer.' },
    required: true,
    example: 'Karla Lindebæk',
  },
  {
    name: 'svarfrist',
    type: 'date-or-text',
    description: { da: 'Hvornår svaret senest skal foreligge: en dato, eller ord som »to uger fra dags dato«.', en: 'When the answer is due: a date, or words such as »to uger fra dags dato«.' },
    required: false,
    example: '2. december 2024',
  },
  {
    name: 'underskrivere',
    type: 'signatories',
    description: { da: 'Dem, der skriver under, med navn og titel. Udeladt: profilens.', en: 'Those who sign, with name (navn) and title (titel). Left out: the profile’s.' },
    required: false,
    example: '[{ navn: Viggo Holst, titel: Borgerrådgiver }, { navn: Karla Lindebæk, titel: Jurist }]',
  },
  {
    name: 'bilag',
    type: 'enclosures',
    description: {
      da: 'Bilagene, i den rækkefølge de er vedlagt. Med »titel:« og »fil:« hører en fil i brevets mappe til bilaget.',
      en: 'The enclosures, in their order. With »titel:« and »fil:« a file in the letter’s folder belongs to the enclosure.',
    },
    required: false,
    example: '[Forvaltningens svar af 31. oktober 2024]',
  },
  {
    name: 'ord',
    type: 'texts',
    description: {
      da: 'Ord, som er rigtige i dette brev, og som stavekontrollen ikke skal melde. »flextrafik = trafik« bøjer ordet som et andet.',
      en: 'Words that are right in this letter and that the spelling check shall not report. "flextrafik = trafik" inflects the word as another one.',
    },
    required: false,
    example: '[flextrafik = trafik, Nyhegn]',
  },
];
