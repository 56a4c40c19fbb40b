import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const examplesFolder = fileURLToPath(new URL('../../examples/', import.meta.url));

export interface ExampleLetter {
  /** `hoering.brev.md`, `fejl/mangler.brev.md` */
  readonly name: string;
  readonly path: string;
  readonly source: string;
  /** Letters in `fejl/` are wrong on purpose. */
  readonly wrong: boolean;
}

export const exampleLetters: readonly ExampleLetter[] = ['', 'fejl'].flatMap((folder) =>
  readdirSync(join(examplesFolder, folder))
    .filter((file) => file.endsWith('.brev.md'))
    .sort()
    .map((file) => {
      const path = join(examplesFolder, folder, file);
      return { name: join(folder, file), path, source: readFileSync(path, 'utf8'), wrong: folder === 'fejl' };
    }),
);
