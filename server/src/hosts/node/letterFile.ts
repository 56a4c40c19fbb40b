import { readFileSync, renameSync, statSync, writeFileSync, chmodSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Localized } from '../../engine/index.js';
import { systemReason } from './systemReason.js';

/** Letters are some 100 kB at the most; ten times the longest report seen is still below this. Bytes. */
export const maximumLetterSize = 2_000_000;

/** A letter could not be read. `message` is the Danish one. */
export class LetterFileError extends Error {
  constructor(readonly localized: Localized) {
    super(localized.da);
    this.name = 'LetterFileError';
  }
}

/** Reads a letter. Throws {@link LetterFileError} when it is missing, not text in UTF-8, or too large. */
export function readLetterFile(path: string): string {
  let size: number;
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new LetterFileError({ da: `${path} er en mappe. Angiv en fil.`, en: `${path} is a folder. Name a file.` });
    size = status.size;
  } catch (error) {
    throw error instanceof LetterFileError ? error : new LetterFileError(letterUnreadable(path, error));
  }
  if (size > maximumLetterSize) throw new LetterFileError(letterTooLarge(path, size));
  try {
    return decodeLetter(readFileSync(path), path);
  } catch (error) {
    throw error instanceof LetterFileError ? error : new LetterFileError(letterUnreadable(path, error));
  }
}

/** Decodes the bytes of a letter. Throws {@link LetterFileError} as {@link readLetterFile} does. A byte order mark is kept. */
export function decodeLetter(bytes: Uint8Array, name: string): string {
  if (bytes.length > maximumLetterSize) throw new LetterFileError(letterTooLarge(name, bytes.length));
  if (bytes.includes(0)) {
    throw new LetterFileError({
      da: `${name} er ikke tekst, men en binær fil (måske Word eller PDF). Et brev er Markdown i en fil, der ender på .brev.md.`,
      en: `${name} is not text but a binary file (Word or PDF, perhaps). A letter is Markdown in a file ending in .brev.md.`,
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const line = lineOfFirstInvalidByte(bytes);
    throw new LetterFileError({
      da: `${name} er ikke gemt som UTF-8 (første fejl i linje ${line}). Åbn filen, vælg »Gem med tegnsæt« og UTF-8, og prøv igen.`,
      en: `${name} is not saved as UTF-8 (first fault in line ${line}). Open it, choose "Save with Encoding" and UTF-8, and try again.`,
    });
  }
}

/** Why a text that an editor has open cannot be checked, in the words of {@link decodeLetter}; undefined when it can. */
export function letterRefusal(text: string, name: string): Localized | undefined {
  // A UTF-16 code unit is at most three bytes in UTF-8, so most letters need no counting.
  if (text.length * 3 <= maximumLetterSize && !text.includes('\0')) return undefined;
  try {
    decodeLetter(new TextEncoder().encode(text), name);
    return undefined;
  } catch (error) {
    if (error instanceof LetterFileError) return error.localized;
    throw error;
  }
}

/** Replaces the file's content in one step, so that a failure half-way leaves the old letter. */
export function writeLetterFile(path: string, content: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, 'utf8');
    chmodSync(temporary, statSync(path).mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new LetterFileError({
      da: `${path} kunne ikke gemmes (${systemReason(error).da}). Den gamle udgave står uændret.`,
      en: `${path} could not be saved (${systemReason(error).en}). The old version stands unchanged.`,
    });
  }
}

/** 1-based. */
function lineOfFirstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return 1 + bytes.subarray(0, good).filter((byte) => byte === 0x0a).length;
}

/** Why a letter of so many bytes is not read. */
export function letterTooLarge(name: string, size: number): Localized {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace('.', ',');
  return {
    da: `${name} fylder ${megabytes(size)} MB; et brev kan højst fylde ${megabytes(maximumLetterSize)} MB og bliver ikke kontrolleret. Del teksten, eller flyt bilag ud i egne filer.`,
    en: `${name} is ${megabytes(size)} MB; a letter may be ${megabytes(maximumLetterSize)} MB at most and is not checked. Split the text, or move attachments to files of their own.`,
  };
}

/** What the system said when a letter, or a folder of letters, was to be read. */
export function letterUnreadable(path: string, error: unknown): Localized {
  return {
    da: `${path} kunne ikke læses (${systemReason(error).da}).`,
    en: `${path} could not be read (${systemReason(error).en}).`,
  };
}
