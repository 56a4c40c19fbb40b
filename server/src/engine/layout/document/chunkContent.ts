import type { FootnoteDefinition, List, ListItem, RootContent, Table } from 'mdast';
import type { Chunk } from '../../letter/chunk.js';
import { parseDocumentTree } from '../../letter/markdown/documentTree.js';
import type { Block } from '../../letter/model.js';
import { maskOrdinals } from '../../letter/ordinals.js';
import { perObject } from '../../perObject.js';
import type { TextRange } from '../../text/range.js';
import type { ColumnAlignment, DocumentBlock, DocumentProblem, TableRow } from '../document.js';
import { InlineReader, rangeOf } from './inlines.js';
import { printable } from './printable.js';

export type DocumentList = Extract<DocumentBlock, { kind: 'list' }>;

/** One chunk as its reader sees it. All ranges are local to the chunk. */
export interface ChunkContent {
  readonly blocks: readonly DocumentBlock[];
  /** Footnotes' texts, wherever in the chunk they stand. */
  readonly definitions: readonly FootnoteText[];
  readonly problems: readonly DocumentProblem[];
}

export interface FootnoteText {
  /** In lower case. */
  readonly label: string;
  readonly blocks: readonly DocumentBlock[];
  readonly range: TextRange;
}

/** Made when a chunk is first laid out, and kept with it. Comments are not to be asked. */
export const contentOfChunk: (chunk: Chunk) => ChunkContent = perObject((chunk: Chunk) => {
  // What the parser was not given is plain text here too.
  if (chunk.problems.length > 0) return { blocks: chunk.blocks.map(plainBlock), definitions: [], problems: [] };
  const reader = new ChunkReader(chunk.text);
  return { blocks: reader.blocks(parseDocumentTree(reader.masked).children), definitions: reader.definitions, problems: reader.problems };
});

function plainBlock({ range, prose, containers }: Block): DocumentBlock {
  const paragraph: DocumentBlock = { kind: 'paragraph', children: [{ kind: 'text', value: printable(prose.text), range }], range };
  return containers.length === 0 ? paragraph : { kind: 'quotation', blocks: [paragraph], range };
}

/** Inside quotations the line has their marks. */
const blankLine = /(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/;

/** Recursive: chunks are parsed within limits of nesting. */
class ChunkReader {
  readonly masked: string;
  readonly definitions: FootnoteText[] = [];
  readonly problems: DocumentProblem[] = [];
  readonly #inlines: InlineReader;

  constructor(text: string) {
    this.masked = maskOrdinals(text);
    this.#inlines = new InlineReader(text, this.masked, this.problems);
  }

  blocks(nodes: readonly RootContent[]): readonly DocumentBlock[] {
    return nodes.flatMap((node) => this.#block(node) ?? []);
  }

  #block(node: RootContent): DocumentBlock | undefined {
    const range = rangeOf(node);
    switch (node.type) {
      case 'heading': {
        const children = this.#inlines.read(node.children);
        return children.length === 0 ? undefined : { kind: 'heading', level: node.depth, children, range };
      }
      case 'paragraph': {
        const children = this.#inlines.read(node.children);
        return children.length === 0 ? undefined : { kind: 'paragraph', children, range };
      }
      case 'blockquote': {
        const blocks = this.blocks(node.children);
        return blocks.length === 0 ? undefined : { kind: 'quotation', blocks, range };
      }
      case 'list':
        return this.#list(node, range);
      case 'table':
        return this.#table(node, range);
      case 'code':
        return { kind: 'code', text: printable(node.value), range };
      case 'thematicBreak':
        return { kind: 'rule', range };
      case 'footnoteDefinition':
        this.#define(node, range);
        return undefined;
      default:
        // Comments.
        return undefined;
    }
  }

  #list(list: List, range: TextRange): DocumentList {
    return {
      kind: 'list',
      ordered: list.ordered === true,
      start: list.start ?? 1,
      tight: list.children.every((item, index) => item.spread !== true && !blankLine.test(this.#between(list.children[index - 1], item))),
      items: list.children.map((item) => ({ blocks: this.blocks(item.children), range: rangeOf(item) })),
      range,
    };
  }

  /** What stands between two items. The parser's own word on a list counts a blank line after it when a quotation follows. */
  #between(before: ListItem | undefined, item: ListItem): string {
    return before === undefined ? '' : this.masked.slice(rangeOf(before).end, rangeOf(item).start);
  }

  #table(table: Table, range: TextRange): DocumentBlock {
    const [header = { cells: [], range }, ...rows] = table.children.map((row): TableRow => ({
      cells: row.children.map((cell) => ({ children: this.#inlines.read(cell.children), range: rangeOf(cell) })),
      range: rangeOf(row),
    }));
    const columns = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length));
    const alignments = Array.from({ length: columns }, (_, column): ColumnAlignment => table.align?.[column] ?? 'left');
    return { kind: 'table', alignments, header: widened(header, columns), rows: rows.map((row) => widened(row, columns)), range };
  }

  #define(node: FootnoteDefinition, range: TextRange): void {
    this.definitions.push({ label: node.identifier, blocks: this.blocks(node.children), range });
  }
}

/** With empty cells where it has fewer than the longest row: no row loses its text. */
function widened(row: TableRow, columns: number): TableRow {
  if (row.cells.length === columns) return row;
  const { end } = row.range;
  const missing = Array.from({ length: columns - row.cells.length }, () => ({ children: [], range: { start: end, end } }));
  return { cells: [...row.cells, ...missing], range: row.range };
}
