import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSpelling, spellingFailure } from '../../../server/src/hosts/node/spelling.js';
import { compiledDictionaryFolder } from '../../kit/engine.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dictionary-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function failure(): string {
  try {
    loadSpelling(folder);
    return 'loaded';
  } catch (error) {
    return spellingFailure(error).da;
  }
}

const advice = 'Geninstallér Ombudsbrev, eller kør »npm run build:dictionary« i kildekoden. Indtil da bliver stavningen ikke kontrolleret.';

test('the compiled dictionary is read', () => {
  copyFileSync(join(compiledDictionaryFolder, 'da.bin'), join(folder, 'da.bin'));
  expect(loadSpelling(folder).correct('sagsbehandlingstid')).toBe(true);
});

test('a missing file is named, with the way out', () => {
  expect(failure()).toBe(`Ordbogen ${join(folder, 'da.bin')} kunne ikke læses: filen findes ikke. ${advice}`);
});

test('so is one that is damaged or cut short, and one that cannot be read', () => {
  const file = join(folder, 'da.bin');
  const whole = readFileSync(join(compiledDictionaryFolder, 'da.bin'));
  const damaged = Uint8Array.from(whole);
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1;
  for (const bytes of [damaged, whole.subarray(0, 4000), whole.subarray(0, 0), new TextEncoder().encode('Kære borger, tak for dit brev af 3. marts.')]) {
    writeFileSync(file, bytes);
    expect(failure()).toBe(`Ordbogen ${file} kunne ikke læses: filen er beskadiget eller hører til en anden version af Ombudsbrev. ${advice}`);
  }
  rmSync(file);
  mkdirSync(file);
  expect(failure()).toBe(`Ordbogen ${file} kunne ikke læses: filen kan ikke læses (rettigheder eller disk). ${advice}`);
});
