import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../server/src/engine/text/range.js';
import { composeEdits } from '../../server/src/lsp/composeEdits.js';

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

/** A round for a text of this length: edits that do not touch one another. */
function roundFor(length: number, seeds: readonly { gap: number; length: number; newText: string }[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  for (const seed of seeds) {
    const start = position + seed.gap + 1;
    const end = start + seed.length;
    if (end > length) break;
    edits.push(edit(start, end, seed.newText));
    position = end;
  }
  return edits;
}

describe('rounds of edits as one', () => {
  it('keeps one round as it is', () => {
    expect(composeEdits(20, [[edit(2, 4, 'x'), edit(8, 8, 'y')]])).toEqual([edit(2, 4, 'x'), edit(8, 8, 'y')]);
  });

  it('merges an edit of what an earlier round inserted', () => {
    expect(composeEdits(10, [[edit(2, 4, 'abc')], [edit(3, 4, 'B')]])).toEqual([edit(2, 4, 'aBc')]);
  });

  it('is nothing for no rounds', () => {
    expect(composeEdits(10, [])).toEqual([]);
  });

  it('gives the same text as the rounds one after the other', () => {
    const seeds = fc.array(fc.record({ gap: fc.nat(4), length: fc.nat(3), newText: fc.string({ maxLength: 3 }) }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(seeds, { maxLength: 4 }), (original, rounds) => {
        let text = original;
        const made = rounds.map((round) => {
          const edits = roundFor(text.length, round);
          text = applyEdits(text, edits);
          return edits;
        });
        const composed = composeEdits(original.length, made);
        expect(applyEdits(original, composed)).toBe(text);
        composed.slice(1).forEach((next, index) => expect(next.range.start).toBeGreaterThan(composed[index]?.range.end ?? -1));
      }),
    );
  });
});
