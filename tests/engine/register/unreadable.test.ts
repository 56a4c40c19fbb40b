import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createRegister } from '../../../server/src/engine/register/createRegister.js';
import { provisionTextsFile, registerFile, UnreadableRegisterError } from '../../../server/src/engine/register/format.js';
import { createProvisionTexts } from '../../../server/src/engine/register/provisionTexts.js';
import { compiledRegisterFolder } from '../../kit/engine.js';

const whole = Uint8Array.from(readFileSync(join(compiledRegisterFolder, registerFile)));
const texts = Uint8Array.from(readFileSync(join(compiledRegisterFolder, provisionTextsFile)));

function reasonOf(open: () => unknown): string {
  try {
    open();
    return 'readable';
  } catch (error) {
    if (error instanceof UnreadableRegisterError) return error.reason;
    throw error;
  }
}

const reason = (bytes: Uint8Array): string => reasonOf(() => createRegister(bytes.slice().buffer));

const reasonOfTexts = (bytes: Uint8Array): string =>
  reasonOf(() =>
    createProvisionTexts(() => ({
      size: bytes.length,
      read: (offset, length) => bytes.slice(offset, offset + length).buffer,
      decompress: () => '',
    })).covers({ type: 'LBK', number: 1, date: { year: 2020, month: 1, day: 1 } }),
  );

function withByte(bytes: Uint8Array, position: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[position] = value;
  return copy;
}

describe('a file that is no register of this version', () => {
  test('is told by what is wrong with it', () => {
    expect(reason(whole)).toBe('readable');
    expect(reason(new Uint8Array(0))).toBe('truncated');
    expect(reason(new Uint8Array(7))).toBe('not-a-register');
    expect(reason(new TextEncoder().encode('{"version": 1, "documents": []}'))).toBe('not-a-register');
    expect(reason(texts)).toBe('not-a-register');
    expect(reason(withByte(whole, 4, 99))).toBe('other-version');
    expect(reason(whole.subarray(0, whole.length - 4))).toBe('truncated');
    expect(reason(whole.subarray(0, 1000))).toBe('truncated');
    expect(reason(withByte(whole, whole.length - 5000, (whole.at(-5000) ?? 0) ^ 1))).toBe('damaged');
  });

  test('any byte changed is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (position, change) => {
        expect(reason(withByte(whole, position, (whole[position] ?? 0) ^ change))).not.toBe('readable');
      }),
      { numRuns: 60 },
    );
    for (let position = 0; position < 64; position++) expect(reason(withByte(whole, position, (whole[position] ?? 0) ^ 0x10))).not.toBe('readable');
  });

  test('the same for the texts', () => {
    expect(reasonOfTexts(texts)).toBe('readable');
    expect(reasonOfTexts(new Uint8Array(0))).toBe('truncated');
    expect(reasonOfTexts(whole)).toBe('not-a-register');
    expect(reasonOfTexts(withByte(texts, 4, 99))).toBe('other-version');
    expect(reasonOfTexts(texts.subarray(0, texts.length - 1))).toBe('truncated');
    expect(reasonOfTexts(texts.subarray(0, 1000))).toBe('truncated');
    expect(reasonOfTexts(withByte(texts, 200, (texts[200] ?? 0) ^ 1))).toBe('damaged');
  });
});
