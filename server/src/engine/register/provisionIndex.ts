import type { ParagraphEntry, ProvisionIndex } from './model.js';
import { formatParagraphLabel, labelsInRange, paragraphOrder, parseParagraphLabel, type ParagraphLabel } from './paragraphLabel.js';

/**
 * Reads the compiled list of a generation's §§, entries parted by `|`:
 *
 * - `9 c:3(0,6,0)`: three stk., the second with six numbered items; without the bracket none has any
 * - `9 c:4(0,6,x,0)`: the third stk. is repealed
 * - `13!`, `22-29!`, `14 B-14 E!`: repealed
 * - `89 a?`: other sources tell of it, or its neighbours in time have it: whether it exists is not known
 * - a first entry `~`: the index keeps only one § of each number (collections before 2016), so absence proves nothing
 */
export function readProvisionIndex(list: string): ProvisionIndex {
  const entries = new Map<string, ParagraphEntry>();
  const spellings = new Map<string, string>();
  const repealedRanges: (readonly [number, number])[] = [];
  const uncertain = new Set<string>();
  const numbers = new Set<number>();
  const bareNumbers = new Set<number>();
  let collapsed = false;
  let last = 0;

  const add = (entry: ParagraphEntry): void => {
    if (entries.has(entry.label)) return;
    entries.set(entry.label, entry);
    spellings.set(entry.label.toLowerCase(), entry.label);
    const label = parseParagraphLabel(entry.label);
    if (label === undefined) return;
    numbers.add(label.number);
    if (label.letter === '') bareNumbers.add(label.number);
    last = Math.max(last, label.number);
  };

  for (const item of list.split('|')) {
    if (item === '~') collapsed = true;
    else if (item.endsWith('?')) uncertain.add(item.slice(0, -1).toLowerCase());
    else if (!item.endsWith('!')) add(readEntry(item));
    else {
      const [from, to = from] = item.slice(0, -1).split('-').map(parseParagraphLabel);
      if (from === undefined || to === undefined) continue;
      for (const label of labelsInRange(from, to)) add(repealedEntry(formatParagraphLabel(label)));
      repealedRanges.push([paragraphOrder(from), paragraphOrder(to)]);
    }
  }

  const inRepealedRange = (label: ParagraphLabel): boolean => {
    const order = paragraphOrder(label);
    return repealedRanges.some(([from, to]) => order >= from && order <= to);
  };
  return {
    labels: [...entries.keys()],
    paragraph(label) {
      const entry = entries.get(label);
      if (entry !== undefined || spellings.has(label.toLowerCase())) return entry;
      const parsed = parseParagraphLabel(label);
      return parsed !== undefined && inRepealedRange(parsed) ? repealedEntry(formatParagraphLabel(parsed)) : undefined;
    },
    ownSpelling: (label) => spellings.get(label.toLowerCase()),
    mayLack(label) {
      const parsed = parseParagraphLabel(label);
      if (parsed === undefined) return true;
      const key = formatParagraphLabel(parsed).toLowerCase();
      if (spellings.has(key) || inRepealedRange(parsed)) return false;
      if (uncertain.has(key)) return true;
      if (collapsed) return parsed.number <= last;
      // Of a number that only lettered §§ are left of, the index has probably lost the others.
      return numbers.has(parsed.number) && !bareNumbers.has(parsed.number);
    },
  };
}

function readEntry(item: string): ParagraphEntry {
  const [label = '', counts = ''] = item.split(':');
  const [stk = '', nr] = counts.split('(');
  const items = nr === undefined ? [] : nr.slice(0, -1).split(',');
  return {
    label,
    repealed: false,
    stkCount: Number(stk),
    isStkRepealed: (stk) => items[stk - 1] === 'x',
    nrCount: (stk) => (items[stk - 1] === 'x' ? 0 : Number(items[stk - 1] ?? 0)),
  };
}

function repealedEntry(label: string): ParagraphEntry {
  return { label, repealed: true, stkCount: 0, isStkRepealed: () => true, nrCount: () => 0 };
}
