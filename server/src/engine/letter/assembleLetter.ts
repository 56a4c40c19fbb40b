import { shiftRange } from '../text/range.js';
import type { FrontMatter } from './frontMatter.js';
import { findLongQuotations } from './longQuotations.js';
import type { Footnote, Letter, ParseProblem, PlacedBlock, PlacedFootnoteCall } from './model.js';
import type { PlacedChunk } from './placedChunks.js';
import { findSections } from './sections.js';

/** Puts the chunks together. Everything here is done anew after each edit, so it only places what the chunks already hold. */
export function assembleLetter(source: string, frontMatter: FrontMatter, chunks: readonly PlacedChunk[]): Letter {
  const blocks: PlacedBlock[] = [];
  const footnotes: Footnote[] = [];
  const footnoteCalls: PlacedFootnoteCall[] = [];
  const problems: ParseProblem[] = [];
  for (const { span, chunk, blocks: ofChunk } of chunks) {
    const offset = span.range.start;
    const firstIndex = blocks.length;
    for (const block of ofChunk) {
      for (const call of block.footnoteCalls) footnoteCalls.push({ call, range: shiftRange(call.range, offset), block: blocks.length });
      blocks.push({ block, offset });
    }
    for (const { label, range, firstBlock, endBlock } of chunk.footnotes) {
      const indices = Array.from({ length: endBlock - firstBlock }, (_, index) => firstIndex + firstBlock + index);
      footnotes.push({ label, range: shiftRange(range, offset), blocks: indices });
    }
    for (const { kind, range } of chunk.problems) problems.push({ kind, range: shiftRange(range, offset) });
  }
  return {
    source,
    frontMatter,
    blocks,
    sections: findSections(blocks, { start: frontMatter.range.end, end: source.length }),
    footnotes,
    footnoteCalls,
    longQuotations: findLongQuotations(blocks),
    problems,
  };
}
