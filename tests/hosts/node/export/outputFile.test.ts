import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExportError } from '../../../../server/src/hosts/node/export/exporter.js';
import { writeOutput } from '../../../../server/src/hosts/node/export/outputFile.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ombudsbrev-output-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode('nyt');

function refusal(path: string): string {
  try {
    writeOutput(path, bytes);
    return '';
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    return error.problems.map(({ da }) => da.replace(path, 'filen')).join();
  }
}

it('replaces an older file and leaves it the rights that it had, and nothing beside it', () => {
  const file = join(folder, 'fortroligt.pdf');
  writeFileSync(file, 'gammelt');
  chmodSync(file, 0o600);
  writeOutput(file, bytes);
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['nyt', 0o600]);
  expect(readdirSync(folder)).toEqual(['fortroligt.pdf']);
  rmSync(file);
});

it('leaves a write-protected file as it is', () => {
  const file = join(folder, 'afsendt.pdf');
  writeFileSync(file, 'afsendt');
  chmodSync(file, 0o444);
  // The administrator of the machine may write everywhere.
  const mayWrite = process.getuid?.() === 0;
  expect([refusal(file), readFileSync(file, 'utf8')]).toEqual(
    mayWrite ? ['', 'nyt'] : ['filen kunne ikke gemmes. Du har ikke adgang til at skrive der, eller filen er skrivebeskyttet.', 'afsendt'],
  );
  rmSync(file, { force: true });
});

it('writes into a pipe instead of putting a file in its place', async () => {
  const pipe = join(folder, 'roer');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe]);
  const read: Buffer[] = [];
  reader.stdout.on('data', (piece: Buffer) => read.push(piece));
  const closed = once(reader, 'close');
  writeOutput(pipe, bytes);
  await closed;
  expect([Buffer.concat(read).toString(), statSync(pipe).isFIFO()]).toEqual(['nyt', true]);
  rmSync(pipe);
});

it.each([
  ['a folder', '', 'filen kunne ikke gemmes. Det er en mappe.'],
  ['a folder that is not there', 'mangler/a.pdf', 'filen kunne ikke gemmes. Mappen findes ikke.'],
  ['a file in place of a folder', 'fil.txt/a.pdf', 'filen kunne ikke gemmes. Mappen findes ikke.'],
  ['a name that is too long', `${'a'.repeat(300)}.pdf`, 'filen kunne ikke gemmes. Navnet er for langt.'],
])('says why it cannot write to %s', (_, name, message) => {
  writeFileSync(join(folder, 'fil.txt'), '');
  expect(refusal(join(folder, name))).toBe(message);
});

it('writes a file whose name is as long as names can be', () => {
  const file = join(folder, `${'a'.repeat(251)}.pdf`);
  expect([refusal(file), readFileSync(file, 'utf8')]).toEqual(['', 'nyt']);
});
