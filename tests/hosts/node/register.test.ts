import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadProvisionTexts, loadRegister, registerFailure } from '../../../server/src/hosts/node/register.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function failure(load: () => unknown): string {
  try {
    load();
    return 'loaded';
  } catch (error) {
    return registerFailure(error).da;
  }
}

const remedy = 'Geninstallér Ombudsbrev, eller kør »npm run build:register« i kildekoden.';
const advice = `${remedy} Indtil da bliver henvisninger ikke kontrolleret.`;
const adviceOnTexts = `${remedy} Indtil da bliver citater fra love ikke kontrolleret.`;

test('a missing file is named, with the way out', () => {
  const file = join(folder, 'register.bin');
  expect(failure(() => loadRegister(folder))).toBe(`Lovregisteret ${file} kunne ikke læses: filen findes ikke. ${advice}`);
});

test('so is one that is no register, and one that cannot be read', () => {
  const file = join(folder, 'register.bin');
  writeFileSync(file, 'Kære borger, tak for dit brev af 3. marts.');
  expect(failure(() => loadRegister(folder))).toBe(`Lovregisteret ${file} kunne ikke læses: filen er ikke et lovregister. ${advice}`);
  rmSync(file);
  mkdirSync(file);
  expect(failure(() => loadRegister(folder))).toBe(`Lovregisteret ${file} kunne ikke læses: filen kan ikke læses (rettigheder eller disk). ${advice}`);
});

test('the texts are opened at the first question, and fail then', () => {
  const texts = loadProvisionTexts(folder);
  const file = join(folder, 'provisions.bin');
  const key = { type: 'LBK', number: 261, date: { year: 2024, month: 3, day: 13 } } as const;
  expect(failure(() => texts.text(key, '9'))).toBe(`Lovregisteret ${file} kunne ikke læses: filen findes ikke. ${adviceOnTexts}`);
  expect(failure(() => texts.covers(key))).toBe(`Lovregisteret ${file} kunne ikke læses: filen findes ikke. ${adviceOnTexts}`);
});

test('another failure is told as it is', () => {
  expect(registerFailure(new Error('uventet')).da).toBe('Lovregisteret kunne ikke læses: uventet. Henvisninger bliver ikke kontrolleret.');
});
