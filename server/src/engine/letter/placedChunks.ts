import type { Chunk } from './chunk.js';
import type { ChunkSpan } from './chunking.js';
import { Chunker } from './chunking.js';
import type { Block } from './model.js';
import { parseChunk } from './parseChunk.js';

/** A chunk and where it stands in one version of the letter. */
export interface PlacedChunk {
  readonly span: ChunkSpan;
  readonly chunk: Chunk;
  /** The chunk's blocks; list items numbered on from the chunk before. */
  readonly blocks: readonly Block[];
  /** The number that an ordered list going on in the next chunk would get, by its delimiter. */
  readonly listEnd: ListEnd | undefined;
}

export interface ListEnd {
  readonly delimiter: string;
  readonly next: number;
}

/** Cuts and parses the letter's body, which begins at `from`. */
export function placeChunks(source: string, from: number): PlacedChunk[] {
  const chunker = new Chunker(source);
  const placed: PlacedChunk[] = [];
  let at = from;
  for (let span = chunker.next(at); span !== undefined; span = chunker.next(at)) {
    const chunk = parseChunk(span.kind, ownCopy(source, span));
    placed.push(placeChunk(span, chunk, placed.at(-1)?.listEnd));
    at = span.range.end;
  }
  return placed;
}

/** Numbers the chunk's leading list on from the list that the chunk before ends with. */
export function placeChunk(span: ChunkSpan, chunk: Chunk, before: ListEnd | undefined): PlacedChunk {
  const { leadingList, trailingList } = chunk;
  const goesOn = leadingList !== undefined && before?.delimiter === leadingList.delimiter;
  const shift = goesOn ? before.next - leadingList.start : 0;
  const blocks = shift === 0 ? chunk.blocks : chunk.blocks.map((block, index) => (index < (leadingList?.blocks ?? 0) ? renumber(block, shift) : block));
  const listEnd = trailingList && { delimiter: trailingList.delimiter, next: trailingList.next + (trailingList.isLeading ? shift : 0) };
  return { span, chunk, blocks, listEnd };
}

function renumber(block: Block, shift: number): Block {
  const [list, ...inner] = block.containers;
  if (list?.kind !== 'list-item' || list.number === undefined) return block;
  return { ...block, containers: [{ ...list, number: list.number + shift }, ...inner] };
}

/** A copy that does not keep the whole source alive: an engine's substring is a view of the string it was cut from. */
export function ownCopy(source: string, { range }: ChunkSpan): string {
  return `${source.slice(range.start, range.start + 1)}${source.slice(range.start + 1, range.end)}`;
}
