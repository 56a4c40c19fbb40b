import { perObject } from '../../perObject.js';
import type { TextRange } from '../../text/range.js';
import type { DocumentBlock, Inline, TableRow } from '../document.js';
import { runsRightToLeft } from '../runsRightToLeft.js';
import { tableColumns } from '../tableColumns.js';
import { inlinePieces, type Piece } from './inlineSource.js';
import { stringLiteral } from './literals.js';

/** A block's source, and where its markers come from. Ranges count from where the block's do. */
export interface BlockSource {
  readonly pieces: readonly Piece[];
  readonly markers: readonly TextRange[];
}

/** Worked out once per block. The functions called here are those of `server/layout/grundlag.typ`. */
export const blockSource: (block: DocumentBlock) => BlockSource = perObject((block: DocumentBlock) => {
  const writer = new BlockWriter(true);
  writer.block(block);
  return writer.finish();
});

/** The same without markers, for a note: it has one of its own. */
export const noteSource: (block: DocumentBlock) => BlockSource = perObject((block: DocumentBlock) => {
  const writer = new BlockWriter(false);
  writer.block(block);
  return writer.finish();
});

/** Quotations and lists inside each other, beyond which no further one is indented: Typst has a limit, and the page an edge. */
const deepest = 8;

class BlockWriter {
  #depth = 0;
  readonly #pieces: Piece[] = [];
  readonly #markers: TextRange[] = [];

  constructor(private readonly marked: boolean) {}

  /** Strings side by side become one. */
  finish(): BlockSource {
    const pieces: Piece[] = [];
    let text = '';
    for (const piece of this.#pieces) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      if (text !== '') pieces.push(text);
      text = '';
      pieces.push(piece);
    }
    if (text !== '') pieces.push(text);
    return { pieces, markers: this.#markers };
  }

  block(block: DocumentBlock): void {
    switch (block.kind) {
      case 'heading':
        this.#add('#overskrift(', { kind: 'heading', level: block.level }, `, ${this.#marker(block.range) ? 'ms' : '[]'})[`, ...inlinePieces(block.children), ']');
        break;
      case 'paragraph':
        this.#paragraph(block.children, this.#mark(block.range));
        break;
      case 'quotation':
        this.#contain(
          () => {
            this.#add('#citat[\n');
            this.#blocks(block.blocks);
            this.#add('\n]');
          },
          () => this.#blocks(block.blocks),
        );
        break;
      case 'list':
        this.#contain(
          () => this.#list(block),
          () => this.#flatList(block),
        );
        break;
      case 'table':
        this.#table(block);
        break;
      case 'code':
        this.#add(`#kode(${this.#marker(block.range) ? 'ms' : '[]'}, (${block.text.split(/\r\n|\n|\r/).map((line) => `${stringLiteral(line)},`).join('')}))`);
        break;
      case 'rule':
        this.#add(`#skillelinje(${this.#marker(block.range) ? 'ms' : '[]'})`);
        break;
    }
  }

  #add(...pieces: readonly Piece[]): void {
    this.#pieces.push(...pieces);
  }

  #contain(indented: () => void, flat: () => void): void {
    this.#depth += 1;
    if (this.#depth > deepest) flat();
    else indented();
    this.#depth -= 1;
  }

  #blocks(blocks: readonly DocumentBlock[]): void {
    blocks.forEach((block, index) => {
      if (index > 0) this.#add('\n\n');
      this.block(block);
    });
  }

  /** True when the caller is to set a marker. */
  #marker(range: TextRange): boolean {
    if (this.marked) this.#markers.push(range);
    return this.marked;
  }

  #mark(range: TextRange): string {
    return this.#marker(range) ? '#ms;' : '';
  }

  #paragraph(children: readonly Inline[], mark: string): void {
    const [only] = children;
    if (children.length === 1 && only?.kind === 'image') {
      this.#add(mark, { kind: 'image', file: only.file, description: only.description, alone: true });
      return;
    }
    if (runsRightToLeft(children)) this.#add('#mod-venstre[', mark, ...inlinePieces(children), ']');
    else this.#add(mark, ...inlinePieces(children));
  }

  #list({ ordered, start, tight, items }: Extract<DocumentBlock, { kind: 'list' }>): void {
    this.#add(ordered ? `#enum(start: ${start}, tight: ${tight}, ` : `#list(tight: ${tight}, `);
    for (const { blocks, range } of items) {
      const [first, ...rest] = blocks;
      this.#add('[');
      // The item's marker serves its first paragraph too.
      if (first?.kind === 'paragraph') this.#paragraph(first.children, this.#mark(range));
      else {
        if (first === undefined || this.#holdsNoMarkerOfItsOwn(first)) this.#add(this.#mark(range));
        if (first !== undefined) this.block(first);
      }
      if (rest.length > 0) {
        // A list right below the item's text stands as close as the items do.
        this.#add(tight && rest[0]?.kind === 'list' && rest[0].tight ? '\n' : '\n\n');
        this.#blocks(rest);
      }
      this.#add('],\n');
    }
    this.#add(')');
  }

  #flatList({ ordered, start, items }: Extract<DocumentBlock, { kind: 'list' }>): void {
    items.forEach(({ blocks }, index) => {
      if (index > 0) this.#add('\n\n');
      this.#add(`#${stringLiteral(ordered ? `${start + index}. ` : '– ')}`);
      this.#blocks(blocks);
    });
  }

  /** A quotation's and a list's markers are those of what is in them. */
  #holdsNoMarkerOfItsOwn(block: DocumentBlock): boolean {
    return block.kind === 'quotation' || block.kind === 'list';
  }

  /** The header row's marker stands before the table: a header is set anew on every page. */
  #table(table: Extract<DocumentBlock, { kind: 'table' }>): void {
    const { alignments, header, rows, range } = table;
    const { shares, fits, room, narrow, unbroken } = tableColumns(table);
    const widths = shares.map((share) => (fits ? 'auto' : `${Math.round(share * 1000)}fr`));
    const repeats = !holdsCall(header);
    this.#add(`#tabel((${alignments.map((alignment) => `${alignment},`).join('')}), (${widths.map((width) => `${width},`).join('')}), (${room.every((each) => each === 0) ? '' : room.map((each) => `${each},`).join('')}), ${narrow}, ${unbroken}, ${repeats}, ${this.#marker({ start: range.start, end: header.range.end }) ? 'ms' : '[]'}, (`);
    for (const { children } of header.cells) this.#add('[', ...inlinePieces(children), '],');
    this.#add('),\n');
    for (const row of rows) {
      row.cells.forEach(({ children }, column) => this.#add('[', column === 0 ? this.#mark(row.range) : '', ...inlinePieces(children), '],'));
      this.#add('\n');
    }
    this.#add(')');
  }
}

function holdsCall(row: TableRow): boolean {
  const holds = (inlines: readonly Inline[]): boolean => inlines.some((inline) => inline.kind === 'footnote-call' || ('children' in inline && holds(inline.children)));
  return row.cells.some(({ children }) => holds(children));
}
