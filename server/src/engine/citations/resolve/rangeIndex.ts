import type { TextRange } from '../../text/range.js';

/** Ranges to be asked often: which one, by its place in the list given, covers an offset. Overlapping ranges answer with the first. */
export interface RangeIndex {
  covering(offset: number): number | undefined;
}

const none: RangeIndex = { covering: () => undefined };

/** Cost: sorting once, then a binary search per question. */
export function createRangeIndex(ranges: readonly TextRange[]): RangeIndex {
  if (ranges.length === 0) return none;
  const disjoint: { start: number; end: number; place: number }[] = [];
  const ordered = ranges.map((range, place) => ({ start: range.start, end: range.end, place })).sort((a, b) => a.start - b.start || a.place - b.place);
  for (const range of ordered) {
    const start = Math.max(range.start, disjoint.at(-1)?.end ?? 0);
    if (start < range.end) disjoint.push({ ...range, start });
  }
  return {
    covering(offset) {
      let low = 0;
      let high = disjoint.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const range = disjoint[middle];
        if (range === undefined) return undefined;
        if (offset < range.start) high = middle - 1;
        else if (offset >= range.end) low = middle + 1;
        else return range.place;
      }
      return undefined;
    },
  };
}
