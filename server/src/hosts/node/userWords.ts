import { pathToFileURL } from 'node:url';
import type { UserWords } from '../types.js';
import { changeWordFile, userWordFile, WordFileError } from './wordFiles.js';

/** The user's own word list in the folder of the user's data. */
export function userWords(folder: string): UserWords {
  const path = userWordFile(folder);
  return {
    uri: pathToFileURL(path).href,
    change(edit) {
      try {
        changeWordFile(path, edit);
        return undefined;
      } catch (error) {
        if (error instanceof WordFileError) return error.localized;
        throw error;
      }
    },
  };
}
