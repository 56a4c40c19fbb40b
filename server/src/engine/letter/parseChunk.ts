import type { Chunk } from './chunk.js';
import type { ChunkSpan } from './chunking.js';
import { readMark } from './marks.js';
import { parseMarkdown } from './markdown/processor.js';
import { isPlainParagraph, plainParagraph } from './plainText.js';
import { blocksOfTree, markBlock } from './treeBlocks.js';

const nothing = { blocks: [], footnotes: [], problems: [], leadingList: undefined, trailingList: undefined };

/** Parses one chunk on its own. Everything that hangs on the chunk alone is worked out here, once. */
export function parseChunk(kind: ChunkSpan['kind'], text: string): Chunk {
  if (kind === 'comment') return parseComment(text);
  if (isPlainParagraph(text)) return { text, ...nothing, blocks: [plainParagraph(text)] };
  return { text, problems: [], ...blocksOfTree(text, parseMarkdown(text)) };
}

function parseComment(text: string): Chunk {
  const mark = readMark(text, 0);
  return { text, ...nothing, blocks: mark === undefined ? [] : [markBlock(mark, { start: 0, end: text.length }, [])] };
}
