/**
 * A half-open stretch of text, `[start, end)`, in UTF-16 code units (the unit of JavaScript strings and of LSP).
 * What the offsets count from (the letter, a chunk, a prose text) is said where the range is used.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text in `range` by `newText`. An empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

export function shiftRange(range: TextRange, by: number): TextRange {
  return { start: range.start + by, end: range.end + by };
}

/** True when the two share at least one code unit, or one is empty and touches or lies inside the other. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/**
 * Applies edits that refer to `text`, given in any order. Of edits that overlap, the first in text order is applied and the
 * later ones dropped, so that a result never holds half of two edits.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const parts: string[] = [];
  let copiedTo = 0;
  for (const { range, newText } of ordered) {
    if (range.start < copiedTo) continue;
    parts.push(text.slice(copiedTo, range.start), newText);
    copiedTo = range.end;
  }
  parts.push(text.slice(copiedTo));
  return parts.join('');
}
