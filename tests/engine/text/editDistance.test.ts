import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../server/src/engine/text/editDistance.js';

/** The textbook recurrence, without a limit. */
function plainDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

describe('editDistance', () => {
  it('agrees with the plain recurrence up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ø'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1));
      }),
    );
  });
});

describe('nearest', () => {
  it('orders by distance and forgets what is too far', () => {
    expect(nearest('sagsbehandle', ['sagsnr', 'sagsbehandler', 'dato'])).toEqual(['sagsbehandler']);
    expect(nearest('BUV', ['BUF', 'SUF', 'BIF', 'TMF'])).toEqual(['BUF']);
    expect(nearest('brevtpye', ['brevtype', 'bilag'])).toEqual(['brevtype']);
  });
});
