/**
 * How many single edits (insert, delete, replace, swap of neighbours) lead from `a` to `b`, counted up to `limit`; anything above it
 * is `limit + 1`. Optimal string alignment, in UTF-16 code units. Cost: length of `a` × `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    const current = new Array<number>(b.length + 1).fill(limit + 1);
    if (from === 1) current[0] = row;
    let least = current[0] ?? limit + 1;
    for (let column = from; column <= to; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforePrevious, column - 2) + 1);
      }
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.MAX_SAFE_INTEGER;
}

/** The edits a reader forgives in a text of that length: 1 up to five letters, 2 up to nine, 3 up to nineteen, then 5. */
function forgivenEdits(length: number): number {
  return length <= 5 ? 1 : length <= 9 ? 2 : length <= 19 ? 3 : 5;
}

/**
 * The candidates that `text` may be a slip for, best first, without regard to case. Those equally near come in the order given.
 */
export function nearest(text: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = text.toLowerCase();
  const limit = forgivenEdits(wanted.length);
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  return found.sort((a, b) => a.distance - b.distance).slice(0, most).map(({ candidate }) => candidate);
}
