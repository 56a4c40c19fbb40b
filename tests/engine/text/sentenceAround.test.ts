import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround, sentencesIn } from '../../../server/src/engine/text/sentenceAround.js';

function around(marked: string): string {
  const start = marked.indexOf('|');
  const text = marked.replace('|', '');
  const range = sentenceAround(text, { start, end: start });
  return text.slice(range.start, range.end);
}

describe('sentenceAround', () => {
  it.each([
    ['Vi modtog |svar. Den 18. november skrev vi.', 'Vi modtog svar.'],
    ['Vi modtog svar. Den 18. november |skrev vi.', 'Den 18. november skrev vi.'],
    ['Den 18. November |skrev vi. Vi fik svar.', 'Den 18. November skrev vi.'],
    ['Det står i § 9, stk. 2. Vi |mener noget andet.', 'Vi mener noget andet.'],
    ['Se f.eks. |Bilag 1, jf. Bilag 2, og kap. III.', 'Se f.eks. Bilag 1, jf. Bilag 2, og kap. III.'],
    ['Han skrev: ”Nej.” Vi |svarede!', 'Vi svarede!'],
    ['Er det |rigtigt? Ja.', 'Er det rigtigt?'],
    ['|uden punktum', 'uden punktum'],
    ['', ''],
  ])('%j', (marked, expected) => {
    expect(around(marked)).toBe(expected);
  });

  it('holds the place asked for, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'b', '. ', '.', '! ', '”', ' ', 'nr', '18', 'Nov')), fc.nat(40), (pieces, at) => {
        const text = pieces.join('');
        const start = Math.min(at, text.length);
        const range = sentenceAround(text, { start, end: start });
        expect(range.start).toBeLessThanOrEqual(start);
        expect(range.end).toBeGreaterThanOrEqual(start);
      }),
    );
  });
});

describe('sentencesIn', () => {
  it.each([
    ['Vi modtog svar. Den 18. November skrev vi, jf. Bilag 2. ”Ja!” Er det rigtigt', ['Vi modtog svar.', 'Den 18. November skrev vi, jf. Bilag 2.', '”Ja!”', 'Er det rigtigt']],
    ['  ', []],
  ])('%j', (text, expected) => {
    expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('parts the text like sentenceAround', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'b', '. ', '! ', '”', ' ', 'nr', 'Vi')), (pieces) => {
        const text = pieces.join('').trim();
        for (const sentence of sentencesIn(text)) {
          expect(sentenceAround(text, { start: sentence.end, end: sentence.end }).end).toBeGreaterThanOrEqual(sentence.end);
          expect(text.slice(sentence.start, sentence.end).trim()).toBe(text.slice(sentence.start, sentence.end));
        }
      }),
    );
  });
});
