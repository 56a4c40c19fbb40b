/** How much of two texts is the same at either end, in UTF-16 code units. The two stretches do not overlap in either text. */
export interface CommonEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/** Compared in stretches this long first, which engines do many times faster than character by character. */
const stretch = 4096;

export function commonEnds(before: string, after: string): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  const prefix = longestSame(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const suffix = longestSame(
    shorter - prefix,
    (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { prefix, suffix };
}

/** The largest `n` up to `limit` for which `[0, n)` is the same. `same` tells it of a stretch. */
function longestSame(limit: number, same: (from: number, to: number) => boolean): number {
  let known = 0;
  for (let step = stretch; step >= 1; step >>= 3) {
    while (known + step <= limit && same(known, known + step)) known += step;
  }
  return known;
}
