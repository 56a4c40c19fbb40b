import type { TextRange } from './range.js';

/** A place in a text as editors count it: lines and UTF-16 code units in the line, both from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** Offsets outside the text count as its nearest end. */
  toPosition(offset: number): LinePosition;
  /** A character beyond the line counts as the line's end, as LSP has it; a line beyond the text as the text's end. */
  toOffset(position: LinePosition): number;
  toPositions(range: TextRange): { readonly start: LinePosition; readonly end: LinePosition };
}

/** Lines end in LF, CRLF or CR. The index is made once, in one pass; each question then costs a binary search. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;

  const toPosition = (offset: number): LinePosition => {
    const inText = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= inText) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: inText - startOf(low) };
  };

  return {
    lineCount: starts.length,
    toPosition,
    toOffset({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      const start = startOf(line);
      return Math.min(start + Math.max(0, character), contentEnd(text, start, startOf(line + 1)));
    },
    toPositions: ({ start, end }) => ({ start: toPosition(start), end: toPosition(end) }),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (lineFeed >= 0 || carriageReturn >= 0) {
    if (carriageReturn < 0 || (lineFeed >= 0 && lineFeed < carriageReturn)) {
      starts.push(lineFeed + 1);
      lineFeed = text.indexOf('\n', lineFeed + 1);
    } else {
      const isPair = lineFeed === carriageReturn + 1;
      starts.push(carriageReturn + (isPair ? 2 : 1));
      carriageReturn = text.indexOf('\r', carriageReturn + 1);
      if (isPair) lineFeed = text.indexOf('\n', lineFeed + 1);
    }
  }
  return starts;
}

/** Where a line's own text ends, before its line ending. */
function contentEnd(text: string, start: number, nextStart: number): number {
  let end = nextStart;
  if (end > start && text[end - 1] === '\n') end -= 1;
  if (end > start && text[end - 1] === '\r') end -= 1;
  return end;
}
