import type { PlacedCitation, TextRange } from '../engine/index.js';

/** The shortest citation at the offset; one that ends there counts, as a caret stands behind what it has typed. */
export function citationAt(citations: readonly PlacedCitation[], offset: number): PlacedCitation | undefined {
  return citations
    .filter(({ range }) => range.start <= offset && offset <= range.end)
    .sort((a, b) => lengthOf(a.range) - lengthOf(b.range))[0];
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}
