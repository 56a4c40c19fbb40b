import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';

/** What the typesetter is handed: made by `typst/` from a `LetterDocument`, the same bytes for the same letter. */
export interface TypesettingJob {
  /**
   * The main Typst source: calls of the template's functions, with the letter's text escaped. A marker is a metadata labelled `<ms>`, in
   * a note `<mf>`, always the same so that an edit changes nothing else; the typesetter itself adds the query that finds them.
   */
  readonly source: string;
  /**
   * Template, logo and images by the absolute path (`/brevpapir/skabelon.typ`) under which `source` names them, never a path of the
   * machine. Those that end in .ttf, .otf, .ttc or .otc are the office's fonts, which go before the program's own.
   */
  readonly files: readonly TypesettingFile[];
  /** Where each marker in `source` comes from, in document order: one per block, list item, table row and signature. */
  readonly markers: readonly SourceMarker[];
  /** The same for the notes, in the order of their numbers. */
  readonly footnoteMarkers: readonly SourceMarker[];
}

export interface TypesettingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface SourceMarker {
  /** Letter range of the text that is set after this marker and before the next one. */
  readonly range: TextRange;
}

/** Where a marker landed. Points (1/72 inch) from the page's upper left corner. */
export interface MarkerPlace {
  /** 1 for the first page. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A letter set in pages. */
export interface TypesetLetter {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** One for each of the job's markers, in the same order; none when the template sets a part of the letter twice or not at all. */
  readonly markers: readonly MarkerPlace[];
  readonly footnoteMarkers: readonly MarkerPlace[];
  /**
   * The pages for the renderer, in typst.ts' vector format: what is new since the previous answer, or all of it when `complete`
   * (the first answer, and after the typesetter had to start anew).
   */
  readonly vector: { readonly bytes: Uint8Array; readonly complete: boolean };
  readonly warnings: readonly TypesettingProblem[];
}

export interface TypesetPdf {
  readonly bytes: Uint8Array;
  /** What keeps the letter from conforming to PDF/UA-1; the file claims it when there is nothing. */
  readonly accessibility: readonly TypesettingProblem[];
  readonly warnings: readonly TypesettingProblem[];
}

export interface TypesettingProblem {
  readonly message: Localized;
  /** The template's or the job's own file and 1-based line, when the typesetter names one. */
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** The letter could not be set: an error in the office's template, a missing font or logo, the typesetter itself. */
export class TypesettingError extends Error {
  constructor(readonly problems: readonly TypesettingProblem[]) {
    super(problems.map(({ message }) => message.da).join('\n'));
    this.name = 'TypesettingError';
  }
}

/** Sets letters. Asynchronous: the work is done in a worker. One per open preview, and one for an export. */
export interface Typesetter {
  /**
   * Sets a letter. While one is being set only the newest request waits: those it overtook answer undefined.
   *
   * @throws {TypesettingError}
   */
  typeset(job: TypesettingJob): Promise<TypesetLetter | undefined>;
  /**
   * The letter as tagged PDF, the same bytes for the same job; what the letter asks of PDF/UA-1 is checked, and only then claimed.
   *
   * @throws {TypesettingError}
   */
  pdf(job: TypesettingJob): Promise<TypesetPdf>;
  /** Ends the worker. Requests under way answer undefined or are rejected. */
  dispose(): void;
}
