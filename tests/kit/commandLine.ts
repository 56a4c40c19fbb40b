import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the built command line (`npm run build`) as a process. */
export function ombudsbrev(args: readonly string[], { input = '', cwd = process.cwd() }: { readonly input?: string | Buffer; readonly cwd?: string } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, cwd, maxBuffer: 1e9 });
  return { exitCode: status, output: stdout.toString(), errors: stderr.toString() };
}

/** A folder with these files, gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ombudsbrev-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
