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

/** The four styles of the font that letters are set in when the office has none of its own. */
const fontFiles = ['Regular', 'Regular_Italic', 'Bold', 'Bold_Italic'];

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
  const fonts = fontFiles.map((style) => readFileSync(join(folder, `SourceSans3_${style}.ttf`)));
  return { module: await WebAssembly.compile(await readFile(join(folder, 'typst.wasm'))), fonts };
}
