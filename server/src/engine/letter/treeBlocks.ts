import type { FootnoteDefinition, List, Nodes, Root, Table } from 'mdast';
import type { TextRange } from '../text/range.js';
import { contentOf, noContent } from './blockContent.js';
import type { Chunk, ChunkFootnote, LeadingList, TrailingList } from './chunk.js';
import { readMark } from './marks.js';
import type { InlinePart } from './markdown/inlineParts.js';
import type { Block, BlockKind, Container, Mark } from './model.js';

type TreeContent = Pick<Chunk, 'blocks' | 'footnotes' | 'leadingList' | 'trailingList'>;

/** Turns a parsed chunk into blocks. Recursive: the caller has limited the nesting. */
export function blocksOfTree(text: string, root: Root): TreeContent {
  const walk = new TreeWalk(text, root.data?.inlineParts ?? []);
  const first = root.children.at(0);
  const last = root.children.at(-1);
  let leadingList: LeadingList | undefined;
  for (const child of root.children) {
    walk.visit(child, []);
    if (child === first) leadingList = leading(text, child, walk.blocks.length);
  }
  return { blocks: walk.blocks, footnotes: walk.footnotes, leadingList, trailingList: last && trailing(text, last, last === first) };
}

class TreeWalk {
  readonly blocks: Block[] = [];
  readonly footnotes: ChunkFootnote[] = [];
  #nextPart = 0;

  constructor(
    private readonly text: string,
    private readonly parts: readonly InlinePart[],
  ) {}

  visit(node: Nodes, containers: readonly Container[]): void {
    switch (node.type) {
      case 'heading':
        this.#add('heading', node, containers, node.depth);
        break;
      case 'paragraph':
      case 'code':
        this.#add(node.type, node, containers);
        break;
      case 'html': {
        const range = rangeOf(node);
        const mark = readMark(this.text.slice(range.start, range.end), range.start);
        if (mark !== undefined) this.blocks.push(markBlock(mark, range, containers));
        break;
      }
      case 'blockquote':
        for (const child of node.children) this.visit(child, [...containers, { kind: 'quotation' }]);
        break;
      case 'list':
        this.#visitList(node, containers);
        break;
      case 'table':
        this.#visitTable(node, containers);
        break;
      case 'footnoteDefinition':
        this.#visitFootnote(node, containers);
        break;
      default:
        // A thematic break holds nothing to read.
        break;
    }
  }

  #visitList(list: List, containers: readonly Container[]): void {
    const ordered = list.ordered === true;
    for (const [index, item] of list.children.entries()) {
      const number = ordered ? (list.start ?? 1) + index : undefined;
      for (const child of item.children) this.visit(child, [...containers, { kind: 'list-item', ordered, number }]);
    }
  }

  #visitTable(table: Table, containers: readonly Container[]): void {
    for (const [row, { children: cells }] of table.children.entries()) {
      for (const [column, cell] of cells.entries()) {
        this.#add('table-cell', cell, [...containers, { kind: 'table', row, column, header: row === 0 }]);
      }
    }
  }

  #visitFootnote(node: FootnoteDefinition, containers: readonly Container[]): void {
    const label = node.identifier;
    const firstBlock = this.blocks.length;
    for (const child of node.children) this.visit(child, [...containers, { kind: 'footnote', label }]);
    this.footnotes.push({ label, range: rangeOf(node), firstBlock, endBlock: this.blocks.length });
  }

  /** A mark inside the block's text comes before it: it speaks of what it stands in. */
  #add(kind: BlockKind, node: Nodes, containers: readonly Container[], level?: number): void {
    const whole = rangeOf(node);
    const range = kind === 'table-cell' ? withoutPipes(this.text, whole) : withoutTrailingBlanks(this.text, whole);
    const parts = this.#partsIn(range);
    for (const part of parts) {
      if (part.kind !== 'comment') continue;
      const mark = readMark(this.text.slice(part.start, part.end), part.start);
      if (mark !== undefined) this.blocks.push(markBlock(mark, { start: part.start, end: part.end }, containers));
    }
    this.blocks.push({ kind, range, ...contentOf(this.text, parts), containers, level, mark: undefined });
  }

  /** Blocks come in text order and so do the parts. */
  #partsIn(range: TextRange): InlinePart[] {
    const found: InlinePart[] = [];
    for (let part = this.parts[this.#nextPart]; part !== undefined && part.start < range.end; part = this.parts[this.#nextPart]) {
      if (part.start >= range.start) found.push(part);
      this.#nextPart += 1;
    }
    return found;
  }
}

export function markBlock(mark: Mark, range: TextRange, containers: readonly Container[]): Block {
  return { kind: 'mark', range, ...noContent, containers, level: undefined, mark };
}

function rangeOf(node: Nodes): TextRange {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function withoutTrailingBlanks(text: string, { start, end }: TextRange): TextRange {
  let last = end;
  while (last > start && (text[last - 1] === ' ' || text[last - 1] === '\t')) last -= 1;
  return { start, end: last };
}

/** A cell without the pipes and blanks around its text. */
function withoutPipes(text: string, { start, end }: TextRange): TextRange {
  const cell = text.slice(start, end);
  const from = /^\|?[ \t]*/.exec(cell)?.[0].length ?? 0;
  const content = cell.slice(from).replace(/(?<!\\)\|$/, '').trimEnd();
  return { start: start + from, end: start + from + content.length };
}

function delimiterOf(text: string, list: List): string {
  const { start } = rangeOf(list);
  return /^\d+([.)])/.exec(text.slice(start, start + 11))?.[1] ?? '';
}

function leading(text: string, node: Nodes, blocks: number): LeadingList | undefined {
  if (node.type !== 'list' || node.ordered !== true) return undefined;
  return { delimiter: delimiterOf(text, node), start: node.start ?? 1, blocks };
}

function trailing(text: string, node: Nodes, isLeading: boolean): TrailingList | undefined {
  if (node.type !== 'list' || node.ordered !== true) return undefined;
  return { delimiter: delimiterOf(text, node), next: (node.start ?? 1) + node.children.length, isLeading };
}
