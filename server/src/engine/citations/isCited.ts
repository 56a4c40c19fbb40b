import { rangesOverlap, type TextRange } from '../text/range.js';

/**
 * True when a range overlaps one of the citations: those of its block with *prose* ranges, or of the letter with *letter* ranges, in order, of
 * which no two overlap. By halves: a paragraph may hold thousands of both.
 */
export function isCited(citations: readonly { readonly range: TextRange }[], range: TextRange): boolean {
  let low = 0;
  let high = citations.length;
  // The first that does not end before the range; of an empty range it may be the one that it touches.
  while (low < high) {
    const middle = (low + high) >> 1;
    const citation = citations[middle];
    if (citation !== undefined && citation.range.end < range.start) low = middle + 1;
    else high = middle;
  }
  return [citations[low], citations[low + 1]].some((citation) => citation !== undefined && rangesOverlap(citation.range, range));
}
