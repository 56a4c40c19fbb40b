import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allMatches } from '../../../server/src/engine/text/allMatches.js';

it.each([/a|bb/g, /(?<=a)b?/g, /\b/gu, /$|😀/gu])('finds with %s what matchAll finds, whatever was looked for before', (pattern) => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀'), maxLength: 30 }), (text) => {
      pattern.lastIndex = 3;
      const expected = [...text.matchAll(new RegExp(pattern.source, pattern.flags))].map(({ 0: found, index }) => ({ found, index }));
      expect(allMatches(text, pattern).map(({ 0: found, index }) => ({ found, index }))).toEqual(expected);
    }),
  );
});
