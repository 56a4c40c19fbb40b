import { formatParagraphLabel, labelsInRange, paragraphOrder, type ParagraphLabel } from '../../src/engine/register/paragraphLabel.js';
import { splitProvision } from '../../src/engine/register/splitProvision.js';
import type { SourceAct, SourceGeneration } from './acts.js';
import { isRepealed, readHeading } from './headings.js';
import { CountCorrections } from './countCorrections.js';
import { readTable } from './source.js';
import type { SourceText } from './texts.js';

/** One entry of a § list: a label or a range of labels, with its counts (`3(0,6,0)`) unless it is repealed. */
export interface Entry {
  readonly first: ParagraphLabel;
  readonly last: ParagraphLabel;
  readonly counts: string | undefined;
}

interface Index {
  readonly generation: SourceGeneration;
  readonly entries: Entry[];
  /** Labels that may or may not exist. */
  readonly uncertain: Set<string>;
}

/**
 * The § list of each generation that has one, by the index of its document, in the form that `register/provisionIndex.ts` reads:
 * ranges told apart from single §§, and what the index is known to lack marked as uncertain.
 */
export function provisionLists(folder: string, acts: readonly SourceAct[], texts: ReadonlyMap<number, readonly SourceText[]>): Map<number, string> {
  const rows = readTable(folder, 'provisions.tsv.br', ['short_name', 'doc', 'date', 'paragraphs']);
  const rowOf = new Map(rows.map((row) => [`${row.doc.replace(/ (\d+)\/\d+$/, ' nr. $1')} af ${row.date}`, row]));
  const lists = new Map<number, string>();
  for (const act of acts) {
    const corrections = new CountCorrections();
    const indexes = act.generations.flatMap((generation): Index[] => {
      const row = rowOf.get(generation.name);
      if (row === undefined) return [];
      rowOf.delete(generation.name);
      return [readIndex(generation, row.paragraphs, texts.get(generation.document) ?? [])];
    });
    for (const { generation, entries } of indexes) corrections.learn(entries, texts.get(generation.document) ?? []);
    indexes.forEach((index, place) => {
      addNeighboursLabels(index, indexes[place - 1], indexes[place + 1]);
      lists.set(index.generation.document, write(index, corrections, texts.get(index.generation.document) ?? []));
    });
  }
  const [orphan] = rowOf.keys();
  if (orphan !== undefined) throw new Error(`provisions.tsv: ${orphan} is no generation of an act`);
  return lists;
}

function readIndex(generation: SourceGeneration, paragraphs: string, texts: readonly SourceText[]): Index {
  const index: Index = { generation, entries: [], uncertain: new Set() };
  const repealedTexts = new Set(texts.filter(({ text }) => isRepealed(text)).map(({ heading }) => heading));
  const own = new Set(texts.filter((text) => !text.foreign).map(({ heading }) => heading));
  const foreign = new Set(texts.filter((text) => text.foreign && !own.has(text.heading)).map(({ heading }) => heading));
  for (const item of paragraphs.split('|')) {
    const [, heading = '', counts] = /^([^:!]+)(?:!|:(.+))$/.exec(item) ?? [];
    const ranges = readHeading(heading);
    if (ranges.length === 0) throw new Error(`${generation.name}: cannot read the § list at ${item}`);
    for (const { first, last } of ranges) {
      if (foreign.has(heading)) {
        index.uncertain.add(heading);
        continue;
      }
      const single = ranges.length === 1 && paragraphOrder(first) === paragraphOrder(last);
      // Several §§ under one heading are repealed together, or are told of in a way that gives no counts.
      if (single || counts === undefined || repealedTexts.has(heading)) index.entries.push({ first, last, counts: single ? counts : undefined });
      else labelsInRange(first, last).forEach((label) => index.uncertain.add(formatParagraphLabel(label)));
    }
  }
  addTextsLabels(index, texts);
  return index;
}

