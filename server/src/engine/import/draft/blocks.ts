import type { BlockContent, Blockquote, Heading, Paragraph } from 'mdast';
import type { Remark } from '../remarks.js';
import { linesOf, plainText, type WordBlock, type WordParagraph } from '../word/model.js';
import { phrasing, type InlineContext } from './inlines.js';
import { continuesItem, listsOf, type ListEntry } from './lists.js';
import { tableOf } from './tables.js';

export interface BlockContext extends InlineContext {
  readonly remarks: Remark[];
  /** 1 where the letter's highest heading is `#`, as in a report; else 2. */
  readonly topHeading: 1 | 2;
  /** Automatic numbers of headings are left to the form, which numbers its chapters itself. */
  readonly numbersHeadings: boolean;
}

const codeStyle = /^(?:html preformatted|preformatted text|html-formateret|plain text|almindelig tekst|kode|code)$/;
/** Twips from which a paragraph counts as indented: half a centimetre. */
const indented = 283;
const longestHeading = 120;

/** The text of the letter. */
export function bodyOf(blocks: readonly WordBlock[], context: BlockContext): BlockContent[] {
  const filled = blocks.filter((block) => block.kind === 'table' || block.rule || block.inlines.some((inline) => inline.kind !== 'text' || inline.value.trim() !== ''));
  const headings = headingsOf(filled, context.remarks);
  return stretchesOf(filled, headings).flatMap(({ kind, members }): BlockContent[] => {
    if (kind === 'table') return members.flatMap((block) => (block.kind === 'table' ? tableBlocks(block, context) : []));
    if (kind === 'heading') return members.flatMap((block) => (block.kind === 'paragraph' ? [heading(block, headings.get(block) ?? 1, context)] : []));
    return kind === 'quotation' ? [quotationOf(members, quotationDepths(members), 1, context)] : textOf(members, context);
  });
}

type StretchKind = 'table' | 'heading' | 'quotation' | 'indented' | 'text';

interface Stretch {
  readonly kind: StretchKind;
  readonly members: WordBlock[];
}

/** Parts the text where the kind of block changes. What is indented is a quotation when it stands in quotation marks, else text. */
function stretchesOf(blocks: readonly WordBlock[], headings: ReadonlyMap<WordBlock, number>): readonly Stretch[] {
  const stretches = joined(blocks.map((block) => ({ kind: kindOf(block, headings), members: [block] })));
  return joined(
    stretches.map(({ kind, members }) => ({ kind: kind !== 'indented' ? kind : standsInMarks(members) ? 'quotation' : 'text', members })),
  );
}

function kindOf(block: WordBlock, headings: ReadonlyMap<WordBlock, number>): StretchKind {
  if (block.kind === 'table') return 'table';
  if (headings.has(block)) return 'heading';
  if (block.quotation) return 'quotation';
  return block.list === undefined && !block.rule && !continuesItem(block) && !codeStyle.test(block.style) && block.indent >= indented ? 'indented' : 'text';
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const { kind, members } of stretches) {
    const last = result.at(-1);
    if (last?.kind === kind) last.members.push(...members);
    else result.push({ kind, members: [...members] });
  }
  return result;
}

/** The last sign may be followed by a full stop. */
function standsInMarks(blocks: readonly WordBlock[]): boolean {
  const text = linesOf(blocks).join(' ');
  return /^[”"“„»«]/.test(text) && /[”"“«»][.,]?$/.test(text) && text.length > 2;
}

/** Quotations inside each other, which Word knows only as paragraphs with a wider margin on both sides. `depths` are those of the blocks. */
function quotationOf(blocks: readonly WordBlock[], depths: readonly number[], depth: number, context: BlockContext): Blockquote {
  const children: BlockContent[] = [];
  for (let from = 0; from < blocks.length; ) {
    const isDeeper = (depths[from] ?? depth) > depth;
    const length = depths.slice(from).findIndex((each) => each > depth !== isDeeper);
    const to = length < 0 ? blocks.length : from + length;
    const members = blocks.slice(from, to);
    children.push(...(isDeeper ? [quotationOf(members, depths.slice(from, to), depth + 1, context)] : textOf(members, context)));
    from = to;
  }
  return { type: 'blockquote', children };
}

/** From 1. By the margin at the right: at the left, lists and the parts of an act are set in too. */
function quotationDepths(blocks: readonly WordBlock[]): readonly number[] {
  const margins: number[] = [];
  const placeOf = (margin: number): number => margins.findIndex((known) => Math.abs(known - margin) < indented);
  for (const block of blocks) if (isQuoted(block) && placeOf(block.rightIndent) < 0) margins.push(block.rightIndent);
  margins.sort((a, b) => a - b);
  const depths: number[] = [];
  for (const block of blocks) {
    const before = depths.at(-1) ?? 0;
    // No quotation stands in one that is not there.
    depths.push(isQuoted(block) ? Math.min(placeOf(block.rightIndent), before) + 1 : Math.max(1, before));
  }
  return depths;
}

function isQuoted(block: WordBlock): block is WordParagraph {
  return block.kind === 'paragraph' && block.quotation;
}

/** In quotations the paragraphs of an item have the quotation's style, and the item's place between the margins. */
function goesOnIn(block: WordParagraph, item: WordParagraph): boolean {
  return block.quotation && block.list === undefined && block.indent === item.indent && block.rightIndent === item.rightIndent;
}

/** A note's text. */
export function noteOf(blocks: readonly WordBlock[], context: BlockContext): BlockContent[] {
  const content = blocks.flatMap((block, index) =>
    block.kind === 'table' ? tableBlocks(block, context) : block.list === undefined ? textOf([block], context) : index === 0 || !isListItem(blocks[index - 1]) ? textOf(run(blocks, index), context) : [],
  );
  return content.length === 0 ? [{ type: 'paragraph', children: [] }] : content;
}

