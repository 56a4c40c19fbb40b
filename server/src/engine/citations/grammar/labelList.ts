import type { ProvisionReference } from '../model.js';
import { readLabel, type Label } from './label.js';
import type { LevelEntry } from './levelTail.js';
import { canBeMember, readList, type Item } from './list.js';
import { matchAt } from './match.js';

/** What shows that the number before it closes a list `§ 10 og 12`: a stop, or a word that does not follow a quantity. */
const afterPlainList = new RegExp(
  String.raw`\s{0,3}(?:[,.;:)»”"?!]|$)|\s{1,3}(?:§|(?:anvendelse|nævnte|omhandlede|omtalte|anførte|nævnt|dog|ud|herom|heraf|heri|i|jf|og|eller|samt|sammenholdt|om|til|der|som|ikke|af|på|for|ved|med|fra|efter|under|hvis|når|at|tilsvarende|uden|hvorefter|hvori|over|mod|inden|indtil|siden|mens|men|da|idet|fordi|så|såfremt|uanset|også|alene|kun|således|imidlertid|derfor|nu|tidligere|herefter|ovenfor|nedenfor|henholdsvis|en|et|den|det|de|denne|dette|disse|sin|sit|sine|deres` +
    String.raw`|finder|fandt|gælder|gjaldt|kan|kunne|skal|skulle|må|måtte|bør|burde|vil|ville|er|har|havde|var|blev|bliver|får|går|står|sker|træder|trådte|omfatter|indeholder|fastsætter|fastslår|regulerer|angår|vedrører|omhandler|handler|giver|gav|kræver|forudsætter|angiver|beskriver|bestemmer|gør|fremgår|følger|sikrer|pålægger|udgør|beskytter|stiller|henviser|tillader|forbyder|hjemler|opregner|opstiller|taler|nævner|tager|viser|siger|lyder|betyder|ophører|bortfalder|ønsker|opfylder|udelukker|hindrer|udløser|tilkommer|hører|kommer|hæfter|påfører|ændres|bruges|nævnes|ydes|læses|ses)(?!\p{L})` +
    // Nothing is counted in the neuter singular (`givet`, `truffet`). The passive (`opgøres`, `foretages`) counts nothing; `borgeres` and `medlemslandes` are genitives.
    String.raw`|\p{Ll}{3,20}et(?!\p{L})|\p{Ll}{5,20}(?<!er|dag|land|hus|brev|vej|skib|sogn|gård|mand|fold)es(?!\p{L}))`,
  'uy',
);
/** A list after `§§`: `9-11, 14 og 16 a`. */
export function readLabelList(text: string, start: number, readOne = readLabel): readonly Item<Label>[] {
  return readList(text, start, (at, previous) => readOne(text, at, previous), (end) => canBeMember(text, end));
}

/** No act has as many §§, so that a greater number is a year or counts something. */
const greatestNumber = 1499;

/** A list after a single sign or `artikel`: read only as far as it rises and cannot be `§ 10 og 12 måneder`. */
export function readPlainLabelList(text: string, start: number, readOne = readLabel): readonly Item<Label>[] {
  const labels = readLabelList(text, start, readOne);
  let length = 1;
  while (length < labels.length && rises(labels[length - 1], labels[length])) length += 1;
  while (length > 1 && !closes(text, labels[length - 1])) length -= 1;
  return labels.slice(0, length);
}

function rises(before: Item<Label> | undefined, label: Item<Label> | undefined): boolean {
  if (before === undefined || label === undefined || label.value.number > greatestNumber) return false;
  const { number, suffix } = label.value;
  return number > before.value.number || (number === before.value.number && suffix > before.value.suffix);
}

/** Nobody counts `80 b` of anything. */
function closes(text: string, label: Item<Label> | undefined): boolean {
  return label !== undefined && (label.value.suffix !== '' || closesPlainList(text, label.end));
}

/** True when the number that ends at `end` is not followed by what it could count. */
function closesPlainList(text: string, end: number): boolean {
  return matchAt(afterPlainList, text, end) !== null;
}

/** The labels as provisions; the levels belong to the last label. */
export function provisionsOf(
  unit: ProvisionReference['unit'],
  labels: readonly Item<Label>[],
  entries: readonly LevelEntry[],
  start: number,
  end: number,
): ProvisionReference[] {
  const provisions: ProvisionReference[] = [];
  for (const [index, { start: labelStart, end: labelEnd, value }] of labels.entries()) {
    const isLast = index === labels.length - 1;
    const common = { unit, paragraph: value.first, paragraphEnd: value.last, paragraphRange: value.labelRange } as const;
    const ownStart = index === 0 ? start : labelStart;
    const ownEntries = isLast ? entries : [];
    if (ownEntries.length === 0) {
      provisions.push({ ...common, range: { start: ownStart, end: isLast ? end : labelEnd }, stk: [], nr: [], litra: [], pkt: [] });
    }
    for (const [entryIndex, entry] of ownEntries.entries()) {
      const range = entryIndex === 0 ? { start: ownStart, end: entry.range.end } : entry.range;
      provisions.push({ ...entry, ...common, range });
    }
  }
  return provisions;
}
