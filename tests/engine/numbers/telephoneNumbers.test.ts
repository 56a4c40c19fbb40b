import { describe, expect, it } from 'vitest';
import { findTelephoneNumbers, formatTelephone } from '../../../server/src/engine/numbers/telephoneNumbers.js';

function show(text: string): string[] {
  return findTelephoneNumbers(text).map(({ digits, style, isCertain }) => `${digits} ${style}${isCertain ? '' : '?'}`);
}

describe('findTelephoneNumbers', () => {
  it.each([
    ['tlf. 33 66 14 00', ['33661400 pairs']],
    ['33 66 14 00 eller', ['33661400 pairs']],
    ['Telefon: 3366 1400', ['33661400 fours']],
    ['ring på 33661400.', ['33661400 solid']],
    ['+45 3366 1400', ['33661400 fours']],
    ['i alt 3366 1400', ['33661400 fours?']],
    ['sum 45678901 kr.', ['45678901 solid?']],
  ])('%j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each(['CVR-nr. 64942212', 'CVR 64 94 22 12', 'EAN 57 98 009 80 00 53', '5798009800053', 'konto 3366 1400', '2024-33661400', '1234 5678', '33 66 14', '33 66 14 00 12', '33.66.14.00', '45.678.901'])(
    'finds none in %j',
    (text) => {
      expect(show(text)).toEqual([]);
    },
  );

  it('writes a number in each style', () => {
    expect([formatTelephone('33661400', 'pairs'), formatTelephone('33661400', 'fours'), formatTelephone('33661400', 'solid')]).toEqual([
      '33 66 14 00', '3366 1400', '33661400',
    ]);
  });
});
