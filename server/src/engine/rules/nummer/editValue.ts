import type { TextEdit, TextRange } from '../../text/range.js';

/** Replaces `written` inside the place of a front-matter value (which may have quotation marks around it). Letter offsets. */
export function editValue(source: string, place: TextRange, written: string, newText: string): TextEdit | undefined {
  const at = source.slice(place.start, place.end).indexOf(written);
  if (written === '' || at < 0) return undefined;
  const start = place.start + at;
  return { range: { start, end: start + written.length }, newText };
}
