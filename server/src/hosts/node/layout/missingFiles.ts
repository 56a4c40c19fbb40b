import type { DocumentProblem, LetterDocument } from '../../../engine/layout/document.js';
import { loadLetterImages } from './letterImages.js';
import { readFolderFile } from './folderFile.js';

/** Bytes; as for an enclosure that is put behind the letter. */
const mostBytes = 100_000_000;

/** The images and enclosures that the letter names and its folder does not hold. */
export function missingFiles(document: LetterDocument, folder: string): readonly DocumentProblem[] {
  const enclosures = document.attachments.flatMap(({ file, range }): DocumentProblem[] =>
    file === undefined || readFolderFile(folder, file, mostBytes) !== undefined
      ? []
      : [
          {
            kind: 'missing-attachment',
            range,
            message: {
              da: `Bilaget »${file}« findes ikke i brevets mappe eller er for stort.`,
              en: `The enclosure "${file}" is not in the letter’s folder, or it is too large.`,
            },
          },
        ],
  );
  return [...loadLetterImages(document, folder).problems, ...enclosures];
}
