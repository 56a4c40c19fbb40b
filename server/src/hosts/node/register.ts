import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { createRegister } from '../../engine/register/createRegister.js';
import { provisionTextsFile, registerFile, UnreadableRegisterError, type UnreadableReason } from '../../engine/register/format.js';
import type { Register } from '../../engine/register/model.js';
import { createProvisionTexts, type ProvisionTextFile, type ProvisionTexts } from '../../engine/register/provisionTexts.js';
import type { Localized } from '../../engine/text/localized.js';

/** The compiled register could not be read. */
export class RegisterLoadError extends Error {
  /** @param reason `missing`: there is no such file; `unreadable`: the system would not hand it out */
  constructor(
    readonly file: string,
    readonly reason: UnreadableReason | 'missing' | 'unreadable',
    cause: unknown,
  ) {
    super(`${file}: ${reason}`, { cause });
    this.name = 'RegisterLoadError';
  }
}

/**
 * The register in a folder of compiled files.
 *
 * @throws {RegisterLoadError} which {@link registerFailure} puts into words
 */
export function loadRegister(folder: string): Register {
  const file = join(folder, registerFile);
  return explained(file, () => createRegister(arrayBufferOf(readFileSync(file))));
}

/**
 * The § texts in a folder of compiled files. The file is opened at the first question, and a few blocks of it are kept.
 * Its methods throw {@link RegisterLoadError}.
 */
export function loadProvisionTexts(folder: string): ProvisionTexts {
  const file = join(folder, provisionTextsFile);
  const texts = createProvisionTexts(() => openTextFile(file));
  return {
    covers: (generation) => explained(file, () => texts.covers(generation)),
    text: (generation, label) => explained(file, () => texts.text(generation, label)),
  };
}

function openTextFile(path: string): ProvisionTextFile {
  return {
    size: statSync(path).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      // Opened anew each time (some microseconds): a handle kept open stops Windows from replacing the file.
      const descriptor = openSync(path, 'r');
      try {
        return bytes.slice(0, readSync(descriptor, bytes, 0, length, offset)).buffer;
      } finally {
        closeSync(descriptor);
      }
    },
    decompress: (block) => brotliDecompressSync(block).toString('utf8'),
  };
}

/** Runs what reads `file`, and says of any failure which file it was. */
function explained<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableRegisterError) throw new RegisterLoadError(file, error.reason, error);
    if (isSystemError(error)) throw new RegisterLoadError(file, error.code === 'ENOENT' ? 'missing' : 'unreadable', error);
    throw error;
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** A buffer's own memory where it is alone in it, else a copy. */
function arrayBufferOf(buffer: Buffer): ArrayBuffer {
  const { buffer: memory, byteOffset, byteLength } = buffer;
  const isWhole = memory instanceof ArrayBuffer && byteOffset === 0 && byteLength === memory.byteLength;
  return isWhole ? memory : Uint8Array.from(buffer).buffer;
}

const what: Readonly<Record<RegisterLoadError['reason'], Localized>> = {
  missing: { da: 'filen findes ikke', en: 'the file does not exist' },
  unreadable: { da: 'filen kan ikke læses (rettigheder eller disk)', en: 'the file cannot be read (permissions or disk)' },
  'not-a-register': { da: 'filen er ikke et lovregister', en: 'the file is no register of acts' },
  'other-version': { da: 'filen hører til en anden version af Ombudsbrev', en: 'the file belongs to another version of Ombudsbrev' },
  truncated: { da: 'filen er ikke hel', en: 'the file is cut short' },
  damaged: { da: 'filen er beskadiget', en: 'the file is damaged' },
};

const withoutRegister: Localized = { da: 'henvisninger', en: 'citations' };
const withoutTexts: Localized = { da: 'citater fra love', en: 'quotations from acts' };

/** What went wrong with which file, and the way out. */
export function registerFailure(error: unknown): Localized {
  if (!(error instanceof RegisterLoadError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      da: `Lovregisteret kunne ikke læses: ${detail}. Henvisninger bliver ikke kontrolleret.`,
      en: `The register of acts could not be read: ${detail}. Citations are not checked.`,
    };
  }
  const reason = what[error.reason];
  const lost = basename(error.file) === provisionTextsFile ? withoutTexts : withoutRegister;
  return {
    da: `Lovregisteret ${error.file} kunne ikke læses: ${reason.da}. Geninstallér Ombudsbrev, eller kør »npm run build:register« i kildekoden. Indtil da bliver ${lost.da} ikke kontrolleret.`,
    en: `The register of acts ${error.file} could not be read: ${reason.en}. Reinstall Ombudsbrev, or run "npm run build:register" in the sources. Until then ${lost.en} are not checked.`,
  };
}
