import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { syntheticLetter } from '../../bench/syntheticLetter.js';
import { applyEdit, arbitraryEdit, arbitrarySource } from './arbitraryLetter.js';

describe('parseLetter with an earlier version', () => {
  it('gives the same letter as without, after any edits', () => {
    fc.assert(
      fc.property(arbitrarySource, fc.array(arbitraryEdit, { minLength: 1, maxLength: 6 }), (source, edits) => {
        let letter = parseLetter(source);
        let current = source;
        for (const edit of edits) {
          current = applyEdit(current, edit);
          letter = parseLetter(current, letter);
          expect(letter).toEqual(parseLetter(current));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same letter as without, after any edits of a long letter', () => {
    const { source } = syntheticLetter(6);
    fc.assert(
      fc.property(fc.array(arbitraryEdit, { minLength: 1, maxLength: 4 }), (edits) => {
        let letter = parseLetter(source);
        let current = source;
        for (const edit of edits) {
          current = applyEdit(current, edit);
          letter = parseLetter(current, letter);
        }
        expect(letter).toEqual(parseLetter(current));
      }),
      { numRuns: 60 },
    );
  });

  it('takes over every block but the one that is edited', () => {
    const { source } = syntheticLetter(6);
    const before = parseLetter(source);
    const at = source.indexOf('Forvaltningen oplyste', source.length >> 1);
    const after = parseLetter(`${source.slice(0, at)}X${source.slice(at)}`, before);
    const changed = after.blocks.filter(({ block }, index) => block !== before.blocks[index]?.block);
    expect(changed.map(({ block }) => block.prose.text.includes('XForvaltningen oplyste'))).toEqual([true]);
    expect(after.frontMatter).toBe(before.frontMatter);
  });

  it('takes over blocks that two edits at once have moved', () => {
    const before = parseLetter(['et', 'to', 'tre', 'fire', 'fem', 'seks'].map((word) => `Afsnit ${word}.`).join('\n\n'));
    const after = parseLetter(`${before.source.replace('Afsnit et', 'Nyt et')}\n\nNyt syv.`.replace('Afsnit seks', 'Nyt seks'), before);
    const same = after.blocks.filter(({ block }) => before.blocks.some((old) => old.block === block)).map(({ block }) => block.prose.text);
    expect(same).toEqual(['Afsnit tre.', 'Afsnit fire.', 'Afsnit fem.']);
  });

  it('counts a list on when an item before it goes', () => {
    const before = parseLetter('1. a\n\n1. b\n\n1. c\n');
    const after = parseLetter('1. a\n\n1. c\n', before);
    expect(after.blocks.map(({ block }) => block.containers)).toEqual([
      [{ kind: 'list-item', ordered: true, number: 1 }],
      [{ kind: 'list-item', ordered: true, number: 2 }],
    ]);
  });

  it('reads the body anew when a fence is closed far below', () => {
    const open = 'Tekst\n\n```\nkode\n\nmere\n\nslut\n';
    const closed = `${open}\`\`\`\n`;
    expect(parseLetter(closed, parseLetter(open))).toEqual(parseLetter(closed));
    expect(parseLetter(open, parseLetter(closed))).toEqual(parseLetter(open));
  });
});
