import { allMatches } from './allMatches.js';
import type { Prose, ProseSegment } from './prose.js';

/** Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark: a reader sees none of them. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const softHyphen = '\u00AD';

/** Builds a {@link Prose} from the pieces of one block, given in text order. Offsets are those of the source that it was made for. */
export class ProseBuilder {
  readonly #source: string;
  readonly #segments: ProseSegment[] = [];
  #text = '';
  #fold = false;
  #elided = false;
  #softHyphen = false;
  /** The prose so far is empty or ends in a space. Kept apart: looking at the end of a growing text costs a copy of it. */
  #endsInSpace = true;

  constructor(source: string) {
    this.#source = source;
  }

  /** Prose so far, a fold that is still pending not counted. */
  get length(): number {
    return this.#text.length;
  }

  /** Where the next visible character will stand: after the space of a pending line break. */
  get nextOffset(): number {
    return this.#text.length + (this.#foldsToSpace() ? 1 : 0);
  }

  /** Adds `source[start, end)` as it stands, invisible characters left out. */
  addSource(start: number, end: number): void {
    if (start >= end) return;
    this.#settle();
    let from = start;
    if (this.#elided) {
      this.#elided = false;
      if (this.#endsInSpace && this.#source[from] === ' ') from += 1;
    }
    const piece = this.#source.slice(from, end);
    if (piece.search(invisible) < 0) {
      this.#append(from, piece);
      return;
    }
    let copiedTo = 0;
    for (const { index } of allMatches(piece, invisible)) {
      this.#append(from + copiedTo, piece.slice(copiedTo, index));
      if (piece[index] === softHyphen) this.#softHyphen = true;
      copiedTo = index + 1;
    }
    this.#append(from + copiedTo, piece.slice(copiedTo));
  }

  /** Adds text that stands for the source `[start, end)` without being it. Zero-length segments mark its two ends. */
  addDecoded(text: string, start: number, end: number): void {
    const visible = text.replace(invisible, '');
    if (visible === '') {
      if (text.endsWith(softHyphen)) this.#softHyphen = true;
      return;
    }
    this.#settle();
    this.#elided = false;
    this.#segments.push({ proseStart: this.#text.length, sourceStart: start, length: 0 });
    this.#text += visible;
    this.#endsInSpace = visible.endsWith(' ');
    this.#softHyphen = false;
    this.#segments.push({ proseStart: this.#text.length, sourceStart: end, length: 0 });
  }

  /** A line break: one space, unless the line ended in a soft hyphen; nothing at the ends of the block. */
  fold(): void {
    this.#fold = true;
  }

  /** Something was left out here (a comment, a footnote call): of the spaces on its two sides one is kept. */
  elide(): void {
    this.#elided = true;
  }

  finish(): Prose {
    const last = this.#segments.at(-1);
    if (!this.#elided || !this.#endsInSpace || last === undefined || last.length === 0) return { text: this.#text, segments: this.#segments };
    // The space before what was left out at the end.
    return { text: this.#text.slice(0, -1), segments: [...this.#segments.slice(0, -1), { ...last, length: last.length - 1 }] };
  }

  #foldsToSpace(): boolean {
    return this.#fold && !this.#endsInSpace && !this.#softHyphen;
  }

  #settle(): void {
    if (!this.#fold) return;
    if (this.#foldsToSpace()) {
      this.#text += ' ';
      this.#endsInSpace = true;
    }
    this.#fold = false;
  }

  #append(sourceStart: number, piece: string): void {
    if (piece === '') return;
    this.#softHyphen = false;
    const last = this.#segments.at(-1);
    if (last !== undefined && last.sourceStart + last.length === sourceStart && last.proseStart + last.length === this.#text.length) {
      this.#segments[this.#segments.length - 1] = { ...last, length: last.length + piece.length };
    } else {
      this.#segments.push({ proseStart: this.#text.length, sourceStart, length: piece.length });
    }
    this.#text += piece;
    this.#endsInSpace = piece.endsWith(' ');
  }
}
