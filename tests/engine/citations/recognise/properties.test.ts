import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/src/engine/text/range.js';
import { citationsIn } from '../../../kit/citations.js';

/** Pieces of citations and of what stands around them, to be put together without sense. */
const pieces = [
  '§', '§§', '§ §', '9', '117 a', '117a', ' i ', 'i', ', ', ',', '. ', '.', ' ', '  ', '\u00a0', ' og ', ' eller ', '-', '–', '/', '(', ')', '»', '«', '’',
  'stk. 2', 'stk 2', 'Stk. 2', 'nr. 1', 'nr', 'litra b)', '2. pkt.', 'pkt. 2', '1. og 2. pkt.', 'servicelovens', 'serviceloven', 'service loven', 'lovens',
  'lov om social service', 'lov', 'LBK', 'BEK', 'bekendtgørelse', ' af ', '13. marts 2024', '13/03/2024', '2014-06-20', 'artikel 6', 'kapitel 4 a',
  'databeskyttelsesforordningens', 'forordning (EU) nr. ', '2016/679', '95/46/EF', 'EMRK', 'jf. ', 'jf. dog ', 'principafgørelse ', '101-17', 'FOB', ' 2008.79',
  'U 2020.1234 H', 'SOU Alm.del ', 'spørgsmål 334', 'https://www.retsinformation.dk/eli/lta/2024/909', 'ff.', 'm.v.', 'dage', '14 dage', 'æ', '🙂', '\n',
];

const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 40 }).map((parts) => parts.join(''));

describe('the recogniser on any text', () => {
  it('gives citations in order, without overlap, inside the text, with their own text', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const { range, text: written, provisions, deviations } of citationsIn(source)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(source.length);
          expect(written).toBe(source.slice(range.start, range.end));
          for (const provision of provisions) {
            expect(provision.range.start).toBeGreaterThanOrEqual(range.start);
            expect(provision.range.end).toBeLessThanOrEqual(range.end);
          }
          for (const { edits } of deviations) for (const edit of edits) expect(edit.range.end).toBeLessThanOrEqual(source.length);
          end = range.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('comes to rest: mending safely twice changes no more than mending twice again', () => {
    const mend = (source: string): string =>
      applyEdits(source, citationsIn(source).flatMap(({ deviations }) => deviations.filter(({ safe }) => safe).flatMap(({ edits }) => edits)));
    fc.assert(
      fc.property(text, (source) => {
        const settled = mend(mend(mend(source)));
        expect(mend(settled)).toBe(settled);
      }),
      { numRuns: 3000 },
    );
  });

  it('never changes a number, and no word but in its case, dots and joins', () => {
    const digits = (source: string): string => source.replace(/\D/g, '');
    fc.assert(
      fc.property(text, (source) => {
        for (const { deviations, form } of citationsIn(source)) {
          if (form === 'invertedDocument' || form === 'legislationUrl') continue;
          for (const { safe, range, edits } of deviations) {
            if (!safe || edits.some((edit) => edit.range.start < range.start)) continue;
            const local = edits.map((edit) => ({ ...edit, range: { start: edit.range.start - range.start, end: edit.range.end - range.start } }));
            const before = source.slice(range.start, Math.max(range.end, ...edits.map((edit) => edit.range.end)));
            expect(digits(applyEdits(before, local))).toBe(digits(before));
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
