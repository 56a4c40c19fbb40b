import type { Numberings } from './numbering.js';

/** What the parts of a Word letter need to know of the whole, and what they count. */
export interface WordContext {
  /** Bytes by the path that the letter gives. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** By label. */
  readonly footnoteNumbers: ReadonlyMap<string, number>;
  /** The numbers of the notes that have been called so far. */
  readonly called: Set<number>;
  readonly numberings: Numberings;
  /** 1–6 for a heading of the letter, by its level in the Markdown. */
  readonly headingRank: (level: number) => number;
  /** Word has no notes in notes. */
  inFootnote: boolean;
  imageCount: number;
}
