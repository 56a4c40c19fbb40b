import type { MarkerPlace, TypesettingFile, TypesettingProblem } from '../../../engine/layout/typesetting.js';

/** What a worker is started with. */
export interface WorkerStart {
  /** Typst as machine code, from an earlier worker of this process, or else the WebAssembly file. */
  readonly typst: WebAssembly.Module | string;
  /** Bytes of the fonts that come with the program, those that letters are set in before those that only fill gaps. */
  readonly fonts: readonly Uint8Array[];
  /** The worker sets one letter and ends: making its machine code faster would cost more than it saves. */
  readonly once: boolean;
}

/** The first thing a worker says. */
export interface WorkerStarted {
  readonly module: WebAssembly.Module;
}

/** `prime` only sets the letter, so that the next answer comes quickly. */
export type WorkerTask = 'typeset' | 'pdf' | 'prime';

export interface WorkerRequest {
  readonly id: number;
  readonly task: WorkerTask;
  readonly source: string;
  /** Files that are new or changed since the previous request to this worker. */
  readonly changedFiles: readonly TypesettingFile[];
  readonly removedFiles: readonly string[];
}

export interface WorkerPages {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly markers: readonly MarkerPlace[];
  readonly footnoteMarkers: readonly MarkerPlace[];
  readonly vector: { readonly bytes: Uint8Array; readonly complete: boolean };
}

/** Typst's own words. `line` is 1-based. */
export interface TypstMessage {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** What a letter was set with, as far as it was not as it should be. */
export interface WorkerWarnings {
  readonly messages: readonly TypstMessage[];
  /** Code points that no font has. */
  readonly missingCharacters: readonly number[];
  /** Font files of the job that are none. */
  readonly damagedFonts: readonly string[];
  /** Images of the letter that cannot be read: an empty frame stands in their place. */
  readonly damagedImages: readonly string[];
  /** How many markers are on the pages; another number than the job's when a template sets a part twice or not at all. */
  readonly found: { readonly markers: number; readonly footnoteMarkers: number };
}

export type WorkerOutcome =
  | { readonly kind: 'pages'; readonly result: WorkerPages; readonly warnings: WorkerWarnings }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly accessibility: readonly TypesettingProblem[]; readonly warnings: WorkerWarnings }
  | { readonly kind: 'primed' }
  /** The letter or the template is wrong; the worker is well. `missingFiles`: what was asked for and is not in the job. */
  | { readonly kind: 'refused'; readonly messages: readonly TypstMessage[]; readonly missingFiles: readonly string[] }
  /** The compiler itself failed: the worker can no longer be used. */
  | { readonly kind: 'crashed'; readonly reason: string };

export interface WorkerAnswer {
  readonly id: number;
  readonly outcome: WorkerOutcome;
  /** Bytes of WebAssembly memory that the worker holds; they never become fewer. */
  readonly memory: number;
}
