/** A page of text has some 70 different letters; a letter of the office's with many fonts and drawings a few hundred. */
const mostPaths = 4_000;

/**
 * Lets the renderer have the outline of a letter it had before. It asks for one anew for every letter on a page, 2,500 times from 70
 * descriptions, and reading them is more than half of what drawing the page takes (typst.ts 0.7.0: 19 ms without, 7 ms with). It never
 * changes one.
 */
export function keepPaths(): void {
  const kept = new Map<string, Path2D>();
  window.Path2D = new Proxy(Path2D, {
    construct(target, [description]: [string | undefined]) {
      if (typeof description !== 'string') return new target(description);
      const known = kept.get(description);
      if (known !== undefined) return known;
      if (kept.size >= mostPaths) kept.clear();
      const made = new target(description);
      kept.set(description, made);
      return made;
    },
  });
}
