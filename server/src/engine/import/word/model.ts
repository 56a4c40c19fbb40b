import type { Remark } from '../remarks.js';

/** A Word file as it is read, before it is a letter. */
export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  /** Foot- and endnotes by `noteKey`. */
  readonly notes: ReadonlyMap<string, readonly WordBlock[]>;
  /** The lines of the pages' headers and footers, each once. */
  readonly margins: readonly { readonly place: 'header' | 'footer'; readonly lines: readonly string[] }[];
  /** Custom properties by name, in lower case. */
  readonly properties: ReadonlyMap<string, string>;
  /** What was left out or changed on the way. */
  readonly remarks: readonly Remark[];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly WordInline[];
  /** The style's name in lower case, as Word stores it: `heading 1`, `quote`. */
  readonly style: string;
  /** Its style, or one that it is based on, is one for quotations. */
  readonly quotation: boolean;
  /** 1–9 for a heading. */
  readonly heading: number | undefined;
  readonly list: WordListPlace | undefined;
  /** Twips, the list's own indent included. */
  readonly indent: number;
  /** Twips. */
  readonly rightIndent: number;
  /** Stands in a frame or text box of its own: the number of the box. */
  readonly box: number | undefined;
  /** An empty paragraph with a line below it. */
  readonly rule: boolean;
  readonly alignment: 'left' | 'center' | 'right';
  /** Half-points of most of its text. */
  readonly size: number;
}

export interface WordListPlace {
  readonly id: string;
  readonly level: number;
  readonly ordered: boolean;
  /** The number that the reader sees, of this level alone; 1 for bullets. */
  readonly number: number;
  /** As printed: `4.2`, `b)`; '' for bullets. */
  readonly label: string;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
  readonly box: number | undefined;
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** Columns that the cell takes up. */
  readonly span: number;
}

export type WordInline =
  | {
      readonly kind: 'text';
      readonly value: string;
      /** Direct formatting and that of character styles; not the paragraph style's. */
      readonly strong: boolean;
      readonly emphasis: boolean;
      readonly code: boolean;
      readonly link: string | undefined;
      /** Bold in print, from wherever. */
      readonly bold: boolean;
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly key: string }
  /** The number of a note that was called before, as text. */
  | { readonly kind: 'noteNumber'; readonly number: string }
  | { readonly kind: 'image'; readonly part: string; readonly description: string };

/** Whether a letter can link to it. */
export function isAddress(target: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s<>]+$/i.test(target);
}

export function noteKey(kind: 'footnote' | 'endnote', id: string): string {
  return `${kind}-${id}`;
}

export function plainText(inlines: readonly WordInline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.value : inline.kind === 'noteNumber' ? inline.number : inline.kind === 'break' ? '\n' : '')).join('');
}

/** The text of blocks, line by line, tables cell by cell; lines that are empty are left out. */
export function linesOf(blocks: readonly WordBlock[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? plainText(block.inlines).split('\n') : block.rows.flat().flatMap(({ blocks: inside }) => linesOf(inside))))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
