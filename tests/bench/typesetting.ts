import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createTypesetter } from '../../server/src/hosts/node/typesetter/createTypesetter.js';
import { jobOf } from '../kit/typesetting.js';
import { median } from './statistics.js';
import type { SyntheticLetter } from './syntheticLetter.js';

const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const starts = 3;
const commandStarts = 7;
const edits = 60;
const memoryProgram = fileURLToPath(new URL('typesettingMemory.ts', import.meta.url));

export interface TypesettingFigures {
  /** From nothing to the pages, and from an edit to them: with the job, without the webview. Milliseconds, medians. */
  readonly coldPages: number;
  readonly editPages: number;
  /** `ombudsbrev export --to pdf --trods-fejl` and with the check, as processes. */
  readonly coldPdf: number;
  readonly checkedPdf: number;
}

export async function measureTypesetting({ source }: SyntheticLetter): Promise<TypesettingFigures> {
  const cold: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const typesetter = createTypesetter();
    cold.push(await timed(() => typesetter.typeset(jobOf(source))));
    typesetter.dispose();
  }
  const typesetter = createTypesetter();
  await typesetter.typeset(jobOf(source));
  const times: number[] = [];
  for (let edit = 1; edit <= edits; edit += 1) times.push(await timed(() => typesetter.typeset(jobOf(edited(source, edit)))));
  typesetter.dispose();
  return {
    coldPages: median(cold),
    editPages: median(times.slice(10)),
    coldPdf: exportTime(source, ['--trods-fejl']),
    checkedPdf: exportTime(source, []),
  };
}

/**
 * MB that the typesetter's threads held at the most over 500 edits of 12 pages. Measured in a process of its own: what else this one has held
 * and given back changes its memory by more than a tenth.
 */
export function measureTypesettingMemory(): number {
  const { stdout, status, stderr } = spawnSync(process.execPath, [...process.execArgv, memoryProgram], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** The letter with the first `edit` characters of an addition in its middle. */
export function edited(source: string, edit: number): string {
  const middle = source.indexOf(' at ', source.length >> 1) + 4;
  return `${source.slice(0, middle)}${'kommunen skal '.repeat(50).slice(0, edit)}${source.slice(middle)}`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Without the option the letter may be refused after it was set; the work is the same but for the writing. */
function exportTime(source: string, options: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'ombudsbrev-bench-'));
  writeFileSync(join(folder, 'brev.brev.md'), source);
  const times = Array.from({ length: starts }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [program, 'export', 'brev.brev.md', '--to', 'pdf', ...options], { cwd: folder });
    if (status === null || status > 1) throw new Error(stderr.toString());
    return performance.now() - start;
  });
  rmSync(folder, { recursive: true });
  return median(times);
}

/** Milliseconds until a command that needs nothing of the letter has answered: what every command pays for those it is not. */
export function measureCommandStart(): number {
  const times = Array.from({ length: commandStarts }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [program, '--version']);
    if (status !== 0) throw new Error(`${program} does not start`);
    return performance.now() - start;
  });
  return median(times);
}
