import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ExportError } from './exporter.js';

/** `sag/brev.brev.md` becomes `sag/brev.pdf`. */
export function outputBeside(letter: string, format: string): string {
  return join(dirname(letter), `${basename(letter).replace(/(?:\.brev)?\.md$/i, '')}.${format}`);
}

/** Writes the file in one step, so that a failure half-way leaves an older one. @throws {ExportError} */
export function writeOutput(path: string, bytes: Uint8Array): void {
  if (/\.md$/i.test(path)) {
    throw new ExportError([
      {
        da: `${path} er et navn for et brev; en eksport ville skrive oven i det. Vælg et andet navn.`,
        en: `${path} is a name for a letter, and an export would overwrite it. Choose another name.`,
      },
    ]);
  }
  const target = resolve(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const { da, en } = reasons[code] ?? { da: `Fejlen er ${code}.`, en: `The error is ${code}.` };
    throw new ExportError([{ da: `${path} kunne ikke gemmes. ${da}`, en: `${path} could not be saved. ${en}` }]);
  }
}

const reasons: Readonly<Record<string, { readonly da: string; readonly en: string }>> = {
  ENOENT: { da: 'Mappen findes ikke.', en: 'There is no such folder.' },
  EACCES: { da: 'Du har ikke adgang til at skrive der.', en: 'You may not write there.' },
  EPERM: { da: 'Filen er skrivebeskyttet eller åben i et andet program; luk den, og prøv igen.', en: 'The file is write-protected or open in another program; close it and try again.' },
  EBUSY: { da: 'Filen er åben i et andet program; luk den, og prøv igen.', en: 'The file is open in another program; close it and try again.' },
  EISDIR: { da: 'Det er en mappe.', en: 'It is a folder.' },
  ENOSPC: { da: 'Disken er fuld.', en: 'The disk is full.' },
};
