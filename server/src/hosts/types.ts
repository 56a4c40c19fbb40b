import type { Configuration } from '../engine/configuration/model.js';
import type { LetterDocument } from '../engine/layout/document.js';
import type { CalendarDate } from '../engine/dates/calendarDate.js';
import type { Localized } from '../engine/text/localized.js';
import type { TextEdit } from '../engine/text/range.js';

/** Time, as the machine tells it; tests hand in their own. */
export interface Clock {
  /** Milliseconds from a fixed point in the past. */
  now(): number;
  /** The day it is where the user sits. */
  today(): CalendarDate;
  /** Calls back once after `milliseconds`, unless the returned function is called first. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** A file as its folder lists it. */
export interface ListedFile {
  readonly uri: string;
  /** Another one whenever the file has been written. */
  readonly stamp: string;
  /** Why it is not to be read: it is too large, or a link that leads out of the folder. Names the file from the folder on. */
  readonly refusal: Localized | undefined;
}

/** What lies in a folder and below it. */
export interface ListedFolder {
  readonly letters: readonly ListedFile[];
  /** A sentence for each reason why there may be more letters than are listed; none when these are all. */
  readonly omissions: readonly Localized[];
}

/** A letter as it stands on the disk, or why it cannot be read as one. */
export type ReadLetter = { readonly text: string } | { readonly text: undefined; readonly refusal: Localized };

export interface TextFiles {
  /** The text of the file that a URI names, U+FFFD for what is no UTF-8; undefined when it cannot be read. Never rejects. */
  read(uri: string): Promise<string | undefined>;
  /** A letter; `name` is what a refusal calls it. Undefined when there is no such file any more. Never rejects. */
  readLetter(uri: string, name: string): Promise<ReadLetter | undefined>;
  /**
   * The letters in the folder that a URI names and in its subfolders, the nearest first: so many and so large that all can be read
   * without a wait. Hidden folders and links are left out. Never rejects.
   */
  lettersBelow(folder: string): Promise<ListedFolder>;
}

/** The user's own word list. */
export interface UserWords {
  readonly uri: string;
  /** Changes the file as it stands on the disk now, in one step. Answers what went wrong. */
  change(edit: (text: string) => readonly TextEdit[]): Localized | undefined;
}

/** A letter that an editor has open. */
export interface OpenLetterToExport {
  readonly uri: string;
  readonly document: LetterDocument;
  readonly configuration: Configuration;
  /** Id of its form. */
  readonly brevtype: string | undefined;
}

export type ExportOutcome =
  /** `messages`: what the user should know of the file. `bytes` where no file was asked for. */
  | { readonly done: true; readonly messages: readonly Localized[]; readonly bytes: Uint8Array | undefined }
  | { readonly done: false; readonly messages: readonly Localized[]; readonly bytes?: undefined };

/** Exports a letter to the file that the URI `target` names, or without one answers the bytes. Never rejects for what is wrong with letter or file. */
export type ExportToFile = (
  letter: OpenLetterToExport,
  format: string,
  target: string | undefined,
  options: { readonly enclosures: boolean },
) => Promise<ExportOutcome>;
