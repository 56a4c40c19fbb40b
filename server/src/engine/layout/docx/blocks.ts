import { Paragraph, Table, TableCell, TableRow, TextRun, type IParagraphOptions } from 'docx';
import { xmlText } from '../../openXml/xml.js';
import type { DocumentBlock, Inline, TableRow as LetterTableRow } from '../document.js';
import { runsRightToLeft } from '../runsRightToLeft.js';
import { tableColumns } from '../tableColumns.js';
import type { WordContext } from './context.js';
import { inlineRuns } from './inlines.js';
import { indentStep, textWidth } from './measures.js';
import type { HeadingStyleId, ListStyleId, StyleId } from './styles.js';

/** What a block stands inside. */
interface Surroundings {
  /** Quotations around it. */
  readonly quotations: number;
  /** Lists around it. */
  readonly lists: number;
  /** The style of running text here, where it is not the usual one. */
  readonly style: StyleId | undefined;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const outside: Surroundings = { quotations: 0, lists: 0, style: undefined };

/** `closes`: a closing follows; the last paragraph goes along with it, so that it does not stand alone on a page. */
export function blockParagraphs(blocks: readonly DocumentBlock[], context: WordContext, closes = false): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => write(block, closes && index === blocks.length - 1 && block.kind === 'paragraph' ? { ...outside, keepNext: true } : outside, context));
}

/** A note's text. Word's notes hold paragraphs only: a table stands there row by row. */
export function noteParagraphs(blocks: readonly DocumentBlock[], context: WordContext): Paragraph[] {
  // A blank between the number, which Word sets at the first paragraph's beginning, and the text.
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph') {
    return [new Paragraph({ style: 'FootnoteText', children: [new TextRun({ text: ' ' }), ...inlineRuns(first.children, context)] }), ...notesOf(rest, context)];
  }
  return notesOf(blocks, context);
}

function notesOf(blocks: readonly DocumentBlock[], context: WordContext): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.header, ...block.rows].map(
          ({ cells }) => new Paragraph({ style: 'FootnoteText', children: cells.flatMap((cell, index) => [...(index === 0 ? [] : [new TextRun({ text: ' | ' })]), ...inlineRuns(cell.children, context)]) }),
        )
      : write(block, { ...outside, style: 'FootnoteText' }, context).filter((child) => child instanceof Paragraph),
  );
}

function write(block: DocumentBlock, around: Surroundings, context: WordContext): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const rank = context.headingRank(block.level);
      const numbering = context.numberings.heading(rank);
      const style: HeadingStyleId = headingStyles[rank - 1] ?? 'Heading6';
      return [new Paragraph({ style, ...direction(block.children), children: inlineRuns(block.children, context), ...(numbering === undefined ? {} : { numbering }) })];
    }
    case 'paragraph':
      return [new Paragraph({ ...textStyle(around), ...(around.keepNext === true ? { keepNext: true } : {}), ...direction(block.children), children: inlineRuns(block.children, context) })];
    case 'quotation':
      return block.blocks.flatMap((inner) => write(inner, { ...around, quotations: around.quotations + 1 }, context));
    case 'list':
      return list(block, around, context);
    case 'table':
      return table(block, around, context);
    case 'code':
      return [code(block.text, around)];
    case 'rule':
      return [new Paragraph({ thematicBreak: true, ...indentOf(around) })];
  }
}