function isListItem(block: WordBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.list !== undefined;
}

function run(blocks: readonly WordBlock[], from: number): readonly WordBlock[] {
  const end = blocks.findIndex((block, index) => index > from && !isListItem(block));
  return blocks.slice(from, end < 0 ? blocks.length : end);
}

/** A table of one cell is a frame around text. */
function tableBlocks(table: Extract<WordBlock, { kind: 'table' }>, context: BlockContext): BlockContent[] {
  const cells = table.rows.flat();
  const [only] = cells;
  if (linesOf([table]).length === 0 && !cells.some(({ blocks }) => blocks.some((block) => block.kind === 'paragraph' && block.inlines.length > 0))) return [];
  return cells.length === 1 && only !== undefined ? bodyOf(only.blocks, context) : [tableOf(table, context, context.remarks)];
}

/** Paragraphs, lists, code and lines. Tables and headings do not come here. */
function textOf(blocks: readonly WordBlock[], context: BlockContext): BlockContent[] {
  const result: BlockContent[] = [];
  let entries: ListEntry[] = [];
  const endList = (): void => {
    result.push(...listsOf(entries, context.remarks));
    entries = [];
  };
  for (const paragraph of blocks) {
    if (paragraph.kind !== 'paragraph') continue;
    if (paragraph.rule) {
      endList();
      result.push({ type: 'thematicBreak' });
      continue;
    }
    if (codeStyle.test(paragraph.style) && paragraph.inlines.length > 0) {
      endList();
      appendCode(result, plainText(paragraph.inlines));
      continue;
    }
    const bullet = paragraph.list === undefined ? typedBullet(paragraph) : undefined;
    const content: Paragraph = { type: 'paragraph', children: phrasing((bullet ?? paragraph).inlines, context) };
    if (content.children.length === 0 && paragraph.list === undefined) continue;
    if (paragraph.list !== undefined || bullet !== undefined || goesOn(entries, paragraph)) entries.push({ paragraph: bullet ?? paragraph, content });
    else {
      endList();
      result.push(content);
    }
  }
  endList();
  return result;
}

function goesOn(entries: readonly ListEntry[], paragraph: WordParagraph): boolean {
  const item = entries.findLast(({ paragraph: { list } }) => list !== undefined)?.paragraph;
  return item !== undefined && (continuesItem(paragraph) || goesOnIn(paragraph, item));
}

function appendCode(result: BlockContent[], text: string): void {
  const last = result.at(-1);
  if (last?.type === 'code') last.value += `\n${text}`;
  else result.push({ type: 'code', value: text });
}

/** A dot typed by hand at the beginning of a line, as people do. */
function typedBullet(paragraph: WordParagraph): WordParagraph | undefined {
  const [first, ...rest] = paragraph.inlines;
  const mark = first?.kind === 'text' ? /^[•·▪◦‣\uF0B7]\s+/.exec(plainText(paragraph.inlines))?.[0] : undefined;
  if (first?.kind !== 'text' || mark === undefined || first.value.length < mark.trimEnd().length) return undefined;
  return {
    ...paragraph,
    inlines: [{ ...first, value: first.value.slice(mark.length) }, ...rest],
    list: { id: 'typed', level: 0, ordered: false, number: 1, label: '' },
  };
}

function heading(paragraph: WordParagraph, rank: number, context: BlockContext): Heading {
  const depth = Math.min(6, rank + context.topHeading - 1);
  const label = paragraph.list === undefined || context.numbersHeadings ? '' : paragraph.list.label;
  const plain = paragraph.inlines.every((inline) => inline.kind !== 'text' || inline.strong || inline.value.trim() === '');
  const children = phrasing(paragraph.inlines, context, { plain, breaks: false });
  const numbered = label === '' ? children : [{ type: 'text', value: `${label} ` } as const, ...children];
  return { type: 'heading', depth: depth as Heading['depth'], children: numbered };
}

/**
 * The rank of every heading, from 1 without gaps. Where no paragraph has a heading's style, short bold lines above text that is not bold
 * are headings, and it is said that they were read so.
 */
function headingsOf(blocks: readonly WordBlock[], remarks: Remark[]): ReadonlyMap<WordBlock, number> {
  const styled = new Map<WordBlock, number>();
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.heading !== undefined && linesOf([block]).length > 0) styled.set(block, block.heading);
  }
  if (styled.size === 0) {
    for (const [index, block] of blocks.entries()) {
      if (!isBoldLine(block) || !isPlainText(blocks.slice(index + 1).find((next) => linesOf([next]).length > 0))) continue;
      styled.set(block, 1);
      remarks.push({ kind: 'guessedHeading', text: linesOf([block]).join(' ') });
    }
  }
  const ranks = [...new Set(styled.values())].sort((a, b) => a - b);
  return new Map([...styled].map(([block, level]) => [block, ranks.indexOf(level) + 1]));
}

function isBoldLine(block: WordBlock): boolean {
  if (block.kind !== 'paragraph' || block.list !== undefined || block.indent >= indented) return false;
  const text = plainText(block.inlines).trim();
  return (
    text !== '' && text.length <= longestHeading && !text.includes('\n') && !/[.:;,!?]$/.test(text) &&
    block.inlines.every((inline) => inline.kind === 'note' || (inline.kind === 'text' && (inline.bold || inline.value.trim() === '')))
  );
}

function isPlainText(block: WordBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.inlines.some((inline) => inline.kind === 'text' && !inline.bold && inline.value.trim() !== '');
}
