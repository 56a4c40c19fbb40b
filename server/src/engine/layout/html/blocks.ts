import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DocumentBlock, Inline, TableRow } from '../document.js';
import { runsRightToLeft } from '../runsRightToLeft.js';
import { tableColumns } from '../tableColumns.js';
import type { HtmlContext } from './context.js';
import { inlineElements } from './inlines.js';

export function blockElements(blocks: readonly DocumentBlock[], context: HtmlContext): Element[] {
  return blocks.map((block) => blockElement(block, context));
}

function blockElement(block: DocumentBlock, context: HtmlContext): Element {
  switch (block.kind) {
    case 'heading':
      return heading(block, context);
    case 'paragraph':
      return h('p', direction(block.children), inlineElements(block.children, context));
    case 'quotation':
      return h('blockquote', blockElements(block.blocks, context));
    case 'list':
      return list(block, context);
    case 'table':
      return table(block, context);
    case 'code':
      return h('pre', [h('code', block.text)]);
    case 'rule':
      return h('hr');
  }
}

function heading(block: Extract<DocumentBlock, { kind: 'heading' }>, context: HtmlContext): Element {
  const { rank, number } = context.heading(block.level);
  return h(`h${Math.min(6, rank)}`, direction(block.children), [...(number === undefined ? [] : [`${number} `]), ...inlineElements(block.children, context)]);
}

function list(block: Extract<DocumentBlock, { kind: 'list' }>, context: HtmlContext): Element {
  const items = block.items.map((item) => h('li', block.tight ? itemDirection(item.blocks) : {}, itemContent(item.blocks, block.tight, context)));
  if (!block.ordered) return h('ul', items);
  return block.start === 1 ? h('ol', items) : h('ol', { start: block.start }, items);
}

/** In a tight list the items' paragraphs are plain text, as Markdown has it. */
function itemContent(blocks: readonly DocumentBlock[], tight: boolean, context: HtmlContext): ElementContent[] {
  return blocks.flatMap((block): ElementContent[] =>
    tight && block.kind === 'paragraph' ? inlineElements(block.children, context) : [blockElement(block, context)],
  );
}

function table(block: Extract<DocumentBlock, { kind: 'table' }>, context: HtmlContext): Element {
  const { header, rows, alignments } = block;
  const cells = (row: TableRow, name: 'th' | 'td'): Element[] =>
    row.cells.map((cell, column) => {
      const alignment = alignments[column] ?? 'left';
      return h(
        name,
        { ...(name === 'th' ? { scope: 'col' } : {}), ...direction(cell.children), ...(alignment === 'left' ? {} : { className: alignment }) },
        inlineElements(cell.children, context),
      );
    });
  // On paper such a table would be cut off, did its words not part.
  return h('table', tableColumns(block).narrow ? { className: 'mange-kolonner' } : {}, [
    h('thead', [h('tr', cells(header, 'th'))]),
    h('tbody', rows.map((row) => h('tr', cells(row, 'td')))),
  ]);
}

/** Text in Arabic, Hebrew and the like says which way it runs. */
function direction(inlines: readonly Inline[]): { readonly dir?: 'rtl' } {
  return runsRightToLeft(inlines) ? { dir: 'rtl' } : {};
}

function itemDirection([first]: readonly DocumentBlock[]): { readonly dir?: 'rtl' } {
  return first?.kind === 'paragraph' ? direction(first.children) : {};
}
