import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { formatParagraphLabel, labelsInRange, paragraphOrder, parseParagraphLabel, type ParagraphLabel } from '../../../server/src/engine/register/paragraphLabel.js';

const label: fc.Arbitrary<ParagraphLabel> = fc.record({
  number: fc.integer({ min: 1, max: 9999 }),
  letter: fc.constantFrom('', ...'abcdefghijklmnopqrstuvwxyzæøåABCÆØÅ'),
});

function read(text: string): ParagraphLabel {
  const parsed = parseParagraphLabel(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

describe('a § label', () => {
  test('is read with or without its space', () => {
    expect([parseParagraphLabel('9 c'), parseParagraphLabel('9c'), parseParagraphLabel('7 Æ'), parseParagraphLabel('12')]).toEqual([
      { number: 9, letter: 'c' },
      { number: 9, letter: 'c' },
      { number: 7, letter: 'Æ' },
      { number: 12, letter: '' },
    ]);
  });

  test.each(['', 'c', '9 cd', '9  c', '9-11', '§ 9', '12345', '9.'])('%j is none', (text) => {
    expect(parseParagraphLabel(text)).toBe(undefined);
  });

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(label, (one) => {
        expect(parseParagraphLabel(formatParagraphLabel(one))).toEqual(one);
      }),
    );
  });

  test('orders as acts do', () => {
    const labels = ['9', '9 a', '9 z', '9 æ', '9 ø', '9 å', '10', '10 A'].map(read);
    expect([...labels].reverse().sort((a, b) => paragraphOrder(a) - paragraphOrder(b))).toEqual(labels);
  });
});

describe('a range of labels', () => {
  test.each([
    ['7', '9', '7, 8, 9'],
    ['14 B', '14 E', '14 B, 14 C, 14 D, 14 E'],
    ['123', '123 d', '123, 123 a, 123 b, 123 c, 123 d'],
    ['166 a', '168', '166 a, 167, 168'],
    ['28', '30 A', '28, 29, 30, 30 A'],
    ['74 i', '74 j', '74 i, 74 j'],
    ['100 a', '101 b', '100 a, 101, 101 a, 101 b'],
    ['5', '5', '5'],
    ['9', '7', ''],
  ])('%s to %s is %s', (first, last, expected) => {
    expect(labelsInRange(read(first), read(last)).map(formatParagraphLabel).join(', ')).toBe(expected);
  });

  test('lies between its ends, in order and without repetition', () => {
    const near = fc.record({ number: fc.integer({ min: 1, max: 40 }), letter: fc.constantFrom('', 'a', 'c', 'z', 'å') });
    fc.assert(
      fc.property(near, near, (first, last) => {
        const orders = labelsInRange(first, last).map(paragraphOrder);
        expect(orders.every((order) => order >= paragraphOrder(first) && order <= paragraphOrder(last))).toBe(true);
        expect(orders.every((order, index) => index === 0 || order > (orders[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
