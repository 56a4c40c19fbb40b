import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ListedFile } from '../types.js';
import { maximumLetterSize } from './letterFile.js';

/** A case has some tens of letters; a folder with more is hardly one case. */
const mostLetters = 200;

/** Bytes of all letters together. */
const mostBytes = 20_000_000;

/** Somebody may keep a letter in a folder with half a disk below it. */
const mostFolders = 500;

/** {@link TextFiles.lettersBelow} on this machine's disks, folder by folder. */
export async function lettersBelow(folder: string): Promise<readonly ListedFile[]> {
  const letters: ListedFile[] = [];
  let bytes = 0;
  const folders = [folderPath(folder)];
  for (let index = 0; index < folders.length && index < mostFolders; index += 1) {
    const path = folders[index];
    for (const entry of path === undefined ? [] : await entriesOf(path)) {
      const name = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(name);
        continue;
      }
      const file = entry.name.endsWith('.brev.md') ? await fileStatus(name) : undefined;
      if (file === undefined || file.size > maximumLetterSize) continue;
      bytes += file.size;
      if (letters.length >= mostLetters || bytes > mostBytes) return letters;
      letters.push({ uri: pathToFileURL(name).href, stamp: `${file.modified}/${file.size}` });
    }
  }
  return letters;
}

function folderPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Sorted by name; none of a folder that cannot be read. */
async function entriesOf(folder: string) {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function fileStatus(path: string): Promise<{ readonly size: number; readonly modified: number } | undefined> {
  try {
    const status = await stat(path);
    return status.isFile() ? { size: status.size, modified: status.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}
