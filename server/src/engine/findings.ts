import type { Localized } from './text/localized.js';
import type { TextEdit, TextRange } from './text/range.js';

/**
 * error: cannot be right. warning: very likely wrong. info: outdated since, or not verifiable offline. hint: style.
 * `off` exists in the configuration only.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** One thing a rule has to say. All ranges are letter offsets (UTF-16). */
export interface Finding {
  /** `gruppe/navn` */
  readonly rule: string;
  readonly severity: Severity;
  /** What was expected, why, and on what basis. */
  readonly message: Localized;
  readonly range: TextRange;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  /** Outdated law is shown struck through where the editor can. */
  readonly deprecated: boolean;
  /** A word that may be misspelt, for which the engine finds others when asked (`Engine.suggestions`). Undefined where none may be offered. */
  readonly misspelling: string | undefined;
  /** The word, as `wordsIn` gives it, that the finding is about because no list has it: to be added to one. Undefined for other findings. */
  readonly unknownWord: string | undefined;
}

export interface Fix {
  readonly title: Localized;
  /** May run in fix-all: changes form only, never meaning, never text in a quotation. */
  readonly safe: boolean;
  /** The one the editor offers first. At most one per finding. */
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: Localized;
}
