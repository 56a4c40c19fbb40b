import type { Localized } from '../text/localized.js';

/** What a draft does not hold of the Word file, or holds in another form. */
export interface Remark {
  readonly kind: RemarkKind;
  /** The text concerned, as it stood; '' where there is none. */
  readonly text: string;
}

export type RemarkKind = keyof typeof remarkMessages;

/** True for what stands nowhere in the draft. */
export function isLeftOut(kind: RemarkKind): boolean {
  return leftOut.has(kind);
}

const leftOut: ReadonlySet<RemarkKind> = new Set<RemarkKind>([
  'letterhead', 'header', 'footer', 'contents', 'deleted', 'moved', 'hidden', 'comment', 'object', 'image', 'unusedNote', 'symbol', 'embedded', 'unplaced', 'address', 'ambiguousValue',
]);

export const remarkMessages = {
  letterhead: { da: 'Brevhoved: sættes af kontorets profil', en: 'Letterhead: set by the office’s profile' },
  header: { da: 'Sidehoved: sættes af brevpapiret', en: 'Page header: set by the stationery' },
  footer: { da: 'Sidefod: sættes af brevpapiret', en: 'Page footer: set by the stationery' },
  contents: { da: 'Indholdsfortegnelse: laves af overskrifterne', en: 'Table of contents: made from the headings' },
  deleted: { da: 'Slettet med sporede ændringer', en: 'Deleted with tracked changes' },
  moved: { da: 'Flyttet med sporede ændringer; står på sin nye plads', en: 'Moved with tracked changes; stands in its new place' },
  hidden: { da: 'Skjult tekst', en: 'Hidden text' },
  comment: { da: 'Kommentar', en: 'Comment' },
  object: { da: 'Indlejret objekt (diagram, regneark o.l.), som ikke kan læses', en: 'Embedded object (chart, spreadsheet or the like), which cannot be read' },
  image: { da: 'Billede, som ikke kan bruges i et brev', en: 'Image that a letter cannot use' },
  unusedNote: { da: 'Note, som teksten ikke henviser til', en: 'Note that the text does not call' },
  symbol: { da: 'Tegn fra en symbolskrift, som ikke kan læses', en: 'Character of a symbol font, which cannot be read' },
  embedded: { da: 'Indlejret dokument, som ikke kan læses', en: 'Embedded document, which cannot be read' },
  unplaced: { da: 'Kunne ikke placeres i brevet', en: 'Could not be placed in the letter' },
  inserted: { da: 'Indsat med sporede ændringer; er taget med', en: 'Inserted with tracked changes; has been taken along' },
  textBox: { da: 'Tekstboks; står nu i teksten', en: 'Text box; now stands in the text' },
  field: { da: 'Felt; kun den viste tekst er taget med', en: 'Field; only the text shown has been taken along' },
  link: { da: 'Link, som et brev ikke kan have; kun teksten er taget med', en: 'Link that a letter cannot have; only its text has been taken along' },
  equation: { da: 'Formel; kun tegnene er taget med', en: 'Equation; only its characters have been taken along' },
  endnote: { da: 'Slutnote; er blevet fodnote', en: 'Endnote; has become a footnote' },
  listNumbers: { da: 'Listen har andre tegn end 1., 2., 3.; de er blevet tal', en: 'The list has other marks than 1., 2., 3.; they have become numbers' },
  tableCells: { da: 'Tabellens celler er flettet eller har flere afsnit; de er delt eller samlet', en: 'The table’s cells are merged or hold several paragraphs; they have been parted or joined' },
  nestedTable: { da: 'Tabel i en tabel; dens tekst står i cellen', en: 'Table in a table; its text stands in the cell' },
  guessedHeading: { da: 'Fed linje, læst som overskrift', en: 'Bold line, read as a heading' },
  struckThrough: { da: 'Gennemstreget tekst; står uden streg', en: 'Struck-through text; stands without the line' },
  underlined: { da: 'Understreget tekst; står uden streg', en: 'Underlined text; stands without the line' },
  raised: { da: 'Hævet eller sænket tekst; står på linjen', en: 'Raised or lowered text; stands on the line' },
  address: { da: 'Adresse under en modtager', en: 'Address below a recipient' },
  ambiguousValue: { da: 'To forskellige oplysninger; den første gælder', en: 'Two different pieces of information; the first counts' },
} as const satisfies Readonly<Record<string, Localized>>;