/** What has a text but stands in no index: repealed when the text says so, else uncertain. */
function addTextsLabels(index: Index, texts: readonly SourceText[]): void {
  const known = knownLabels(index);
  for (const { heading, text } of texts.filter((candidate) => !candidate.foreign)) {
    for (const { first, last } of readHeading(heading)) {
      const missing = labelsInRange(first, last).filter((label) => !known.has(formatParagraphLabel(label).toLowerCase()));
      if (missing.length === 0) continue;
      if (isRepealed(text)) index.entries.push({ first, last, counts: undefined });
      else missing.forEach((label) => index.uncertain.add(formatParagraphLabel(label)));
    }
  }
}

/** Indexes up to here come from an older form of the XML, of which the collection often kept one § a number. */
const lastCollapsedYear = 2015;

/** Labels that the neighbours in time have and this index lacks. */
function addNeighboursLabels(index: Index, before: Index | undefined, after: Index | undefined): void {
  const known = knownLabels(index);
  const had = before === undefined ? undefined : knownLabels(before);
  const has = after === undefined ? undefined : knownLabels(after);
  const old = yearOf(index) <= lastCollapsedYear && groupsOf(index).complete === 0;
  for (const label of new Set([...(had ?? []), ...(has ?? [])])) {
    if (known.has(label)) continue;
    const inBoth = had?.has(label) === true && has?.has(label) === true;
    if (inBoth || (old && /[a-zæøå]$/.test(label))) index.uncertain.add(label);
  }
}

function yearOf({ generation }: Index): number {
  return Number(/(\d{4})-\d\d-\d\d$/.exec(generation.name)?.[1]);
}

function knownLabels(index: Index): Set<string> {
  return new Set(index.entries.flatMap(({ first, last }) => labelsInRange(first, last).map((label) => formatParagraphLabel(label).toLowerCase())));
}

/** Numbers with several §§ (`9`, `9 a`), and numbers of which only one lettered § is left (`9 c`). */
function groupsOf({ entries }: Index): { readonly complete: number; readonly bereft: number } {
  const groups = new Map<number, string[]>();
  for (const label of entries.flatMap(({ first, last }) => labelsInRange(first, last))) {
    groups.set(label.number, [...(groups.get(label.number) ?? []), label.letter]);
  }
  const letters = [...groups.values()];
  return {
    complete: letters.filter((own) => own.length > 1).length,
    bereft: letters.filter((own) => own.length === 1 && own[0] !== '').length,
  };
}

/**
 * An index that keeps one § a number cannot be told from a whole one § by §, but as a whole: in a whole index hardly any number is
 * without its plain §, since repealed §§ stay in the text as "(Ophævet)".
 */
function isCollapsed(index: Index): boolean {
  const { complete, bereft } = groupsOf(index);
  return yearOf(index) <= lastCollapsedYear && bereft > 0 && bereft >= complete;
}

function write(index: Index, corrections: CountCorrections, texts: readonly SourceText[]): string {
  const textOf = new Map(texts.filter(({ foreign }) => !foreign).map(({ heading, text }) => [heading, text]));
  const items = index.entries.map(({ first, last, counts }) => {
    const label = formatParagraphLabel(first);
    if (counts !== undefined) return `${label}:${withRepealed(corrections.correct(label, counts), textOf.get(label) ?? '')}`;
    return paragraphOrder(first) === paragraphOrder(last) ? `${label}!` : `${label}-${formatParagraphLabel(last)}!`;
  });
  return [...(isCollapsed(index) ? ['~'] : []), ...items, ...[...index.uncertain].map((label) => `${label}?`)].join('|');
}

/** `4(0,6,0,0)` with a mark for each stk. that is only said to be repealed: `4(0,6,x,0)`. The text of the very generation tells. */
function withRepealed(counts: string, text: string): string {
  if (!/Stk\. \d{1,2}\. \(Ophævet\)/.test(text)) return counts;
  const repealed = new Set(
    splitProvision(text)?.stk.filter(({ intro }) => /^\(Ophævet\)\.?$/.test(text.slice(intro.start, intro.end))).map(({ number }) => number),
  );
  const [stkCount = '', nr = ''] = counts.replace(/\)$/, '').split('(');
  const items = nr.split(',');
  const marked = Array.from({ length: Number(stkCount) }, (_, index) => (repealed.has(index + 1) ? 'x' : items[index] === undefined || items[index] === '' ? '0' : items[index]));
  return repealed.size === 0 ? counts : `${stkCount}(${marked.join(',')})`;
}
