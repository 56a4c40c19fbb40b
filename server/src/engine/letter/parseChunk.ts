import type { Chunk } from './chunk.js';
import type { ChunkSpan } from './chunking.js';
import { exceededLimit } from './limits.js';
import { readMark } from './marks.js';
import { parseMarkdown } from './markdown/processor.js';
import type { ParseProblem } from './model.js';
import { maskOrdinals } from './ordinals.js';
import { plainBlocks, readPlainChunk } from './plainText.js';
import { blocksOfTree, markBlock } from './treeBlocks.js';

const nothing = { blocks: [], footnotes: [], problems: [], leadingList: undefined, trailingList: undefined };

/** Parses one chunk on its own. Everything that hangs on the chunk alone is worked out here, once. */
export function parseChunk(kind: ChunkSpan['kind'], text: string): Chunk {
  if (kind === 'comment') return parseComment(text);
  const plain = readPlainChunk(text);
  if (plain !== undefined) return { ...plain, problems: [] };
  const exceeded = exceededLimit(text);
  if (exceeded !== undefined) return plainChunk(text, exceeded);
  try {
    return { text, problems: [], ...blocksOfTree(text, parseMarkdown(maskOrdinals(text))) };
  } catch {
    // The limits are there to prevent it; should the parser fail all the same, the letter is still read.
    return plainChunk(text, 'too-much-markup');
  }
}

function plainChunk(text: string, kind: ParseProblem['kind']): Chunk {
  return { text, ...nothing, blocks: plainBlocks(text), problems: [{ kind, range: { start: 0, end: text.length } }] };
}

function parseComment(text: string): Chunk {
  const mark = readMark(text, 0);
  return { text, ...nothing, blocks: mark === undefined ? [] : [markBlock(mark, { start: 0, end: text.length }, [])] };
}
