import type { Configuration } from '../../../engine/configuration/model.js';
import type { LetterDocument } from '../../../engine/layout/document.js';
import type { Typesetter } from '../../../engine/layout/typesetting.js';
import type { Localized } from '../../../engine/text/localized.js';

/** A letter on its way out. */
export interface LetterToExport {
  readonly document: LetterDocument;
  readonly configuration: Configuration;
  /** Id of its form. */
  readonly brevtype: string | undefined;
  /** The letter's own folder, for images and enclosures: nothing outside it is read. */
  readonly folder: string;
}

export interface ExportServices {
  /** Called only by exports that set pages. The caller disposes of it. */
  readonly typesetter: () => Typesetter;
}

export interface ExportOptions {
  /** Put the enclosures that are PDFs behind the letter. */
  readonly enclosures: boolean;
}

export interface ExportedLetter {
  readonly bytes: Uint8Array;
  /** What the user should know of the file: each a sentence or two. */
  readonly notes: readonly Localized[];
}

/** The letter cannot be exported; nothing is wrong with the program. */
export class ExportError extends Error {
  constructor(readonly problems: readonly Localized[]) {
    super(problems.map(({ da }) => da).join('\n'));
    this.name = 'ExportError';
  }
}

/** One format that letters are exported to. */
export interface Exporter {
  /** As the user names it, and the file's extension. */
  readonly format: string;
  /** Starts what takes its time, before the letter has been read. */
  prepare?(services: ExportServices): void;
  /** @throws {ExportError} */
  export(letter: LetterToExport, options: ExportOptions, services: ExportServices): Promise<ExportedLetter>;
}
