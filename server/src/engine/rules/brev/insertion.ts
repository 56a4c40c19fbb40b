import type { HeadedSection } from '../../forms/outline.js';
import type { FormReading, ReadPart } from '../../forms/readForm.js';
import { skeletonOf } from '../../forms/skeleton.js';
import type { Letter, PlacedBlock } from '../../letter/model.js';
import { withLineBreaksOf } from '../../text/lineBreak.js';
import type { TextEdit } from '../../text/range.js';
import { highestChapter, lastNumber, renumber, siblingsOf } from './headingNumbers.js';

/** Sets a block of Markdown between blank lines at `offset` (a letter offset at a block's border). */
export function insertBlock(source: string, offset: number, text: string): TextEdit {
  const before = offset === 0 ? 2 : lineBreaks(source, offset - 1, -1);
  const after = lineBreaks(source, offset, 1);
  const isLast = source.slice(offset).trim() === '';
  const leading = '\n'.repeat(Math.max(0, 2 - before));
  const trailing = '\n'.repeat(Math.max(0, (isLast ? 1 : 2) - after));
  return { range: { start: offset, end: offset }, newText: withLineBreaksOf(source, leading + text + trailing) };
}

/** How many line breaks stand there, up to two, with nothing but white space between. */
function lineBreaks(source: string, from: number, step: 1 | -1): number {
  let breaks = 0;
  for (let at = from; breaks < 2 && /\s/.test(source.charAt(at)); at += step) if (source.charAt(at) === '\n') breaks += 1;
  return breaks;
}

/** The edits that put a part where its form wants it: with a heading in a letter that has headings, else as running text. */
export function insertPart(reading: FormReading, missing: ReadPart): readonly TextEdit[] {
  const { outline } = reading;
  const { part } = missing;
  const level = reading.usesHeadings && part.placement !== 'anywhere' && part.placement !== 'opening' ? levelFor(reading, missing) : undefined;
  const previous = level === undefined ? undefined : previousSection(reading, missing);
  const number = level === undefined ? undefined : numberFor(reading, previous, level);
  const children = reading.parts.filter((child) => child.slot.parent === missing.slot && child.required && missing.addressee === undefined);
  const text = skeletonOf(missing.slot, children.map(({ slot }) => slot), { level, number });
  const edits = [insertBlock(outline.letter.source, offsetFor(reading, missing, level !== undefined), text)];
  if (number !== undefined) edits.push(...makeRoom(reading, previous, number));
  return edits;
}

function siblings(reading: FormReading, { slot }: ReadPart): readonly ReadPart[] {
  return reading.parts.filter((other) => other.slot.parent === slot.parent);
}

function levelFor(reading: FormReading, missing: ReadPart): number {
  const sibling = siblings(reading, missing).find(({ section }) => section !== undefined)?.section;
  const parent = reading.parts.find(({ slot }) => slot === missing.slot.parent)?.section;
  if (sibling !== undefined && sibling !== parent) return sibling.section.level;
  if (parent !== undefined) return parent.section.level + 1;
  return Math.min(...reading.outline.headed.map(({ section }) => section.level), 2);
}

/** The section of the part that ought to stand before the missing one. */
function previousSection(reading: FormReading, missing: ReadPart): HeadedSection | undefined {
  const all = siblings(reading, missing);
  return all.slice(0, all.indexOf(missing)).findLast(({ section }) => section !== undefined)?.section;
}

/** `8` after `7`, where the headings beside it are numbered. */
function numberFor(reading: FormReading, previous: HeadedSection | undefined, level: number): string | undefined {
  const numbered = reading.outline.headed.some(({ section }) => section.level === level && section.number !== undefined);
  if (!numbered) return undefined;
  if (previous === undefined) return '1';
  const number = previous.section.number;
  return number === undefined ? undefined : [...number.split('.').slice(0, -1), String(lastNumber(number) + 1)].join('.');
}

/** When the number is taken, the chapters from there on move up by one. */
function makeRoom(reading: FormReading, previous: HeadedSection | undefined, number: string): readonly TextEdit[] {
  const { headed } = reading.outline;
  const first = headed[0];
  const beside = previous ?? first;
  if (beside === undefined) return [];
  const following = siblingsOf(headed, beside).filter(({ section }) => previous === undefined || section.range.start > previous.section.range.start);
  if (following[0]?.section.number !== number || following.length > highestChapter) return [];
  return following.flatMap((section) => renumber(headed, section, lastNumber(section.section.number ?? '') + 1));
}

