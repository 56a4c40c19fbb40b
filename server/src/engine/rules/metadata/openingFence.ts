import type { Letter } from '../../letter/model.js';
import type { TextRange } from '../../text/range.js';

/** Letter range of the front matter's first line, for what concerns all of it. */
export function openingFence({ frontMatter, source }: Letter): TextRange {
  const { start } = frontMatter.range;
  const lineEnd = source.indexOf('\n', start);
  return { start, end: lineEnd < 0 ? source.length : start + source.slice(start, lineEnd).trimEnd().length };
}
