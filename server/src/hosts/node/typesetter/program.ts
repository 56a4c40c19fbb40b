import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../installation.js';
import type { WorkerStart } from './messages.js';

/** Node has it; its type definitions name only the module. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<WebAssembly.Module> };

/** The worker's program, as it is bundled. */
export function workerProgram(): string {
  return join(packageFolder(), 'dist/typesetter.cjs');
}

/** The font that letters are set in when the office has none of its own, and one for the characters it lacks. */
const fontFiles = [
  'SourceSans3_Regular.ttf',
  'SourceSans3_Regular_Italic.ttf',
  'SourceSans3_Bold.ttf',
  'SourceSans3_Bold_Italic.ttf',
  'DejaVuSans.ttf',
];

let start: Promise<WorkerStart> | undefined;

/** Typst compiled to machine code, and the fonts: once for all workers of this process. A failure is not remembered. */
export function workerStart(): Promise<WorkerStart> {
  start ??= loadStart().catch((error: unknown) => {
    start = undefined;
    throw error;
  });
  return start;
}

async function loadStart(): Promise<WorkerStart> {
  const folder = join(packageFolder(), 'dist/typst');
  const fonts = fontFiles.map((file) => readFileSync(join(folder, file)));
  return { module: await WebAssembly.compile(await readFile(join(folder, 'typst.wasm'))), fonts };
}
