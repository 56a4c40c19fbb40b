import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../installation.js';

/** Where the worker's program and what it reads lie. */
export interface TypesetterFiles {
  readonly program: string;
  /** Typst as WebAssembly, compressed with brotli. */
  readonly typst: string;
  /** Bytes of the fonts that come with the program. */
  readonly fonts: readonly Uint8Array[];
}

/** The font that letters are set in when the office has none of its own, and one for the characters it lacks. */
const fontFiles = [
  'SourceSans3_Regular.ttf',
  'SourceSans3_Regular_Italic.ttf',
  'SourceSans3_Bold.ttf',
  'SourceSans3_Bold_Italic.ttf',
  'DejaVuSans.ttf',
];

let files: TypesetterFiles | undefined;

/** Read once for all workers of this process. @throws {Error} when a file is missing */
export function typesetterFiles(): TypesetterFiles {
  if (files !== undefined) return files;
  const dist = join(packageFolder(), 'dist');
  files = {
    program: join(dist, 'typesetter.cjs'),
    typst: join(dist, 'typst/typst.wasm.br'),
    fonts: fontFiles.map((file) => readFileSync(join(dist, 'typst', file))),
  };
  return files;
}
