import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadLetter, TextFiles } from '../types.js';
import { decodeLetter, LetterFileError, letterTooLarge, letterUnreadable, maximumLetterSize } from './letterFile.js';
import { lettersBelow } from './letterFolder.js';

/** Files of this machine and of the network drives it has mounted. */
export const diskFiles: TextFiles = {
  read: async (uri) => {
    try {
      return new TextDecoder().decode(await readFile(fileURLToPath(uri)));
    } catch {
      return undefined;
    }
  },
  readLetter,
  lettersBelow,
};

async function readLetter(uri: string, name: string): Promise<ReadLetter | undefined> {
  try {
    const path = fileURLToPath(uri);
    // Asked again, since it may have grown after it was listed.
    const { size } = await stat(path);
    if (size > maximumLetterSize) return { text: undefined, refusal: letterTooLarge(name, size) };
    return { text: decodeLetter(await readFile(path), name) };
  } catch (error) {
    if (error instanceof LetterFileError) return { text: undefined, refusal: error.localized };
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return { text: undefined, refusal: letterUnreadable(name, error) };
  }
}
