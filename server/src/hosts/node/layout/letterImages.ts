import type { DocumentProblem, LetterDocument } from '../../../engine/layout/document.js';
import { imagesOf } from '../../../engine/layout/document/images.js';
import { readFolderFile } from './folderFile.js';
import type { Localized } from '../../../engine/text/localized.js';
import { isCutOff, isImage } from './imageBytes.js';

/** Bytes of one image; a page of a scanned document is about a tenth. */
const mostBytes = 20_000_000;

export interface LetterImages {
  /** By the path that the document has for them. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** One for each image that cannot be set, with its letter range. */
  readonly problems: readonly DocumentProblem[];
}

/** Reads the letter's images. `folder` is the letter's: nothing outside it is read. */
export function loadLetterImages(document: LetterDocument, folder: string): LetterImages {
  const images = new Map<string, Uint8Array>();
  const problems: DocumentProblem[] = [];
  for (const { file, range } of imagesOf(document)) {
    if (images.has(file)) continue;
    const bytes = readFolderFile(folder, file, mostBytes);
    const message = bytes === undefined ? unread(file) : !isImage(file, bytes) ? otherKind(file) : isCutOff(file, bytes) ? cutOff(file) : undefined;
    if (bytes !== undefined && message === undefined) images.set(file, bytes);
    if (message !== undefined) problems.push({ kind: 'unknown-image', range, message });
  }
  return { images, problems };
}

function unread(file: string): Localized {
  return { da: `Billedet »${file}« findes ikke i brevets mappe eller er for stort.`, en: `The image "${file}" is not in the letter’s folder, or it is too large.` };
}

function otherKind(file: string): Localized {
  return { da: `»${file}« er ikke et billede af den slags, som navnet siger.`, en: `"${file}" is not an image of the kind that its name says.` };
}

function cutOff(file: string): Localized {
  return { da: `Billedet »${file}« er beskadiget: slutningen mangler. Hent eller gem det igen.`, en: `The image "${file}" is damaged: its end is missing. Fetch or save it again.` };
}
