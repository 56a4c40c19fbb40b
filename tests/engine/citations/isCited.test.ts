import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCited } from '../../../server/src/engine/citations/isCited.js';
import { rangesOverlap } from '../../../server/src/engine/text/range.js';

it('says of every range what a look at each citation says', () => {
  const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 8 });
  fc.assert(
    fc.property(gaps, fc.nat(40), fc.nat(6), (pieces, start, length) => {
      let at = 0;
      const citations = pieces.map(([gap, size]) => {
        const range = { start: at + gap, end: at + gap + size };
        at = range.end;
        return { range };
      });
      const range = { start, end: start + length };
      expect(isCited(citations, range)).toBe(citations.some((citation) => rangesOverlap(citation.range, range)));
    }),
  );
});
