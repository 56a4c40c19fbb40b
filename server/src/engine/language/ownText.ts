import { touchesQuotation } from '../analysis/placeReports.js';
import type { Block } from '../letter/model.js';
import { rangesOverlap, type TextRange } from '../text/range.js';

/** True for sentences of the author's own: a paragraph or list item, in the text or in a footnote, that is not quoted as a whole. */
export function isRunningText({ kind, containers }: Block): boolean {
  return kind === 'paragraph' && !containers.some((container) => container.kind === 'quotation');
}

/** True when a *prose* range of the block is the author's own words: neither quoted, nor code or another language. */
export function isOwnText(block: Block, range: TextRange): boolean {
  return !touchesQuotation(block, range) && !block.code.some((code) => rangesOverlap(code, range));
}
