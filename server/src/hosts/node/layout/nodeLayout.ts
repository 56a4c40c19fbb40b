import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentProblem, LetterDocument } from '../../../engine/layout/document.js';
import type { ExportToFile } from '../../types.js';
import { createTypesetter } from '../typesetter/createTypesetter.js';
import { letterheadProblems, loadLetterhead } from './letterhead.js';
import { loadLetterImages } from './letterImages.js';
import { missingFiles } from './missingFiles.js';

/** What the language server's previews are set with. */
export const nodeLayout = {
  createTypesetter: () => createTypesetter(),
  loadLetterhead,
  letterheadProblems,
  /** A letter that is not on the disk has no images. */
  loadImages: (document: LetterDocument, uri: string): ReadonlyMap<string, Uint8Array> =>
    uri.startsWith('file:') ? loadLetterImages(document, dirname(fileURLToPath(uri))).images : new Map(),
  missingFiles: (document: LetterDocument, uri: string): readonly DocumentProblem[] =>
    uri.startsWith('file:') ? missingFiles(document, dirname(fileURLToPath(uri))) : [],
  /** The writers are read when somebody exports: the server's start is not to wait for them. */
  exportToFile: (async (...args) => (await import('../export/exportToFile.js')).exportToFile(...args)) satisfies ExportToFile,
};
