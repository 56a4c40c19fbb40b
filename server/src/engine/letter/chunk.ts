import type { TextRange } from '../text/range.js';
import type { Block, ParseProblem } from './model.js';

/** What one chunk of the letter holds. Immutable; offsets are local to the chunk. */
export interface Chunk {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly ChunkFootnote[];
  readonly problems: readonly ParseProblem[];
  /** The ordered list that the chunk begins with. It may go on from the chunk before. */
  readonly leadingList: LeadingList | undefined;
  /** The ordered list that the chunk ends with. The next chunk may go on with it. */
  readonly trailingList: TrailingList | undefined;
}

/** A footnote's definition within its chunk. */
export interface ChunkFootnote {
  readonly label: string;
  readonly range: TextRange;
  /** Indices into the chunk's blocks: `[firstBlock, endBlock)`. */
  readonly firstBlock: number;
  readonly endBlock: number;
}

export interface LeadingList {
  /** `.` or `)`: another delimiter makes another list. */
  readonly delimiter: string;
  readonly start: number;
  /** How many of the chunk's first blocks stand in it. */
  readonly blocks: number;
}

export interface TrailingList {
  readonly delimiter: string;
  /** The number that the next item would get. */
  readonly next: number;
  /** True when the whole chunk is one list, the leading one. */
  readonly isLeading: boolean;
}
