import type { TextEdit } from '../engine/index.js';

/** A stretch of the text as it is put together: kept from the original (its offsets there), or new. */
type Piece = { readonly kept: true; readonly start: number; readonly end: number } | { readonly kept: false; readonly text: string };

/**
 * Rounds of edits, each round referring to the text that the one before left, as edits of the original text: sorted, without overlap.
 * Within a round no two edits overlap.
 */
export function composeEdits(originalLength: number, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let pieces: readonly Piece[] = [{ kept: true, start: 0, end: originalLength }];
  for (const round of rounds) pieces = applyRound(pieces, round);
  return editsOf(pieces, originalLength);
}

function applyRound(pieces: readonly Piece[], round: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  const queue = [...pieces].reverse();
  let position = 0;
  /** Takes pieces up to `offset` of the current text, into the result or away. */
  const takeUntil = (offset: number, keep: boolean): void => {
    while (position < offset) {
      const piece = queue.pop();
      if (piece === undefined) return;
      const length = lengthOf(piece);
      const taken = Math.min(length, offset - position);
      if (keep) result.push(slice(piece, 0, taken));
      if (taken < length) queue.push(slice(piece, taken, length));
      position += taken;
    }
  };
  for (const { range, newText } of [...round].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    takeUntil(range.start, true);
    takeUntil(range.end, false);
    if (newText !== '') result.push({ kept: false, text: newText });
  }
  takeUntil(Number.POSITIVE_INFINITY, true);
  return result;
}

function lengthOf(piece: Piece): number {
  return piece.kept ? piece.end - piece.start : piece.text.length;
}

function slice(piece: Piece, from: number, to: number): Piece {
  return piece.kept ? { kept: true, start: piece.start + from, end: piece.start + to } : { kept: false, text: piece.text.slice(from, to) };
}

function editsOf(pieces: readonly Piece[], originalLength: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = '';
  const close = (end: number): void => {
    if (newText !== '' || end > start) edits.push({ range: { start, end }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if (!piece.kept) {
      newText += piece.text;
      continue;
    }
    close(piece.start);
    start = piece.end;
  }
  close(originalLength);
  return edits;
}
