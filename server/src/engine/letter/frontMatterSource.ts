import type { TextRange } from '../text/range.js';
import { SourceLines } from './sourceLines.js';

/** Where the front matter stands. Letter offsets. */
export interface FrontMatterSource {
  /** Fences included. */
  readonly range: TextRange;
  /** The first `---`. */
  readonly opening: TextRange;
  /** The YAML between the fences. */
  readonly content: TextRange;
  readonly closed: boolean;
}

const openingFence = /^---[ \t]*$/;
const closingFence = /^(?:---|\.\.\.)[ \t]*$/;
/** A key, something indented, a list entry, or the end of a bracket: what YAML lines begin with. */
const yamlLine = /^(?:[^\s#:][^:]*:(?:[ \t]|$)|[ \t]|-(?:[ \t]|$)|[\]}])/;
const byteOrderMark = '\uFEFF';

/**
 * Finds the front matter: `---`, YAML, `---`, before any text. When the closing line is missing, it ends where text begins after a
 * blank line, so that the letter itself is still read as a letter. Undefined when the letter does not begin with `---`, or begins with
 * a mere line across the page.
 */
export function findFrontMatter(source: string): FrontMatterSource | undefined {
  const lines = new SourceLines(source);
  let start = source.startsWith(byteOrderMark) ? 1 : 0;
  let end = lines.end(start);
  while (end < source.length && source.slice(start, end).trim() === '') {
    start = lines.after(end);
    end = lines.end(start);
  }
  if (!openingFence.test(source.slice(start, end))) return undefined;
  const opening = { start, end };
  const contentStart = Math.min(lines.after(end), source.length);
  let contentEnd = contentStart;
  let afterBlank = false;
  for (let lineStart = contentStart; lineStart < source.length; lineStart = lines.after(end)) {
    end = lines.end(lineStart);
    const line = source.slice(lineStart, end);
    if (closingFence.test(line)) return { range: { start, end }, opening, content: { start: contentStart, end: lineStart }, closed: true };
    if (line.trim() === '') afterBlank = true;
    else if (line.startsWith('#')) {
      // A comment, or the letter's first heading: what follows it tells.
      if (!afterBlank) contentEnd = end;
    } else {
      if (afterBlank && !yamlLine.test(line)) break;
      afterBlank = false;
      contentEnd = end;
    }
  }
  const content = { start: contentStart, end: contentEnd };
  if (source.slice(content.start, content.end).trim() === '' && contentEnd < source.trimEnd().length && contentStart < source.length) return undefined;
  return { range: { start, end: Math.max(opening.end, contentEnd) }, opening, content, closed: false };
}