function offsetFor(reading: FormReading, missing: ReadPart, asSection: boolean): number {
  const { outline } = reading;
  const { letter } = outline;
  const parent = reading.parts.find(({ slot }) => slot === missing.slot.parent);
  const bodyStart = letter.frontMatter.range.end;
  const firstHeading = outline.headed[0]?.section.range.start;
  if (missing.part.placement === 'opening' && firstHeading !== undefined) return firstHeading;
  const all = siblings(reading, missing);
  const index = all.indexOf(missing);
  const before = all.slice(0, index).findLast((sibling) => isPlaced(sibling, parent));
  if (before !== undefined) return Math.min(endOf(reading, before, asSection), outline.end);
  const after = all.slice(index + 1).find((sibling) => isPlaced(sibling, parent));
  if (after !== undefined) return Math.max(bodyStart, startOf(reading, after, asSection));
  if (parent?.section !== undefined) return Math.min(missing.part.placement === 'anywhere' ? parent.section.section.range.end : parent.section.ownRange.end, outline.end);
  return missing.part.placement === 'opening' ? bodyStart : outline.end;
}

/** True when the part stands at a place of its own in the text. */
function isPlaced(read: ReadPart, parent: ReadPart | undefined): boolean {
  return read.range !== undefined && read.evidence !== 'front-matter' && (read.section === undefined || read.section !== parent?.section);
}

function startOf({ outline }: FormReading, { section, range }: ReadPart, asSection: boolean): number {
  if (section !== undefined) return outline.marks.find((mark) => mark.section === section)?.range.start ?? section.section.range.start;
  const at = range?.start ?? 0;
  const around = asSection ? sectionAround(outline.headed, at) : undefined;
  return around?.section.range.start ?? blockStart(outline.letter, at);
}

function endOf({ outline, parts }: FormReading, read: ReadPart, asSection: boolean): number {
  if (read.section !== undefined) return endBeforeMark(outline.marks, read.section.section.range.end, outline.letter.source);
  const inner = parts.filter(({ slot, section }) => slot.parent === read.slot && section !== undefined);
  if (inner.length > 0) return Math.max(...inner.map(({ section }) => section?.section.range.end ?? 0));
  const at = read.range?.start ?? 0;
  const around = asSection ? sectionAround(outline.headed, at) : undefined;
  return around?.section.range.end ?? blockEnd(outline.letter, at);
}

/** A mark just before the next heading belongs to that heading. */
function endBeforeMark(marks: FormReading['outline']['marks'], end: number, source: string): number {
  const mark = marks.find(({ section, range }) => section?.section.range.start === end && source.slice(range.end, end).trim() === '');
  return mark?.range.start ?? end;
}

function sectionAround(headed: readonly HeadedSection[], offset: number): HeadedSection | undefined {
  let around = headed.findLast(({ ownRange }) => ownRange.start <= offset && offset < ownRange.end);
  while (around?.parent !== undefined) around = around.parent;
  return around;
}

/** Start and end of the outermost block around an offset: a whole list, quotation or table. */
function outermost({ blocks }: Letter, offset: number): readonly [PlacedBlock | undefined, PlacedBlock | undefined] {
  const index = blocks.findLastIndex(({ block, offset: base }) => base + block.range.start <= offset);
  const container = blocks[index]?.block.containers[0];
  let first = index;
  let last = index;
  if (container !== undefined) {
    while (blocks[first - 1]?.block.containers[0]?.kind === container.kind) first -= 1;
    while (blocks[last + 1]?.block.containers[0]?.kind === container.kind) last += 1;
  }
  return [blocks[first], blocks[last]];
}

function blockStart(letter: Letter, offset: number): number {
  const [first] = outermost(letter, offset);
  const start = first === undefined ? offset : first.offset + first.block.range.start;
  return letter.source.lastIndexOf('\n', start - 1) + 1;
}

function blockEnd(letter: Letter, offset: number): number {
  const [, last] = outermost(letter, offset);
  const end = last === undefined ? offset : last.offset + last.block.range.end;
  const lineEnd = letter.source.slice(end).search(/\r?\n/);
  return lineEnd < 0 ? letter.source.length : end + lineEnd;
}
