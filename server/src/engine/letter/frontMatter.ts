import type { CalendarDate } from '../dates/calendarDate.js';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';

/** A value from the front matter with its place in the letter (letter offsets; quotation marks around it not counted). */
export interface Placed<T> {
  readonly value: T;
  readonly range: TextRange;
}

export interface Signatory {
  readonly name: string;
  readonly title: string | undefined;
}

export interface Enclosure {
  readonly title: string;
  /** Path from the letter's folder, as it is written there; not yet known to be a sound one. */
  readonly file: string | undefined;
}

/**
 * The letter's metadata, read as far as it can be read: a key that is missing or empty is undefined, a wrong one is undefined too and
 * has a problem, the rest stands. What is wrong in form only (a date as `18/11/2024`, a text with an unquoted colon) has a problem and
 * is read all the same.
 * The keys are the Danish ones of the file (`brevtype`, `sagsnr` …), see `docs/brugervejledning.md`.
 */
export interface FrontMatter {
  /** False when the letter does not begin with `---`. */
  readonly present: boolean;
  /** Letter range of the whole block, fences included; empty at 0 when not present. */
  readonly range: TextRange;
  readonly brevtype: Placed<string> | undefined;
  readonly titel: Placed<string> | undefined;
  readonly dato: Placed<CalendarDate> | undefined;
  readonly sagsnr: Placed<string> | undefined;
  readonly dokumentnr: Placed<string> | undefined;
  readonly sagsbehandler: Placed<string> | undefined;
  readonly svarfrist: Placed<CalendarDate | string> | undefined;
  readonly vedr: Placed<string> | undefined;
  readonly modtagere: readonly Placed<string>[];
  readonly underskrivere: readonly Placed<Signatory>[];
  readonly bilag: readonly Placed<Enclosure>[];
  /** Words that are right in this letter; `flextrafik = trafik` where they are inflected (`parseWordEntry`). */
  readonly ord: readonly Placed<string>[];
  /**
   * Letter range of every top-level key that stands there, known or not; a known key in its own spelling (`dato` for `Dato`). The
   * first when a key stands twice.
   */
  readonly keys: ReadonlyMap<string, TextRange>;
  readonly problems: readonly FrontMatterProblem[];
}

export interface FrontMatterProblem {
  readonly kind: 'syntax' | 'unknown-key' | 'wrong-type' | 'wrong-date' | 'duplicate-key' | 'not-closed';
  readonly message: Localized;
  readonly range: TextRange;
  /** For an unknown key: the known key it most likely stands for. For a date in another form: the date as `2024-11-18`. */
  readonly suggestion: string | undefined;
}
