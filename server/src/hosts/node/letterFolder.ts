import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Localized } from '../../engine/index.js';
import type { ListedFile, ListedFolder } from '../types.js';
import { letterTooLarge, letterUnreadable, maximumLetterSize } from './letterFile.js';

/** A case has some tens of letters; a folder with more is hardly one case. */
const mostLetters = 200;

/** Bytes of all letters together. */
const mostBytes = 20_000_000;

/** Somebody may keep a letter in a folder with half a disk below it. */
const mostFolders = 500;

/** {@link TextFiles.lettersBelow} on this machine's disks, folder by folder. */
export async function lettersBelow(folder: string): Promise<ListedFolder> {
  const root = folderPath(folder);
  const letters: ListedFile[] = [];
  const omissions: Localized[] = [];
  let bytes = 0;
  const folders = root === undefined ? [] : [root];
  for (const [index, path] of folders.entries()) {
    if (index === mostFolders) return { letters, omissions: [...omissions, tooManyFolders] };
    for (const entry of await entriesOf(path, nameFrom(root, path), omissions)) {
      const name = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(name);
        continue;
      }
      if (!entry.name.endsWith('.brev.md')) continue;
      const listed = entry.isSymbolicLink() ? await linkTo(name, root) : await listedFile(name, nameFrom(root, name));
      if (listed === undefined) continue;
      bytes += listed.size;
      if (letters.length >= mostLetters || bytes > mostBytes) return { letters, omissions: [...omissions, tooManyLetters(letters.length)] };
      letters.push({ uri: pathToFileURL(name).href, stamp: listed.stamp, refusal: listed.refusal });
    }
  }
  return { letters, omissions };
}

function folderPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** A file's or a folder's name for messages: its path from the folder that was asked for, with `/` on every system. */
function nameFrom(root: string | undefined, path: string): string {
  return root === undefined ? path : relative(root, path).split(sep).join('/');
}

/** Sorted by name; none of a folder that cannot be read, which is then said. */
async function entriesOf(folder: string, name: string, omissions: Localized[]) {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // The folder itself may not be on the disk yet, and one below it may just have been removed.
    if (!isMissing(error)) omissions.push(letterUnreadable(name === '' ? folder : name, error));
    return [];
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

interface FoundFile extends Pick<ListedFile, 'stamp' | 'refusal'> {
  /** In bytes; 0 for what is not going to be read. */
  readonly size: number;
}

/** Undefined for what is no file, or gone. */
async function listedFile(path: string, name: string): Promise<FoundFile | undefined> {
  try {
    const status = await stat(path);
    if (!status.isFile()) return undefined;
    const stamp = `${status.mtimeMs}/${status.size}`;
    return status.size > maximumLetterSize ? { stamp, size: 0, refusal: letterTooLarge(name, status.size) } : { stamp, size: status.size, refusal: undefined };
  } catch {
    return undefined;
  }
}

/** A link is not read: what it leads to inside the folder is listed by its own name, and what lies outside is none of the folder's. */
async function linkTo(path: string, root: string | undefined): Promise<FoundFile | undefined> {
  try {
    const [target, folder] = [await realpath(path), await realpath(root ?? '')];
    if (target.startsWith(join(folder, sep)) || !(await stat(target)).isFile()) return undefined;
    return { stamp: target, size: 0, refusal: leadsOutside(nameFrom(root, path)) };
  } catch {
    return undefined;
  }
}

function leadsOutside(name: string): Localized {
  return {
    da: `${name} er et link til en fil uden for mappen og er ikke læst.`,
    en: `${name} is a link to a file outside the folder and was not read.`,
  };
}

function tooManyLetters(read: number): Localized {
  return {
    da: `Kun de ${read} nærmeste breve er med; der ligger flere i mappen og dens undermapper. Åbn et brev i en mindre mappe, eller brug »ombudsbrev cite MAPPE«, der tager dem alle.`,
    en: `Only the ${read} nearest letters are included; there are more in the folder and below it. Open a letter in a smaller folder, or use "ombudsbrev cite FOLDER", which takes them all.`,
  };
}

const tooManyFolders: Localized = {
  da: `Kun de ${mostFolders} nærmeste mapper er gennemset. Åbn et brev i en mindre mappe, eller brug »ombudsbrev cite MAPPE«, der tager dem alle.`,
  en: `Only the ${mostFolders} nearest folders were looked through. Open a letter in a smaller folder, or use "ombudsbrev cite FOLDER", which takes them all.`,
};
