import { commonEnds } from '../text/changedRange.js';
import type { Chunk } from './chunk.js';
import { Chunker, type ChunkSpan } from './chunking.js';
import type { Block } from './model.js';
import { parseChunk } from './parseChunk.js';

/** A chunk and where it stands in one version of the letter. */
export interface PlacedChunk {
  readonly span: ChunkSpan;
  readonly chunk: Chunk;
  /** The chunk's blocks; list items numbered on from the chunk before. */
  readonly blocks: readonly Block[];
  /** How an ordered list at the chunk's end would go on in the next chunk. */
  readonly listEnd: ListEnd | undefined;
}

interface ListEnd {
  readonly delimiter: string;
  readonly next: number;
}

/** The chunks of one version of a letter's body, which begins at `bodyStart`. */
export interface PlacedBody {
  readonly source: string;
  readonly bodyStart: number;
  readonly chunks: readonly PlacedChunk[];
}

/**
 * Cuts and parses the body of `source`. From `previous`, an earlier version, it takes the chunks before and after the change, and
 * those in between whose text is the same; the result is the same without.
 */
export function placeChunks(source: string, bodyStart: number, previous?: PlacedBody): PlacedBody {
  const reuse = previous && new Reuse(previous, source, bodyStart);
  const chunks: PlacedChunk[] = [...(reuse?.head ?? [])];
  const chunker = new Chunker(source);
  let at = chunks.at(-1)?.span.range.end ?? bodyStart;
  for (let span = chunker.next(at); span !== undefined; span = chunker.next(at)) {
    const tail = reuse?.tailFrom(span.range.start);
    if (tail !== undefined) {
      appendTail(chunks, tail);
      break;
    }
    const { start, end } = span.range;
    // A copy: an engine's substring is a view that would keep the whole source alive.
    const text = `${source.slice(start, start + 1)}${source.slice(start + 1, end)}`;
    const chunk = reuse?.chunkLike(span.kind, text) ?? parseChunk(span.kind, text);
    chunks.push(placeChunk(span, chunk, chunks.at(-1)?.listEnd));
    at = end;
  }
  return { source, bodyStart, chunks };
}

interface Tail {
  readonly chunks: readonly PlacedChunk[];
  readonly firstIndex: number;
  readonly shift: number;
}

/** What may be taken over from an earlier version. */
class Reuse {
  /** Chunks whose text and borders lie before the change. */
  readonly head: readonly PlacedChunk[];
  /** Offsets in the new source from which on it is the end of the old one. */
  readonly #sameFrom: number;
  readonly #shift: number;
  readonly #chunks: readonly PlacedChunk[];
  #next: number;
  #misses = 0;
  #byText: Map<string, Chunk> | undefined;

  constructor(previous: PlacedBody, source: string, bodyStart: number) {
    const { prefix, suffix } = commonEnds(previous.source, source);
    this.#chunks = previous.chunks;
    const changed = previous.bodyStart === bodyStart ? this.#chunks.findIndex(({ span }) => span.lookahead > prefix) : 0;
    this.head = changed < 0 ? this.#chunks : this.#chunks.slice(0, changed);
    this.#next = this.head.length;
    this.#sameFrom = source.length - suffix;
    this.#shift = source.length - previous.source.length;
  }

  /** The old chunks from the one that began where now a chunk begins at `start`, when nothing has changed from there on. */
  tailFrom(start: number): Tail | undefined {
    if (start < this.#sameFrom) return undefined;
    const oldStart = start - this.#shift;
    while ((this.#chunks[this.#next]?.span.range.start ?? Infinity) < oldStart) this.#next += 1;
    if (this.#chunks[this.#next]?.span.range.start !== oldStart) return undefined;
    return { chunks: this.#chunks, firstIndex: this.#next, shift: this.#shift };
  }

  /** An old chunk of the same text. One keystroke changes one chunk, so the index is made only for larger changes. */
  chunkLike(kind: ChunkSpan['kind'], text: string): Chunk | undefined {
    this.#misses += 1;
    if (this.#misses <= 2) return undefined;
    this.#byText ??= new Map(this.#chunks.slice(this.head.length).map(({ span, chunk }) => [`${span.kind} ${chunk.text}`, chunk]));
    return this.#byText.get(`${kind} ${text}`);
  }
}

function appendTail(chunks: PlacedChunk[], { chunks: old, firstIndex, shift }: Tail): void {
  for (let index = firstIndex; index < old.length; index += 1) {
    const placed = old[index];
    if (placed === undefined) break;
    const before = chunks.at(-1)?.listEnd;
    const span = shift === 0 ? placed.span : shiftSpan(placed.span, shift);
    if (!sameList(before, old[index - 1]?.listEnd)) chunks.push(placeChunk(span, placed.chunk, before));
    else chunks.push(shift === 0 ? placed : { ...placed, span });
  }
}

function shiftSpan({ kind, range: { start, end }, lookahead }: ChunkSpan, by: number): ChunkSpan {
  return { kind, range: { start: start + by, end: end + by }, lookahead: lookahead + by };
}

function sameList(a: ListEnd | undefined, b: ListEnd | undefined): boolean {
  return a?.delimiter === b?.delimiter && a?.next === b?.next;
}

/** Numbers the chunk's leading list on from the list that the chunk before ends with. */
function placeChunk(span: ChunkSpan, chunk: Chunk, before: ListEnd | undefined): PlacedChunk {
  const { leadingList, trailingList } = chunk;
  const goesOn = leadingList !== undefined && before?.delimiter === leadingList.delimiter;
  const shift = goesOn ? before.next - leadingList.start : 0;
  const inList = leadingList?.blocks ?? 0;
  const blocks = shift === 0 ? chunk.blocks : chunk.blocks.map((block, index) => (index < inList ? renumber(block, shift) : block));
  const listEnd = trailingList && { delimiter: trailingList.delimiter, next: trailingList.next + (trailingList.isLeading ? shift : 0) };
  return { span, chunk, blocks, listEnd };
}

function renumber(block: Block, shift: number): Block {
  const [list, ...inner] = block.containers;
  if (list?.kind !== 'list-item' || list.number === undefined) return block;
  return { ...block, containers: [{ ...list, number: list.number + shift }, ...inner] };
}
