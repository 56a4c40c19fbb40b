import type { TextRange } from '../text/range.js';
import { ordinalFollows } from './ordinals.js';
import { SourceLines } from './sourceLines.js';

/** A stretch of the letter that is parsed on its own. */
export interface ChunkSpan {
  readonly kind: 'markdown' | 'comment';
  readonly range: TextRange;
  /**
   * The cut stands as long as the source before this offset stands. Beyond the source's length when the cut hangs on the source's
   * ending there.
   */
  readonly lookahead: number;
}

/** Begins a list item or a footnote, which go on over blank lines as long as the lines are indented. */
const containerStart = /^[ \t]*(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|\[\^)/;
const headingStart = /^#{1,6}(?:[ \t]|$)/;
// A container right inside the container is left to the parser: whether it begins hangs on the line before.
const containerFollows = String.raw`(?![ \t]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|>|\[\^))`;
const bulletStart = new RegExp(String.raw`^[-+*]${containerFollows}[ \t]+[^ \t]`);
const orderedStart = new RegExp(String.raw`^\d{1,9}[.)](?!${ordinalFollows})${containerFollows}[ \t]+[^ \t]`, 'u');
const footnoteStart = new RegExp(String.raw`^\[\^[^\s[\]\\]{1,999}\]:${containerFollows}`);
const fenceStart = /^[ \t]*(?:(`{3,})[^`]*$|(~{3,}))/;
const closingFence = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;
const commentStart = '<!--';
const commentEnd = '-->';

interface Fence {
  readonly marker: string;
  readonly length: number;
}

/**
 * Cuts a letter into chunks at places that are certain to part blocks: blank lines that nothing can go on over, and before and behind
 * headings, list items, footnotes and comments that begin in the first column. Two things differ from CommonMark, so that half-written
 * text does not swallow the rest of the letter: a fence or comment that is never closed ends at the next blank line. Linear.
 */
export class Chunker {
  readonly #lines: SourceLines;
  readonly #source: string;
  /** Fence markers for which the source holds no closing line of that length or more, from here on. */
  readonly #unclosed = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
    this.#lines = new SourceLines(source);
  }

  /** The chunk that begins at or after `from`, which must be where the last one ended. Undefined when only blank text is left. */
  next(from: number): ChunkSpan | undefined {
    const start = this.#skipBlankLines(from);
    if (start >= this.#source.length) return undefined;
    if (!this.#source.startsWith(commentStart, start)) return this.#markdown(start, start);
    const comment = this.#commentAt(start);
    if (comment.closed) return { kind: 'comment', range: { start, end: comment.end }, lookahead: comment.end };
    return this.#markdown(start, comment.end);
  }

  /** Start of the first line with something on it. A byte order mark is nothing. */
  #skipBlankLines(from: number): number {
    let lineStart = from;
    while (lineStart < this.#source.length) {
      while (this.#source[lineStart] === '\uFEFF') lineStart += 1;
      const end = this.#lines.end(lineStart);
      if (!this.#isBlank(lineStart, end)) return lineStart;
      lineStart = this.#lines.after(end);
    }
    return lineStart;
  }

  #markdown(start: number, lookahead: number): ChunkSpan {
    let readTo = lookahead;
    let container = false;
    /** A fence inside a list or footnote: where it ends is only known to the parser, so nothing more is cut. */
    let murky = false;
    let orderedItem = false;
    let lineStart = start;
    let end = start;
    const span = (): ChunkSpan => ({ kind: 'markdown', range: { start, end }, lookahead: Math.max(readTo, end) });

    for (;;) {
      const lineEnd = this.#lines.end(lineStart);
      const line = this.#source.slice(lineStart, lineEnd);
      const heading = headingStart.test(line);
      if (lineStart > start && !murky) {
        const cut = this.#cutsBefore(line, lineStart, heading || (orderedItem && orderedStart.test(line)));
        readTo = Math.max(readTo, cut.readTo);
        if (cut.certain) return span();
      }
      end = lineEnd;
      if (lineStart === start) orderedItem = orderedStart.test(line);
      else if (!/^[ \t]/.test(line)) orderedItem = false;
      container ||= containerStart.test(line);

      let next = this.#lines.after(lineEnd);
      const fence = murky ? undefined : openingFence(line);
      if (fence !== undefined) {
        if (container && /^[ \t]/.test(line)) murky = true;
        else {
          const closed = this.#closingFence(fence, next);
          if (closed === undefined) readTo = this.#source.length + 1;
          else {
            end = closed;
            next = this.#lines.after(closed);
          }
        }
      }
      if (next > this.#source.length) {
        readTo = this.#source.length + 1;
        return span();
      }
      if (heading && !murky) {
        readTo = Math.max(readTo, next);
        return span();
      }

      const following = this.#skipToText(next);
      if (following.start >= this.#source.length) {
        readTo = this.#source.length + 1;
        return span();
      }
      if (following.blank) {
        readTo = Math.max(readTo, following.start + 1);
        const goesOn = murky || (container && /[ \t]/.test(this.#source[following.start] ?? ''));
        if (!goesOn) return span();
      }
      lineStart = following.start;
    }
  }

  /** The next line that is not blank, from the line start `from`. */
  #skipToText(from: number): { readonly start: number; readonly blank: boolean } {
    let lineStart = from;
    let blank = false;
    while (lineStart < this.#source.length) {
      const end = this.#lines.end(lineStart);
      if (!this.#isBlank(lineStart, end)) break;
      blank = true;
      lineStart = this.#lines.after(end);
    }
    return { start: lineStart, blank };
  }

  /** Whether a line in the first column begins something that ends whatever is open, without a blank line. */
  #cutsBefore(line: string, lineStart: number, known: boolean): { readonly certain: boolean; readonly readTo: number } {
    const readTo = lineStart + line.length + 1;
    if (known || bulletStart.test(line) || footnoteStart.test(line)) return { certain: true, readTo };
    if (!line.startsWith(commentStart)) return { certain: false, readTo: lineStart };
    const comment = this.#commentAt(lineStart);
    return { certain: comment.closed, readTo: comment.end };
  }

  /** A comment is closed by the first `-->`, unless another `<!--` stands before it. `end` is how far one must read to know. */
  #commentAt(start: number): { readonly closed: boolean; readonly end: number } {
    const inside = start + commentStart.length;
    const reopened = this.#source.indexOf(commentStart, inside);
    const limit = reopened < 0 ? this.#source.length : reopened;
    const closed = this.#source.slice(inside, limit).indexOf(commentEnd);
    if (closed >= 0) return { closed: true, end: inside + closed + commentEnd.length };
    return { closed: false, end: reopened < 0 ? this.#source.length + 1 : reopened + commentStart.length };
  }

  /** End of the line that closes the fence, searched from the line start `from`. */
  #closingFence({ marker, length }: Fence, from: number): number | undefined {
    if (length >= (this.#unclosed.get(marker) ?? Infinity)) return undefined;
    for (let lineStart = from; lineStart < this.#source.length; ) {
      const lineEnd = this.#lines.end(lineStart);
      const closing = closingFence.exec(this.#source.slice(lineStart, lineEnd))?.[1] ?? '';
      if (closing.startsWith(marker) && closing.length >= length) return lineEnd;
      lineStart = this.#lines.after(lineEnd);
    }
    this.#unclosed.set(marker, length);
    return undefined;
  }

  #isBlank(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) {
      const code = this.#source.charCodeAt(at);
      if (code !== 32 && code !== 9) return false;
    }
    return true;
  }
}

function openingFence(line: string): Fence | undefined {
  const match = fenceStart.exec(line);
  const fence = match?.[1] ?? match?.[2];
  return fence === undefined ? undefined : { marker: fence.slice(0, 1), length: fence.length };
}
