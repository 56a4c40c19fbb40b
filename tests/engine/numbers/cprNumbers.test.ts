import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCprNumbers } from '../../../server/src/engine/numbers/cprNumbers.js';

function show(text: string): string[] {
  return findCprNumbers(text).map(({ range, certainty }) => `${certainty} ${text.slice(range.start, range.end)}`);
}

describe('findCprNumbers', () => {
  it.each([
    ['Borger 010190-0000 er', ['certain 010190-0000']],
    ['(010190-0000)', ['certain 010190-0000']],
    ['311299-1234.', ['certain 311299-1234']],
    ['290200-1234', ['certain 290200-1234']],
    ['290204–1234', ['certain 290204–1234']],
    ['010190 - 1234', ['certain 010190 - 1234']],
    ['010190-\n1234', ['certain 010190-\n1234']],
    ['010190\\-1234', ['certain 010190\\-1234']],
    ['cpr 0101901234', ['certain 0101901234']],
    ['CPR-nr.: 010190 1234', ['certain 010190 1234']],
    ['personnummer 0101901234', ['certain 0101901234']],
    ['Borger 0101901234 er', ['likely 0101901234']],
    ['Borger 010190 1234 er', ['likely 010190 1234']],
    ['konto 010190-1234', ['likely 010190-1234']],
    ['https://sag.example/010190-1234/svar', ['likely 010190-1234']],
    ['https://sag.example/?cpr=0101901234', ['certain 0101901234']],
    ['010190-1234 og 020290-4321', ['certain 010190-1234', 'certain 020290-4321']],
  ])('%j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    '33 66 14 00', '+45 33661400', '4533661400', '5798009800053', '57 98 000 35 48 21', '2024-0283030', '2024-0283030-15', '330-2020-488200',
    '2017-4115-08704', '21/02014-16', 'P-nr. 1003388394', 'P-nummer: 1003388394', 'konto 1551 0101901234', 'reg.nr. 1551 kontonr. 0101901234',
    '320190-1234', '290201-1234', '310490-1234', '001290-1234', '123456-7890', '010190-xxxx', '010190-12345', '1010190-1234', '010190-1234-5',
    '12-010190-1234', 'A010190-1234', '010190-1234A', 'https://www.kk.dk/?id=0101901234', 'https://www.ft.dk/svar/1138277/1371885.pdf',
    '79a87759-1c28-4cad-a65d-b3a732ec9702', '1.010.190.123', 'FOB 2019-12', '2022/2023', 'faktura 0101901234', '10 01 90 12 34', '',
  ])('finds none in %j', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('finds every day of every year, whatever the last digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_524 }), fc.stringMatching(/^\d{4}$/), (days, serial) => {
        const iso = new Date(Date.UTC(2000, 0, 1 + days)).toISOString();
        const text = `Borger ${iso.slice(8, 10)}${iso.slice(5, 7)}${iso.slice(2, 4)}-${serial} er`;
        expect(show(text)).toEqual([`certain ${text.slice(7, -3)}`]);
      }),
    );
  });

  it('masks exactly the last four digits', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('010190', '-', '1234', ' ', 'cpr ', '0101901234', 'a', '.', '/', '\n')), (pieces) => {
        const text = pieces.join('');
        for (const { range, serialRange } of findCprNumbers(text)) {
          expect(serialRange.end).toBe(range.end);
          expect(text.slice(serialRange.start, serialRange.end)).toMatch(/^\d{4}$/);
        }
      }),
    );
  });
});
