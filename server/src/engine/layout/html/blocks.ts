import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DocumentBlock, TableRow } from '../document.js';
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
  return h(`h${rank}`, [...(number === undefined ? [] : [`${number} `]), ...inlineElements(block.children, context)]);
}

function list(block: Extract<DocumentBlock, { kind: 'list' }>, context: HtmlContext): Element {
  const items = block.items.map((item) => h('li', itemContent(item.blocks, block.tight, context)));
  if (!block.ordered) return h('ul', items);
  return block.start === 1 ? h('ol', items) : h('ol', { start: block.start }, items);
}

/** In a tight list the items' paragraphs are plain text, as Markdown has it. */
function itemContent(blocks: readonly DocumentBlock[], tight: boolean, context: HtmlContext): ElementContent[] {
  return blocks.flatMap((block): ElementContent[] =>
    tight && block.kind === 'paragraph' ? inlineElements(block.children, context) : [blockElement(block, context)],
  );
}

function table({ header, rows, alignments }: Extract<DocumentBlock, { kind: 'table' }>, context: HtmlContext): Element {
  const cells = (row: TableRow, name: 'th' | 'td'): Element[] =>
    row.cells.map((cell, column) => {
      const alignment = alignments[column] ?? 'left';
      return h(
        name,
        { ...(name === 'th' ? { scope: 'col' } : {}), ...(alignment === 'left' ? {} : { className: alignment }) },
        inlineElements(cell.children, context),
      );
    });
  return h('table', [
    h('thead', [h('tr', cells(header, 'th'))]),
    h('tbody', rows.map((row) => h('tr', cells(row, 'td')))),
  ]);
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Text in Arabic, Hebrew and the like says which way it runs. */
function direction(inlines: Extract<DocumentBlock, { kind: 'paragraph' }>['children']): { readonly dir?: 'auto' } {
  return inlines.some((inline) => inline.kind === 'text' && rightToLeft.test(inline.value)) ? { dir: 'auto' } : {};
}
