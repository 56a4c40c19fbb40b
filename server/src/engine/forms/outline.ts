import type { Letter, PlacedBlock, Section } from '../letter/model.js';
import { proseToSource } from '../text/prose.js';
import { shiftRange, type TextRange } from '../text/range.js';
import { titleWords } from './titles.js';
import { perObject } from '../perObject.js';

/** A letter as its form looks at it: which sections have headings, and which blocks are running text of the office. */
export interface Outline {
  readonly letter: Letter;
  /** Sections with a heading, the letter's own title excepted. In text order. */
  readonly headed: readonly HeadedSection[];
  /** Indices into `Letter.blocks`: paragraphs, list items and table cells of the body, in order, without footnotes and signature. */
  readonly body: readonly number[];
  /** The part of `body` before the first heading. */
  readonly opening: readonly number[];
  /** Innermost headed section of each block of the body; blocks of the opening have none. */
  readonly sectionOf: ReadonlyMap<number, HeadedSection>;
  /** `<!-- afsnit: … -->`, in text order. */
  readonly marks: readonly PartMark[];
  /** Letter offset where the greeting begins (`Venlig hilsen`), or the letter's end. */
  readonly end: number;
}

export interface HeadedSection {
  readonly section: Section;
  readonly heading: PlacedBlock;
  /** Index of the heading in `Letter.blocks`. */
  readonly index: number;
  /** Letter range of the heading's text. */
  readonly headingRange: TextRange;
  readonly words: readonly string[];
  readonly parent: HeadedSection | undefined;
  /** Letter range until the next heading of any rank. */
  readonly ownRange: TextRange;
}

export interface PartMark {
  readonly part: string;
  /** Letter ranges of the whole mark and of the name in it. */
  readonly range: TextRange;
  readonly valueRange: TextRange;
  /** The section whose heading follows the mark, else undefined: then it speaks of the blocks. */
  readonly section: HeadedSection | undefined;
  /** Blocks from the mark until the next heading or mark. */
  readonly blocks: readonly number[];
}

const greeting = /^\s*(?:med\s+)?(?:venlig|de\s+bedste|mange|kærlig)\p{L}*\s+hils(?:en|ner)(?!\p{L})/iu;

/** Several rules look at the outline of the same letter. */
export const outlineOf: (letter: Letter) => Outline = perObject(makeOutline);

function makeOutline(letter: Letter): Outline {
  const title = titleSection(letter);
  const headed = headedSections(letter, title);
  const end = greetingOffset(letter);
  const sectionOf = new Map<number, HeadedSection>();
  const body: number[] = [];
  const opening: number[] = [];
  let next = 0;
  let current: HeadedSection | undefined;
  letter.blocks.forEach((placed, index) => {
    const start = placed.offset + placed.block.range.start;
    for (let following = headed[next]; following !== undefined && following.section.range.start <= start; following = headed[next]) {
      current = following;
      next += 1;
    }
    if (current !== undefined) sectionOf.set(index, current);
    if (!isProse(placed) || start >= end) return;
    body.push(index);
    if (current === undefined) opening.push(index);
  });
  return { letter, headed, body, opening, sectionOf, marks: partMarks(letter, headed), end };
}

function isProse({ block }: PlacedBlock): boolean {
  return (block.kind === 'paragraph' || block.kind === 'table-cell') && !block.containers.some(({ kind }) => kind === 'footnote');
}

/** A first heading of the first rank is the letter's title when it says the title, or alone heads the other headings. */
function titleSection(letter: Letter): Section | undefined {
  const headed = letter.sections.filter((section) => section.heading !== undefined);
  const first = headed[0];
  if (first?.level !== 1) return undefined;
  const title = letter.frontMatter.titel?.value;
  const saysTitle = title !== undefined && titleWords(title).join(' ') === titleWords(first.title).join(' ');
  const isAlone = !headed.some((section) => section !== first && section.level === 1);
  return saysTitle || (isAlone && headed.length > 1) ? first : undefined;
}

function headedSections(letter: Letter, title: Section | undefined): readonly HeadedSection[] {
  const bySection = new Map<Section, HeadedSection>();
  const indices = new Map(letter.blocks.map((placed, index) => [placed, index]));
  const sections = letter.sections.filter((section) => section.heading !== undefined && section !== title);
  sections.forEach((section, index) => {
    const { heading } = section;
    if (heading === undefined) return;
    const following = sections[index + 1]?.range.start ?? letter.source.length;
    bySection.set(section, {
      section,
      heading,
      index: indices.get(heading) ?? -1,
      headingRange: textRange(heading),
      words: titleWords(section.title),
      parent: section.parent === undefined ? undefined : bySection.get(section.parent),
      ownRange: { start: section.range.start, end: Math.min(following, letter.source.length) },
    });
  });
  return [...bySection.values()];
}

/** Letter range of a block's text, without the markup around it. */
export function textRange({ block, offset }: PlacedBlock): TextRange {
  const length = block.prose.text.length;
  return shiftRange(length === 0 ? block.range : proseToSource(block.prose, { start: 0, end: length }), offset);
}

/** A greeting with more than signatures and enclosures after it is part of what the letter tells. */
const mostBlocksAfterGreeting = 12;

function greetingOffset(letter: Letter): number {
  const first = Math.max(0, letter.blocks.length - mostBlocksAfterGreeting - letter.footnotes.length);
  for (let index = letter.blocks.length - 1; index >= first; index -= 1) {
    const placed = letter.blocks[index];
    if (placed?.block.kind === 'paragraph' && placed.block.containers.length === 0 && greeting.test(placed.block.prose.text)) {
      return placed.offset + placed.block.range.start;
    }
  }
  return letter.source.length;
}

function partMarks(letter: Letter, headed: readonly HeadedSection[]): readonly PartMark[] {
  const marks: PartMark[] = [];
  const byHeading = new Map(headed.map((section) => [section.heading, section]));
  letter.blocks.forEach(({ block, offset }, index) => {
    if (block.mark?.kind !== 'afsnit') return;
    const blocks: number[] = [];
    let following = index + 1;
    while (letter.blocks[following]?.block.mark?.kind === 'ignorer') following += 1;
    const marked = letter.blocks[following];
    const section = marked === undefined ? undefined : byHeading.get(marked);
    for (; section === undefined && following < letter.blocks.length; following += 1) {
      const candidate = letter.blocks[following];
      if (candidate === undefined || candidate.block.kind === 'heading' || candidate.block.mark?.kind === 'afsnit') break;
      if (isProse(candidate)) blocks.push(following);
    }
    marks.push({
      part: block.mark.part,
      range: shiftRange(block.range, offset),
      valueRange: shiftRange(block.mark.valueRange, offset),
      section,
      blocks,
    });
  });
  return marks;
}