const headingStyles: readonly HeadingStyleId[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'];

/** How far in a block stands, when its style does not say it. */
function indentOf({ quotations, lists }: Surroundings, hanging = 0): Pick<IParagraphOptions, 'indent'> {
  const left = indentStep * (quotations + lists);
  if (left === 0) return {};
  return { indent: { left, ...(quotations === 0 ? {} : { right: indentStep * quotations }), ...(hanging === 0 ? {} : { hanging }) } };
}

function textStyle(around: Surroundings): Pick<IParagraphOptions, 'style' | 'indent'> {
  const { quotations, lists, style } = around;
  if (quotations > 0) return { style: 'Quote', ...(quotations === 1 && lists === 0 ? {} : indentOf(around)) };
  if (style !== undefined) return { style, ...indentOf(around) };
  return lists > 0 ? { style: listStyle('Continue', lists), ...(lists > 5 ? indentOf(around) : {}) } : {};
}

function listStyle(kind: 'Bullet' | 'Number' | 'Continue', depth: number): ListStyleId {
  const suffix = (['', '2', '3', '4', '5'] as const)[Math.min(depth, 5) - 1] ?? '';
  return `List${kind}${suffix}`;
}

function list(block: Extract<DocumentBlock, { kind: 'list' }>, around: Surroundings, context: WordContext): (Paragraph | Table)[] {
  const numbering = context.numberings.list(block.ordered, block.start, around.lists);
  const inside = { ...around, lists: around.lists + 1 };
  const style = around.quotations > 0 ? 'Quote' : (around.style ?? listStyle(block.ordered ? 'Number' : 'Bullet', inside.lists));
  const indent = around.quotations > 0 || around.style !== undefined || inside.lists > 5 ? indentOf(inside, indentStep) : {};
  return block.items.flatMap(({ blocks }) => {
    const [first, ...rest] = blocks;
    const opening = first?.kind === 'paragraph' ? first.children : [];
    return [
      new Paragraph({
        style, numbering, ...indent, contextualSpacing: block.tight, ...direction(opening), children: inlineRuns(opening, context),
      }),
      ...(first?.kind === 'paragraph' ? rest : blocks).flatMap((inner) => write(inner, inside, context)),
    ];
  });
}

/** How much wider than the pages' font the font of Word is, at most. */
const wordLetters = 1.15;

/** Half-points: of tables whose words do not fit their columns else. */
const smallType = 16;

function table(block: Extract<DocumentBlock, { kind: 'table' }>, around: Surroundings, context: WordContext): (Paragraph | Table)[] {
  const columns = Math.max(1, block.header.cells.length, ...block.rows.map(({ cells }) => cells.length));
  const left = indentStep * (around.quotations + around.lists);
  const { shares, narrow } = tableColumns(block);
  // A table that needs no more is no wider than its texts, as on the pages; Word's letters are a little wider.
  const room = Math.max(columns, textWidth - left);
  const widths = shares.map((share) => Math.floor(share * room * Math.min(wordLetters, 1 / shares.reduce((sum, each) => sum + each, 0))));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const row = ({ cells }: LetterTableRow, header: boolean): TableRow =>
    new TableRow({
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: Array.from({ length: columns }, (_, column) => {
        const children = cells[column]?.children ?? [];
        return new TableCell({
          children: [
            new Paragraph({
              style: header ? 'Tabeloverskrift' : 'Tabeltekst',
              alignment: block.alignments[column] ?? 'left',
              ...direction(children),
              children: inlineRuns(children, context, narrow ? { size: smallType } : {}),
            }),
          ],
        });
      }),
    });
  const whole = new Table({
    style: 'TableGrid',
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    ...(left === 0 ? {} : { indent: { size: left, type: 'dxa' as const } }),
    rows: [row(block.header, true), ...block.rows.map((each) => row(each, false))],
  });
  // Word joins tables that follow each other, and gives no room after one.
  return [whole, new Paragraph({ children: [] })];
}

function code(text: string, around: Surroundings): Paragraph {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return new Paragraph({
    style: 'HTMLPreformatted',
    ...indentOf(around),
    children: lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
      ...(line === '' ? [] : [new TextRun({ text: xmlText(line) })]),
    ]),
  });
}

/** A paragraph whose first letter runs from right to left runs so. */
function direction(inlines: readonly Inline[]): Pick<IParagraphOptions, 'bidirectional'> {
  return runsRightToLeft(inlines) ? { bidirectional: true } : {};
}
