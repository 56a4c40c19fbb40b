/**
 * Walks over lines that end in LF, CRLF or CR. Where each kind of line ending was last found is remembered, so that a text without
 * one of them is not searched for it again and again.
 */
export class SourceLines {
  readonly #source: string;
  readonly #lineFeed: NextOccurrence;
  readonly #carriageReturn: NextOccurrence;

  constructor(source: string) {
    this.#source = source;
    this.#lineFeed = new NextOccurrence(source, '\n');
    this.#carriageReturn = new NextOccurrence(source, '\r');
  }

  /** Offset of the end of the line that holds `offset`, its line ending excluded. */
  end(offset: number): number {
    return Math.min(this.#lineFeed.from(offset), this.#carriageReturn.from(offset));
  }

  /** Offset of the line after the line that ends at `end`; beyond the source's length when there is none. */
  after(end: number): number {
    return end + (this.#source.startsWith('\r\n', end) ? 2 : 1);
  }
}

/** Where a character stands next, the length of the source when nowhere. */
class NextOccurrence {
  #searchedFrom = 0;
  #found = -1;

  constructor(
    private readonly source: string,
    private readonly character: string,
  ) {}

  from(offset: number): number {
    if (offset < this.#searchedFrom || offset > this.#found) {
      const found = this.source.indexOf(this.character, offset);
      this.#searchedFrom = offset;
      this.#found = found < 0 ? this.source.length : found;
    }
    return this.#found;
  }
}
