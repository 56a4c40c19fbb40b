import { randomUUID } from 'node:crypto';
import { accessSync, chmodSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Localized } from '../../../engine/text/localized.js';
import { systemCode, systemReason } from '../systemReason.js';
import { ExportError } from './exporter.js';

/** `sag/brev.brev.md` becomes `sag/brev.pdf`. */
export function outputBeside(letter: string, format: string): string {
  return join(dirname(letter), `${basename(letter).replace(/(?:\.brev)?\.md$/i, '')}.${format}`);
}

/**
 * Writes the file in one step, so that a failure half-way leaves an older one, with the rights that it had. A write-protected file is not
 * replaced, and a device or a pipe is written to as such.
 *
 * @throws {ExportError}
 */
export function writeOutput(path: string, bytes: Uint8Array): void {
  if (/\.md$/i.test(path)) {
    throw new ExportError([
      {
        da: `${path} er et navn for et brev; en eksport ville skrive oven i det. Vælg et andet navn.`,
        en: `${path} is a name for a letter, and an export would overwrite it. Choose another name.`,
      },
    ]);
  }
  try {
    const target = resolve(path);
    const older = statSync(target, { throwIfNoEntry: false });
    if (older !== undefined) accessSync(target, constants.W_OK);
    if (older === undefined || older.isFile()) replaceFile(target, bytes, older?.mode);
    else writeFileSync(target, bytes);
  } catch (error) {
    const { da, en } = reasons[systemCode(error) ?? ''] ?? sentence(systemReason(error));
    throw new ExportError([{ da: `${path} kunne ikke gemmes. ${da}`, en: `${path} could not be saved. ${en}` }]);
  }
}

/** By a new file beside it, which nobody else can have made ready. `mode` is that of the file that is there. */
function replaceFile(target: string, bytes: Uint8Array, mode: number | undefined): void {
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    if (mode !== undefined) chmodSync(temporary, mode & 0o777);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const reasons: Readonly<Record<string, Localized>> = {
  ENOENT: { da: 'Mappen findes ikke.', en: 'There is no such folder.' },
  EACCES: { da: 'Du har ikke adgang til at skrive der, eller filen er skrivebeskyttet.', en: 'You may not write there, or the file is write-protected.' },
  EPERM: { da: 'Filen er skrivebeskyttet eller åben i et andet program; luk den, og prøv igen.', en: 'The file is write-protected or open in another program; close it and try again.' },
  EBUSY: { da: 'Filen er åben i et andet program; luk den, og prøv igen.', en: 'The file is open in another program; close it and try again.' },
  ENAMETOOLONG: { da: 'Navnet er for langt.', en: 'The name is too long.' },
};

function sentence({ da, en }: Localized): Localized {
  return { da: `${da.charAt(0).toUpperCase()}${da.slice(1)}.`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}
