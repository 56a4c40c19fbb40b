import type { TypesettingFile, TypesettingProblem } from '../typesetting.js';

/** An office's letterhead, read from the disk: what `brevpapir` in its `ombudsbrev.yaml` names, or what comes with Ombudsbrev. */
export interface Letterhead {
  /** `/brevpapir/grundlag.typ`, the template with all it reads, the logo, and the office's fonts. */
  readonly files: readonly TypesettingFile[];
  /** The template's path among `files`. */
  readonly template: string;
  /** The logo's path among `files`. */
  readonly logo: string | undefined;
  /** What a screen reader says of the logo. */
  readonly logoText: string;
  /** The font's family. */
  readonly font: string;
  /** `#1f3a5f` */
  readonly colour: string;
  /** At the top of the following pages. */
  readonly runningHead: string;
}

/** A letterhead as far as it could be read. */
export interface LoadedLetterhead {
  readonly letterhead: Letterhead;
  /** What is missing, and set without. */
  readonly problems: readonly TypesettingProblem[];
}

/** Where the functions that every template builds on lie in a job. */
export const basePath = '/brevpapir/grundlag.typ';
