import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TextFiles } from '../types.js';
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
  lettersBelow,
};
