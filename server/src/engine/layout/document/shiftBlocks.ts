import { shiftRange } from '../../text/range.js';
import type { DocumentBlock, Inline, TableRow } from '../document.js';

/** The block with all its ranges moved. */
export function shiftBlock(block: DocumentBlock, by: number): DocumentBlock {
  const range = shiftRange(block.range, by);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: shiftInlines(block.children, by), range };
    case 'quotation':
      return { ...block, blocks: block.blocks.map((inner) => shiftBlock(inner, by)), range };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ blocks: item.blocks.map((inner) => shiftBlock(inner, by)), range: shiftRange(item.range, by) })),
        range,
      };
    case 'table':
      return { ...block, header: shiftRow(block.header, by), rows: block.rows.map((row) => shiftRow(row, by)), range };
    case 'code':
    case 'rule':
      return { ...block, range };
  }
}

function shiftRow(row: TableRow, by: number): TableRow {
  return {
    cells: row.cells.map((cell) => ({ children: shiftInlines(cell.children, by), range: shiftRange(cell.range, by) })),
    range: shiftRange(row.range, by),
  };
}

function shiftInlines(inlines: readonly Inline[], by: number): readonly Inline[] {
  return inlines.map((inline) => {
    const range = shiftRange(inline.range, by);
    return 'children' in inline ? { ...inline, children: shiftInlines(inline.children, by), range } : { ...inline, range };
  });
}
