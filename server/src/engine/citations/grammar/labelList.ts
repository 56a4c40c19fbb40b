import type { ProvisionReference } from '../model.js';
import { readLabel, type Label } from './label.js';
import type { LevelEntry } from './levelTail.js';
import { canBeMember, readList, type Item } from './list.js';
import { matchAt } from './match.js';

/** What shows that the number before it closes a list `§ 10 og 12`: a stop, or a word that does not follow a quantity. */
const afterPlainList =
  /\s{0,3}(?:[,.;:)»”"?!]|$)|\s{1,3}(?:§|(?:anvendelse|anvendes|nævnte|nævnt|dog|ud|herom|heraf|i|jf|og|eller|samt|finder|gælder|kan|skal|må|bør|er|har|havde|var|blev|bliver|vil|træder|om|til|der|som|ikke|af|på|for|ved|med|fra|efter|under|hvis|når|at|ophæves|ændres|affattes|omfatter|indeholder|fastsætter|regulerer|tilsvarende|uden|hvorefter|over|mod)(?!\p{L}))/uy;
/** A list after `§§`: `9-11, 14 og 16 a`. */
export function readLabelList(text: string, start: number, readOne = readLabel): readonly Item<Label>[] {
  return readList(text, start, (at, previous) => readOne(text, at, previous), (end) => canBeMember(text, end));
}

/** A list after a single sign or `artikel`: read only as far as it cannot be `§ 10 og 12 måneder`. */
export function readPlainLabelList(text: string, start: number, readOne = readLabel): readonly Item<Label>[] {
  let labels = readLabelList(text, start, readOne);
  while (labels.length > 1 && !isPlainList(text, labels)) labels = labels.slice(0, -1);
  return labels;
}

function isPlainList(text: string, labels: readonly Item<Label>[]): boolean {
  const rises = labels.every((label, index) => {
    const before = labels[index - 1];
    return before === undefined || label.value.number > before.value.number || label.value.suffix > before.value.suffix;
  });
  const last = labels.at(-1);
  // Nobody counts `80 b` of anything.
  const isLabel = last?.value.suffix !== '' || closesPlainList(text, last.end);
  return rises && labels.every((label) => label.value.number < 1500) && isLabel;
}

/** True when the number that ends at `end` is not followed by what it could count. */
export function closesPlainList(text: string, end: number): boolean {
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
