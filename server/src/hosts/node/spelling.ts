import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableRegisterError } from '../../engine/register/format.js';
import { openAutomaton } from '../../engine/spelling/automaton.js';
import { dictionaryFile, inflectionFile } from '../../engine/spelling/format.js';
import { noInflections, openInflections, type Inflections } from '../../engine/spelling/inflections.js';
import { createSpelling, type Spelling } from '../../engine/spelling/spelling.js';
import type { Localized } from '../../engine/text/localized.js';

/** The compiled dictionary could not be read. */
export class DictionaryLoadError extends Error {
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`${file} cannot be read`, { cause });
    this.name = 'DictionaryLoadError';
  }
}

/**
 * The speller on the dictionary in a folder of compiled files: 1.6 MB, a few milliseconds.
 *
 * @throws {DictionaryLoadError} which {@link spellingFailure} puts into words
 */
export function loadSpelling(folder: string): Spelling {
  const file = join(folder, dictionaryFile);
  try {
    return createSpelling(openAutomaton(read(file)), lazyInflections(join(folder, inflectionFile)));
  } catch (error) {
    throw new DictionaryLoadError(file, error);
  }
}

function read(file: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(file)).buffer;
}

/** Most letters never ask. Without the file words are known as they stand, and the rest of spelling is checked. */
function lazyInflections(file: string): Inflections {
  const open = (): Inflections => {
    try {
      return openInflections(read(file));
    } catch {
      return noInflections;
    }
  };
  let opened: Inflections | undefined;
  const inflections = (): Inflections => (opened ??= open());
  return { formsOf: (word, model) => inflections().formsOf(word, model), modelsFor: (word, mayBegin) => inflections().modelsFor(word, mayBegin) };
}

/** What went wrong with which file, and the way out. */
export function spellingFailure(error: unknown): Localized {
  const cause = error instanceof DictionaryLoadError ? error.cause : error;
  const reason = reasonOf(cause);
  const file = error instanceof DictionaryLoadError ? ` ${error.file}` : '';
  return {
    da: `Ordbogen${file} kunne ikke læses: ${reason.da}. Geninstallér Ombudsbrev, eller kør »npm run build:dictionary« i kildekoden. Indtil da bliver stavningen ikke kontrolleret.`,
    en: `The dictionary${file} could not be read: ${reason.en}. Reinstall Ombudsbrev, or run "npm run build:dictionary" in the sources. Until then spelling is not checked.`,
  };
}

function reasonOf(cause: unknown): Localized {
  if (cause instanceof UnreadableRegisterError) {
    return { da: 'filen er beskadiget eller hører til en anden version af Ombudsbrev', en: 'the file is damaged or belongs to another version of Ombudsbrev' };
  }
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    ? { da: 'filen findes ikke', en: 'the file does not exist' }
    : { da: 'filen kan ikke læses (rettigheder eller disk)', en: 'the file cannot be read (permissions or disk)' };
}
