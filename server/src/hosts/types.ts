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
}

export interface TextFiles {
  /** The text of the file that a URI names, U+FFFD for what is no UTF-8; undefined when it cannot be read. Never rejects. */
  read(uri: string): Promise<string | undefined>;
  /**
   * The letters in the folder that a URI names and in its subfolders, the nearest first: so many and so large that all can be read
   * without a wait. Hidden folders and links to folders are left out. Never rejects.
   */
  lettersBelow(folder: string): Promise<readonly ListedFile[]>;
}

/** The user's own word list. */
export interface UserWords {
  readonly uri: string;
  /** Changes the file as it stands on the disk now, in one step. Answers what went wrong. */
  change(edit: (text: string) => readonly TextEdit[]): Localized | undefined;
}
