import type { Prose } from '../text/prose.js';
import type { TextRange } from '../text/range.js';
import type { FrontMatter } from './frontMatter.js';

/**
 * The letter as the engine sees it. Two ideas carry it:
 *
 * - The source is cut into *chunks* at blank lines that are certain block borders. A chunk is parsed on its own and is immutable;
 *   an edit makes new chunks only where it touches. All positions inside a chunk are *local*: UTF-16 offsets from the chunk's start.
 * - The letter places chunks: `PlacedBlock.offset + local = offset in the letter`.
 */
export interface Letter {
  readonly source: string;
  readonly frontMatter: FrontMatter;
  /** Every block that holds prose, and every mark, in document order. A mark inside a text comes right before that text's block. */
  readonly blocks: readonly PlacedBlock[];
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
  readonly footnoteCalls: readonly PlacedFootnoteCall[];
  /** Quotations that run on from one block into the next ones. Mostly none. */
  readonly longQuotations: readonly LongQuotation[];
  /** What the parser had to treat as plain text (nesting too deep, a line too long). Letter offsets. */
  readonly problems: readonly ParseProblem[];
}

export type BlockKind = 'heading' | 'paragraph' | 'table-cell' | 'code' | 'mark';

/** What a block stands inside, outermost first. */
export type Container =
  | { readonly kind: 'quotation' }
  /** `number` as a reader of the letter sees it: counted on from the list's first number, whatever stands in the source. */
  | { readonly kind: 'list-item'; readonly ordered: boolean; readonly number: number | undefined }
  | { readonly kind: 'footnote'; readonly label: string }
  | { readonly kind: 'table'; readonly row: number; readonly column: number; readonly header: boolean };

/** A leaf of the document. All ranges are local to its chunk unless they say *prose*. */
export interface Block {
  readonly kind: BlockKind;
  readonly range: TextRange;
  /** Segments map to chunk-local source offsets. Empty for a mark. */
  readonly prose: Prose;
  readonly containers: readonly Container[];
  /** 1–6 for a heading, else undefined. */
  readonly level: number | undefined;
  /**
   * Text in quotation marks, as *prose* ranges without the marks, outer before inner. In a block quotation the whole prose counts as
   * quoted too, and see `Letter.longQuotations`.
   */
  readonly quotations: readonly InlineQuotation[];
  /** Prose offsets of closing quotation marks that close nothing in this block. */
  readonly strayClosingMarks: readonly number[];
  readonly footnoteCalls: readonly FootnoteCall[];
  readonly links: readonly Link[];
  /** Prose ranges in other languages or code, which no language rule touches. */
  readonly code: readonly TextRange[];
  /** Set for `kind: 'mark'`: an HTML comment that speaks to us. */
  readonly mark: Mark | undefined;
}

export interface PlacedBlock {
  readonly block: Block;
  /** Letter offset of the block's chunk. */
  readonly offset: number;
}

export interface InlineQuotation {
  /** Prose range of the quoted text, marks excluded. */
  readonly range: TextRange;
  /** False when the mark opened here is not closed in this block: the range then runs to the block's end. */
  readonly closed: boolean;
}

/**
 * A quotation of several paragraphs: opened and not closed in block `first`; the blocks between are quoted as a whole, and `last` up
 * to the prose offset `end`. Either each paragraph opens with a mark again, or only the last one closes.
 */
export interface LongQuotation {
  /** Indices into `Letter.blocks`. */
  readonly first: number;
  readonly last: number;
  /** Prose offset in `last` of the closing mark. */
  readonly end: number;
}

export interface FootnoteCall {
  /** In lower case: labels are compared without regard to case. */
  readonly label: string;
  /** Local range of `[^label]`. */
  readonly range: TextRange;
  /** Where in the prose the call stands. */
  readonly proseOffset: number;
}

export interface Link {
  readonly url: string;
  /** Local range of the whole link. */
  readonly range: TextRange;
  /** Local range of the address itself. */
  readonly urlRange: TextRange;
  /** Prose range of the link's text. */
  readonly textRange: TextRange;
}

/** `<!-- afsnit: retsgrundlag -->` or `<!-- ombudsbrev-ignorer regel: begrundelse -->`; other comments are not marks. */
export type Mark =
  | { readonly kind: 'afsnit'; readonly part: string; readonly valueRange: TextRange }
  | { readonly kind: 'ignorer'; readonly rules: readonly string[]; readonly reason: string; readonly valueRange: TextRange };

/** A heading and all that follows until the next heading of the same or a higher rank. The first section may have no heading. */
export interface Section {
  readonly heading: PlacedBlock | undefined;
  /** 0 for the text before the first heading. */
  readonly level: number;
  /** The heading's text without its number; '' without heading. */
  readonly title: string;
  /** `7` or `2.1` when the heading begins with it; for `Kapitel 3` it is `3`. */
  readonly number: string | undefined;
  /** Letter range, heading included, subsections included. */
  readonly range: TextRange;
  /** Blocks of this section itself; heading, subsections and footnotes excluded. Indices into `Letter.blocks`. */
  readonly blocks: readonly number[];
  readonly parent: Section | undefined;
}

export interface Footnote {
  /** In lower case. */
  readonly label: string;
  /** Letter range of the whole definition. */
  readonly range: TextRange;
  /** Indices into `Letter.blocks`. */
  readonly blocks: readonly number[];
}

export interface PlacedFootnoteCall {
  readonly call: FootnoteCall;
  /** Letter range. */
  readonly range: TextRange;
  /** Index into `Letter.blocks` of the block that holds the call. */
  readonly block: number;
}

/** Text that was read as plain text, because its Markdown goes beyond the parser's limits (`limits.ts`). */
export interface ParseProblem {
  readonly kind: 'nesting-too-deep' | 'line-too-long' | 'too-much-markup';
  readonly range: TextRange;
}
