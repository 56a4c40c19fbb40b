import { tokensOf, type Word } from './words.js';

/** A word of a quotation. Its range counts in its piece. */
export interface QuotedWord extends Word {
  /** Index of the piece: the quoted part of one block. */
  readonly piece: number;
  /**
   * The quoted text may skip something right before this word. `marked`: the quotation says so. `soft`: a new paragraph or a label
   * stands here, so that the reader sees that whole sentences may be left out.
   */
  readonly gap: 'marked' | 'soft' | undefined;
}

/** Reads the pieces of one quotation, one after another. */
export function readQuotation(pieces: readonly string[]): readonly QuotedWord[] {
  const words: QuotedWord[] = [];
  let gap: QuotedWord['gap'];
  for (const [piece, text] of pieces.entries()) {
    if (piece > 0) gap ??= 'soft';
    for (const token of tokensOf(text)) {
      if (token.kind === 'omission') gap = 'marked';
      else if (token.kind === 'label') gap ??= 'soft';
      if (token.kind === 'word') {
        words.push({ key: token.key, range: token.range, piece, gap });
        gap = undefined;
      }
    }
  }
  return words;
}
