import type { PlacedChunk } from '../../letter/placedChunks.js';
import { perObject } from '../../perObject.js';
import type { DocumentBlock, PlacedDocumentBlock } from '../document.js';
import { contentOfChunk, type DocumentList } from './chunkContent.js';
import { shiftBlock } from './shiftBlocks.js';

/** A list of one chunk that the next chunk may go on with. */
interface ListPiece {
  readonly list: DocumentList;
  /** Letter offset of its chunk. */
  readonly offset: number;
  /** `-`, `+` or `*`; of an ordered list `.` or `)`. Another one begins another list. */
  readonly marker: string;
  readonly afterBlankLine: boolean;
}

/**
 * The blocks of the letter's body. The letter is cut into chunks at list items too: what a reader sees as one list is joined here. A
 * block that stands in one chunk is the same object as long as the chunk is; so is a joined list as long as all its chunks are.
 */
export function bodyBlocks(chunks: readonly PlacedChunk[], source: string): readonly PlacedDocumentBlock[] {
  const blocks: PlacedDocumentBlock[] = [];
  let open: ListPiece[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) blocks.push({ block: joined(first, open), offset: first.offset });
    open = [];
  };
  let previousEnd = 0;
  for (const { span, chunk } of chunks) {
    const offset = span.range.start;
    const afterBlankLine = hasBlankLine(source.slice(previousEnd, offset));
    previousEnd = span.range.end;
    const content = span.kind === 'comment' ? [] : contentOfChunk(chunk).blocks;
    if (content.length === 0) close();
    content.forEach((block, index) => {
      const piece = block.kind === 'list' ? { list: block, offset, marker: markerOf(chunk.text, block), afterBlankLine } : undefined;
      if (piece === undefined || index > 0 || !goesOn(open.at(-1), piece)) close();
      if (piece === undefined) blocks.push({ block, offset });
      else open.push(piece);
    });
  }
  close();
  return blocks;
}

function goesOn(before: ListPiece | undefined, { list, marker }: ListPiece): boolean {
  return before !== undefined && before.list.ordered === list.ordered && before.marker === marker;
}

function markerOf(text: string, { range }: DocumentList): string {
  return /^[ \t]*(?:([-+*])|\d{1,9}([.)]))/.exec(text.slice(range.start, range.start + 40))?.slice(1).join('') ?? '';
}

function hasBlankLine(between: string): boolean {
  return /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(between);
}

interface Joined {
  readonly pieces: readonly ListPiece[];
  readonly block: DocumentBlock;
}

const lastJoined = perObject<DocumentList, { value: Joined | undefined }>(() => ({ value: undefined }));

/** Kept with the first list, for as long as the same lists follow it at the same distances. */
function joined(first: ListPiece, pieces: readonly ListPiece[]): DocumentBlock {
  if (pieces.length === 1) return first.list;
  const kept = lastJoined(first.list);
  if (kept.value !== undefined && samePieces(kept.value.pieces, pieces)) return kept.value.block;
  const block = join(first, pieces);
  kept.value = { pieces, block };
  return block;
}

function samePieces(a: readonly ListPiece[], b: readonly ListPiece[]): boolean {
  return (
    a.length === b.length &&
    a.every((piece, index) => {
      const other = b[index];
      return other !== undefined && piece.list === other.list && piece.afterBlankLine === other.afterBlankLine && piece.offset - (a[0]?.offset ?? 0) === other.offset - (b[0]?.offset ?? 0);
    })
  );
}

function join(first: ListPiece, pieces: readonly ListPiece[]): DocumentBlock {
  const lists = pieces.map(({ list, offset }) => shiftBlock(list, offset - first.offset)).filter((block) => block.kind === 'list');
  return {
    ...first.list,
    tight: lists.every(({ tight }) => tight) && pieces.slice(1).every(({ afterBlankLine }) => !afterBlankLine),
    items: lists.flatMap(({ items }) => items),
    range: { start: first.list.range.start, end: lists.at(-1)?.range.end ?? first.list.range.end },
  };
}
