/** Numbers a letter's headings as reports number their chapters: `1.`, `1.1`, `1.1.1`. */
export class HeadingNumbers {
  readonly #counts: number[] = [];

  /** `rank` is 2 for the highest heading, since the title is 1. To be asked in the order of the headings. */
  next(rank: number): string {
    const depth = rank - 1;
    this.#counts.length = Math.min(this.#counts.length, depth);
    while (this.#counts.length < depth) this.#counts.push(0);
    this.#counts[depth - 1] = (this.#counts[depth - 1] ?? 0) + 1;
    return depth === 1 ? `${this.#counts.join('')}.` : this.#counts.join('.');
  }
}
