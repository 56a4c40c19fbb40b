import type { PhrasingContent, Table, TableCell } from 'mdast';
import type { Remark } from '../remarks.js';
import { linesOf, type WordBlock, type WordCell, type WordTable } from '../word/model.js';
import { phrasing, type InlineContext } from './inlines.js';

/** A table as Markdown has it: every row as wide as the widest, one line of text in a cell, the first row the header. */
export function tableOf(table: WordTable, context: InlineContext, remarks: Remark[]): Table {
  const rows = table.rows.filter((row) => row.length > 0);
  const columns = Math.max(1, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  const texts = linesOf([table]).join(' ');
  const cells = rows.flat();
  if (cells.some(({ blocks, span }) => span > 1 || blocks.filter((block) => linesOf([block]).length > 0).length > 1)) remarks.push({ kind: 'tableCells', text: texts });
  if (cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))) remarks.push({ kind: 'nestedTable', text: texts });
  const boldHeader = rows[0]?.every((cell) => isBold(cell)) ?? false;
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, column) => alignmentOf(rows.slice(1), column)),
    children: rows.map((row, index) => {
      const filled = row.flatMap(({ blocks, span }): TableCell[] => [
        { type: 'tableCell', children: cellContent(blocks, context, index === 0 && boldHeader) },
        ...Array.from({ length: span - 1 }, (): TableCell => ({ type: 'tableCell', children: [] })),
      ]);
      const missing = Array.from({ length: Math.max(0, columns - filled.length) }, (): TableCell => ({ type: 'tableCell', children: [] }));
      return { type: 'tableRow', children: [...filled, ...missing] };
    }),
  };
}

function cellContent(blocks: readonly WordBlock[], context: InlineContext, plain: boolean): PhrasingContent[] {
  const parts = blocks.flatMap((block): PhrasingContent[][] => {
    if (block.kind === 'table') return block.rows.flat().map(({ blocks: inner }) => cellContent(inner, context, plain));
    const label = block.list === undefined || block.list.label === '' ? [] : [{ type: 'text', value: `${block.list.label} ` } as const];
    const content = phrasing(block.inlines, context, { plain, breaks: false });
    return [content.length === 0 ? [] : [...label, ...content]];
  });
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [{ type: 'text', value: ' ' } as const, ...part]));
}

/** The column's, where all its filled cells agree. */
function alignmentOf(rows: readonly (readonly WordCell[])[], column: number): 'center' | 'right' | null {
  const alignments = new Set(
    rows.flatMap((row) => {
      const paragraph = row[column]?.blocks.find((block) => linesOf([block]).length > 0);
      return paragraph?.kind === 'paragraph' ? [paragraph.alignment] : [];
    }),
  );
  const [only] = alignments;
  return alignments.size === 1 && only !== undefined && only !== 'left' ? only : null;
}

function isBold({ blocks }: WordCell): boolean {
  return blocks.every((block) => block.kind === 'paragraph' && block.inlines.every((inline) => inline.kind !== 'text' || inline.bold || inline.value.trim() === ''));
}
