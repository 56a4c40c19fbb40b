import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../server/src/engine/index.js';
import { syntheticLetter } from '../../bench/syntheticLetter.js';
import { analyse } from '../../kit/engine.js';
import { exampleLetters } from '../../kit/examples.js';

/** What a shell can see of an analysis. */
function visible(analysis: Analysis) {
  return {
    findings: analysis.findings,
    citations: analysis.citations.map(({ citation, range }) => ({
      range,
      text: citation.citation.text,
      act: citation.act?.shortName,
      assumption: citation.assumption,
      verdict: citation.verdict.status,
      explanation: citation.verdict.explanation,
      url: citation.url,
    })),
    sections: analysis.letter.sections.map(({ title, number, level, range }) => ({ title, number, level, range })),
    footnotes: analysis.letter.footnotes.map(({ label, range }) => ({ label, range })),
  };
}

/** Pieces that open, close and join blocks, and pieces of citations: what edits are made of. */
const insertions = fc.constantFrom(
  'a', ' ', '\n', '\n\n', '# ', '> ', '- ', '1. ', '```\n', '---\n', '”', '[^1]', '\n[^1]: ', '§ 9', '§ 9 C', ', stk. 2', 'retssikkerhedslovens ',
  '<!-- ombudsbrev-ignorer henvisning: prøve -->\n\n', '31. juni 2024', '| a | b |\n|---|---|\n', '    ', '\t', '\r\n', 'æ', '😀', 'dato: 2023-01-01\n',
);

const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat({ max: 40 }), inserted: fc.oneof(insertions, fc.constant('')) });

describe('an analysis made from the previous one', () => {
  const letters = [...exampleLetters.map((letter) => letter.source), syntheticLetter(2).source];

  it('equals a full one after any edits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letters), fc.array(edit, { minLength: 1, maxLength: 6 }), (letter, edits) => {
        let source = letter;
        let analysis = analyse(source);
        for (const { at, removed, inserted } of edits) {
          const offset = Math.floor(at * source.length);
          source = source.slice(0, offset) + inserted + source.slice(offset + removed);
          analysis = analyse(source, { previous: analysis });
          expect(visible(analysis)).toEqual(visible(analyse(source)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the blocks that an edit does not touch', () => {
    const { source } = syntheticLetter(12);
    const before = analyse(source);
    // Within a paragraph: what it begins with decides where the block before it ends.
    const at = source.indexOf('skrev samme dag', source.length >> 1);
    const after = analyse(`${source.slice(0, at)}X${source.slice(at)}`, { previous: before });
    const known = new Set(before.letter.blocks.map((placed) => placed.block));
    expect(after.letter.blocks.filter((placed) => !known.has(placed.block))).toHaveLength(1);
  });
});
