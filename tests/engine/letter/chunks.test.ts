import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chunker } from '../../../server/src/engine/letter/chunking.js';
import { findFrontMatter } from '../../../server/src/engine/letter/frontMatterSource.js';
import { parseMarkdown } from '../../../server/src/engine/letter/markdown/processor.js';
import { maskOrdinals } from '../../../server/src/engine/letter/ordinals.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { readPlainChunk } from '../../../server/src/engine/letter/plainText.js';
import { blocksOfTree } from '../../../server/src/engine/letter/treeBlocks.js';
import { arbitraryPlainSource, arbitrarySource } from './arbitraryLetter.js';

function throughMarkdown(text: string): ReturnType<typeof blocksOfTree> {
  return blocksOfTree(text, parseMarkdown(maskOrdinals(text)));
}

function chunksOf(source: string): string[] {
  const chunker = new Chunker(source);
  const texts: string[] = [];
  for (let span = chunker.next(0); span !== undefined; span = chunker.next(span.range.end)) {
    if (span.kind === 'markdown') texts.push(source.slice(span.range.start, span.range.end));
  }
  return texts;
}

function readsTheSame(source: string): void {
  for (const text of chunksOf(source)) {
    const plain = readPlainChunk(text);
    if (plain !== undefined) expect(plain).toEqual({ text, ...throughMarkdown(text) });
  }
}

describe('chunks', () => {
  it('cut a letter only where the Markdown parser sees a border too', () => {
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        // Unclosed fences and comments are meant to end sooner than the Markdown parser ends them.
        fc.pre(!/`{3}|~{3}|<!--|\uFEFF/.test(source) && findFrontMatter(source) === undefined);
        const pieceByPiece = parseLetter(source).blocks.map(({ block, offset }) => ({
          kind: block.kind, level: block.level, containers: block.containers, prose: block.prose.text,
          start: block.range.start + offset, end: block.range.end + offset,
        }));
        const whole = throughMarkdown(source).blocks.map(({ kind, level, containers, prose, range }) => ({ kind, level, containers, prose: prose.text, ...range }));
        expect(pieceByPiece).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('without markup read the same with and without the Markdown parser', () => {
    fc.assert(fc.property(arbitrarySource, readsTheSame), { numRuns: 500 });
    fc.assert(fc.property(arbitraryPlainSource, readsTheSame), { numRuns: 1500 });
  });

  it('part headings, tight list items, footnotes and comments', () => {
    expect(chunksOf('# A\nb\n- c\n- d\n  e\n1. f\n2. g\n[^1]: h\n[^2]: i\n')).toEqual(['# A', 'b', '- c', '- d\n  e\n1. f\n2. g', '[^1]: h', '[^2]: i']);
    expect(chunksOf('a\n<!-- b\n\nc --> d')).toEqual(['a', ' d']);
  });

  it('keep together what goes on over blank lines', () => {
    expect(chunksOf('- a\n\n  b\n\nc')).toEqual(['- a\n\n  b', 'c']);
    expect(chunksOf('[^1]: a\n\n    b\n\nc')).toEqual(['[^1]: a\n\n    b', 'c']);
    expect(chunksOf('```\na\n\n# b\n```\n\nc')).toEqual(['```\na\n\n# b\n```', 'c']);
  });
});
