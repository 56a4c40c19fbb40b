import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { splitProvision, type ProvisionParts } from '../../../server/src/engine/register/splitProvision.js';
import type { TextRange } from '../../../server/src/engine/text/range.js';
import { loadProvisionTexts, loadRegister } from '../../../server/src/hosts/node/register.js';
import { compiledRegisterFolder } from '../../kit/engine.js';

function split(text: string): ProvisionParts {
  const parts = splitProvision(text);
  if (parts === undefined) throw new Error(text);
  return parts;
}

const cut = (text: string, { start, end }: TextRange): string => text.slice(start, end);

describe('a § in running text', () => {
  test('with stk., items and letters', () => {
    const text = '§ 9 c. Kommunen skal 1) høre, jf. stk. 2, 2) vejlede a) mundtligt eller b) skriftligt og 3) afgøre. Stk. 2. Ministeren kan. Stk. 3. Klage kan ske.';
    const { heading, stk } = split(text);
    expect(cut(text, heading)).toBe('§ 9 c.');
    expect(stk.map(({ number, range }) => [number, cut(text, range)])).toEqual([
      [1, 'Kommunen skal 1) høre, jf. stk. 2, 2) vejlede a) mundtligt eller b) skriftligt og 3) afgøre.'],
      [2, 'Stk. 2. Ministeren kan.'],
      [3, 'Stk. 3. Klage kan ske.'],
    ]);
    expect(stk.map(({ intro }) => cut(text, intro))).toEqual(['Kommunen skal', 'Ministeren kan.', 'Klage kan ske.']);
    expect(stk[0]?.nr.map(({ range }) => cut(text, range))).toEqual(['1) høre, jf. stk. 2,', '2) vejlede a) mundtligt eller b) skriftligt og', '3) afgøre.']);
    expect(stk[0]?.nr[1]?.litra.map(({ letter, range }) => [letter, cut(text, range)])).toEqual([
      ['a', 'a) mundtligt eller'],
      ['b', 'b) skriftligt og'],
    ]);
  });

  test('with letters right under the stk.', () => {
    const text = '§ 1. Loven gælder a) her og b) der.';
    const [first] = split(text).stk;
    expect(first?.litra.map(({ range }) => cut(text, range))).toEqual(['a) her og', 'b) der.']);
    expect(first && cut(text, first.intro)).toBe('Loven gælder');
  });

  test('a reference is no mark, whatever its case', () => {
    expect(split('§ 2. Efter stk. 2. gælder intet. Stk. 1. pkt. nævnes. Stk. 4. springer. Stk. 2. Her.').stk.length).toBe(2);
  });

  test('a footnote’s number is no item', () => {
    expect(split('§ 8. 5) Bestemmelsen er ny. Rådet har: 1) et og 2) to.').stk[0]?.nr.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('stk. left out count', () => {
    const { stk } = split('§ 89. Loven træder i kraft. Stk. 2-4. (Udelades) Stk. 5. Slut.');
    expect(stk.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(stk[1]?.range).toEqual(stk[3]?.range);
  });

  test('without a § it is nothing', () => {
    expect(splitProvision('(Ophævet)')).toBe(undefined);
    expect(splitProvision('')).toBe(undefined);
  });

  test('the repealed have one stk.', () => {
    const text = '§§ 22-29. (Ophævet)';
    const { heading, stk } = split(text);
    expect([cut(text, heading), stk.map(({ intro }) => cut(text, intro))]).toEqual(['§§ 22-29.', ['(Ophævet)']]);
  });

  test('ranges lie inside the text, in order and inside their parents', () => {
    const piece = fc.constantFrom('Stk. 2. ', 'Stk. 3. ', '1) ', '2) ', '3) ', 'a) ', 'b) ', 'jf. stk. 2 ', 'Ord. ', ' ', 'og ', '(Ophævet) ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `§ 1. ${pieces.join('')}`;
        const inside = (inner: TextRange, outer: TextRange): void => {
          expect(inner.start >= outer.start && inner.start <= inner.end && inner.end <= outer.end).toBe(true);
        };
        for (const stk of split(text).stk) {
          inside(stk.range, { start: 0, end: text.length });
          inside(stk.intro, stk.range);
          for (const item of [...stk.nr, ...stk.litra]) inside(item.range, stk.range);
          for (const nr of stk.nr) for (const litra of nr.litra) inside(litra.range, nr.range);
        }
      }),
    );
  });
});

test('over all §§ the text gives the counts of the index', () => {
  const register = loadRegister(compiledRegisterFolder);
  const texts = loadProvisionTexts(compiledRegisterFolder);
  let paragraphs = 0;
  let agreeing = 0;
  for (const { generations } of register.acts) {
    for (const generation of generations) {
      if (generation.provisions === undefined || !texts.covers(generation)) continue;
      for (const label of generation.provisions.labels) {
        const entry = generation.provisions.paragraph(label);
        const text = texts.text(generation, label);
        if (entry === undefined || entry.repealed || text === undefined) continue;
        const stk = splitProvision(text)?.stk ?? [];
        paragraphs++;
        if (stk.length === entry.stkCount && stk.every((part) => part.nr.length === entry.nrCount(part.number))) agreeing++;
      }
    }
  }
  expect([paragraphs, agreeing]).toEqual([61_757, 61_738]);
});
