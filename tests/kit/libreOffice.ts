import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const program = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Where it is not installed, its tests run in continuous integration all the same, and fail. */
export const canUseLibreOffice = program !== undefined || process.env['CI'] === 'true';

/** Opens Word files in LibreOffice and answers the PDFs that it makes of them, by name without ending. */
export function throughLibreOffice(files: Readonly<Record<string, Uint8Array>>, format: 'pdf' | 'docx' = 'pdf'): ReadonlyMap<string, Buffer> {
  if (program === undefined) throw new Error('LibreOffice is not installed: apt-get install libreoffice-writer');
  const folder = mkdtempSync(join(tmpdir(), 'ombudsbrev-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const names = Object.keys(files);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes);
  // A profile of its own: two runs with one profile wait for each other.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { status, stderr } = spawnSync(program, [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'ud'), ...names.map((name) => join(folder, `${name}.docx`))]);
  if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${stderr.toString()}`);
  return new Map(names.map((name) => [name, readFileSync(join(folder, 'ud', `${name}.${format}`))]));
}
