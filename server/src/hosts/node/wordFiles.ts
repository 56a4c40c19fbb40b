import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ConfigurationFile } from '../../engine/configuration/readConfiguration.js';
import { wordFilesOf } from '../../engine/configuration/readConfiguration.js';
import type { WordFile } from '../../engine/configuration/words.js';
import { longestWordList } from '../../engine/spelling/wordList.js';
import type { Localized } from '../../engine/text/localized.js';
import { applyEdits, type TextEdit } from '../../engine/text/range.js';
import { systemCode, systemReason } from './systemReason.js';

/** A word file could not be read or written. `message` is the Danish one. */
export class WordFileError extends Error {
  constructor(readonly localized: Localized) {
    super(localized.da);
    this.name = 'WordFileError';
  }
}

/** The user's own word list in the folder of the user's data. */
export function userWordFile(folder: string): string {
  return join(folder, 'min.ord.txt');
}

/** The word files that these configuration files name, and the user's own where there is one. */
export function readWordFiles(files: readonly ConfigurationFile[], user: string): readonly WordFile[] {
  const own = readIfThere(user);
  return [
    ...wordFilesOf(files).map(({ configurationFile, path }) => {
      const name = resolve(dirname(configurationFile), path);
      return { name, text: readIfThere(name), listedIn: configurationFile };
    }),
    ...(own === undefined ? [] : [{ name: user, text: own, listedIn: undefined }]),
  ];
}

/** U+FFFD for what is no UTF-8, so that the reader can say which line is wrong. */
function readIfThere(path: string): string | undefined {
  try {
    return new TextDecoder().decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

/**
 * Changes a word file as it stands on the disk now, in one step, and makes it when there is none. Where `edit` finds nothing to change nothing is
 * written. Answers whether something was. @throws {WordFileError} when the file cannot be read as what it should be, or not be written
 */
export function changeWordFile(path: string, edit: (text: string) => readonly TextEdit[]): boolean {
  const text = readForChange(path);
  const edits = edit(text);
  if (edits.length === 0) return false;
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // A link is kept, and what it leads to is changed.
    const target = statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const mode = statSync(target, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o200) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
    writeFileSync(temporary, applyEdits(text, edits), mode === undefined ? {} : { mode });
    renameSync(temporary, target);
    return true;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    const { da, en } = systemReason(error);
    throw new WordFileError({ da: `Ordlisten ${path} kunne ikke gemmes: ${da}. Den er uændret.`, en: `The word list ${path} could not be saved: ${en}. It is unchanged.` });
  }
}

function readForChange(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return '';
    const { da, en } = systemReason(error);
    throw new WordFileError({ da: `Ordlisten ${path} kunne ikke læses: ${da}.`, en: `The word list ${path} could not be read: ${en}.` });
  }
  if (bytes.length > 2 * longestWordList) {
    throw new WordFileError({ da: `Ordlisten ${path} er for stor til at blive brugt. Er det den rigtige fil?`, en: `The word list ${path} is too large to be used. Is it the right file?` });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new WordFileError({
      da: `Ordlisten ${path} er ikke gemt som UTF-8 og bliver derfor ikke ændret: tegn kunne gå tabt. Åbn den med det rigtige tegnsæt, og gem den som UTF-8.`,
      en: `The word list ${path} is not saved as UTF-8 and is not changed, since characters could be lost. Reopen it with the right encoding and save it as UTF-8.`,
    });
  }
}
