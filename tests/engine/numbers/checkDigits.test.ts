import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidCvr, isValidEan } from '../../../server/src/engine/numbers/checkDigits.js';

describe('isValidEan', () => {
  it.each(['5798009800053', '5790000000005'])('accepts %s', (digits) => {
    expect(isValidEan(digits)).toBe(true);
  });

  it.each(['5798009800054', '5798009800035', '579800980005', '57980098000531', '', '5798 00980005', 'abcdefghijklm'])('rejects %j', (digits) => {
    expect(isValidEan(digits)).toBe(false);
  });

  it('finds every wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, place, change) => {
        const check = [...Array(10).keys()].filter((digit) => isValidEan(`${body}${digit}`));
        expect(check).toHaveLength(1);
        const valid = `${body}${check[0] ?? ''}`;
        const wrong = (Number(valid[place]) + change) % 10;
        expect(isValidEan(valid.slice(0, place) + String(wrong) + valid.slice(place + 1))).toBe(false);
      }),
    );
  });
});

describe('isValidCvr', () => {
  it.each(['64942212', '10150817', '00000000'])('%s', (digits) => {
    expect(isValidCvr(digits)).toBe(true);
  });

  it.each(['64942213', '64942221', '6494221', '649422120', '', 'abcdefgh'])('rejects %j', (digits) => {
    expect(isValidCvr(digits)).toBe(false);
  });

  it('finds every wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), fc.nat(6), fc.integer({ min: 1, max: 9 }), (body, place, change) => {
        const check = [...Array(10).keys()].find((digit) => isValidCvr(`${body}${digit}`));
        fc.pre(check !== undefined);
        const valid = `${body}${check ?? ''}`;
        const wrong = (Number(valid[place]) + change) % 10;
        expect(isValidCvr(valid.slice(0, place) + String(wrong) + valid.slice(place + 1))).toBe(false);
      }),
    );
  });
});
