import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordFilter } from '../../../server/src/engine/citations/grammar/wordFilter.js';

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøåéüöä');

it('holds what was added, in any letter case, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 40 }), fc.string({ unit: letters, minLength: 3, maxLength: 12 }), fc.nat(12), (word, ending, capitals) => {
      const filter = new WordFilter();
      filter.addWord(word);
      filter.addEnding(ending);
      const written = word.slice(0, capitals).toUpperCase() + word.slice(capitals);
      expect(filter.mayHold(`x ${written} x`, 2, 2 + written.length)).toBe(true);
      expect(filter.mayHold(`${word}${ending.toUpperCase()}.`, 0, word.length + ending.length)).toBe(true);
    }),
  );
});

it('lets words go by that begin and end otherwise', () => {
  const filter = new WordFilter();
  filter.addWord('lov');
  filter.addEnding('bekendtgørelse');
  expect(['lov', 'low', 'love', 'liv', 'redegørelse', 'redegørelsen'].map((word) => filter.mayHold(word, 0, word.length))).toEqual([true, true, false, false, true, false]);
});
