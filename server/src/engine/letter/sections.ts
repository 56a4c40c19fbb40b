import type { TextRange } from '../text/range.js';
import { splitHeading } from './headingNumber.js';
import type { PlacedBlock, Section } from './model.js';

interface OpenSection extends Section {
  readonly range: { start: number; end: number };
  readonly blocks: number[];
}

/**
 * Cuts the letter's blocks into sections at the headings that stand outside lists, quotations and footnotes. Blocks of footnotes
 * belong to no section, wherever their definitions stand. `body` is the letter without its front matter.
 */
export function findSections(blocks: readonly PlacedBlock[], body: TextRange): readonly Section[] {
  const sections: OpenSection[] = [];
  /** Sections that the next block may stand in, outermost first. */
  const open: OpenSection[] = [];
  /** Marks before the first text: they make no section of their own. */
  const leadingMarks: number[] = [];
  for (const [index, placed] of blocks.entries()) {
    const { block } = placed;
    if (block.kind === 'heading' && block.containers.length === 0) {
      const start = placed.offset + block.range.start;
      const level = block.level ?? 1;
      for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) close(open, start);
      if (open.at(-1)?.level === 0) close(open, start);
      const section = { heading: placed, level, ...splitHeading(block.prose.text), range: { start, end: body.end }, blocks: [], parent: open.at(-1) };
      sections.push(section);
      open.push(section);
      continue;
    }
    if (block.containers.some(({ kind }) => kind === 'footnote')) continue;
    let current = open.at(-1);
    if (current === undefined && block.kind === 'mark') {
      leadingMarks.push(index);
      continue;
    }
    if (current === undefined) {
      current = { heading: undefined, level: 0, title: '', number: undefined, range: { ...body }, blocks: [...leadingMarks], parent: undefined };
      sections.push(current);
      open.push(current);
    }
    current.blocks.push(index);
  }
  return sections;
}

function close(open: OpenSection[], end: number): void {
  const section = open.pop();
  if (section !== undefined) section.range.end = end;
}
