import type { TextRange } from '../../text/range.js';
import type { ActNames } from '../grammar/actNames.js';
import type { ActReference, CitationKind, DocumentReference, FormDeviation, ProvisionReference } from '../model.js';

/**
 * A way of citing. The recogniser walks once through a text and asks a form only where one of its triggers stands, so `find` may
 * look closely there, but must not search the rest of the text.
 */
export interface CitationForm {
  /** The file's name. */
  readonly id: string;
  readonly triggers: readonly Trigger[];
  /**
   * The citation that begins at `at` (or just before it, not before `context.floor`), or several that belong together, in order and
   * without overlap. Empty when there is none.
   */
  find(text: string, at: number, context: FormContext): readonly FoundCitation[];
}

/**
 * Where a form is asked.
 *
 * - `character`: at each of these characters
 * - `word`: at a run of letters that is one of these, given in lower case
 * - `word-end`: at a run of letters that ends so, given in lower case
 * - `number`: at a run of digits that no letter or digit precedes
 */
export type Trigger =
  | { readonly on: 'character'; readonly characters: string }
  | { readonly on: 'word'; readonly words: Iterable<string> }
  | { readonly on: 'word-end'; readonly endings: readonly string[] }
  | { readonly on: 'number' };

export interface FormContext {
  readonly names: ActNames;
  /** Nothing before this offset is free: a citation found before ends there. */
  readonly floor: number;
  /** The citations found before in this text, in order. */
  readonly found: readonly FoundCitation[];
}

/** A citation as a form hands it over; the recogniser fills in the rest. */
export interface FoundCitation {
  readonly kind: CitationKind;
  readonly form: string;
  readonly range: TextRange;
  readonly document?: DocumentReference | undefined;
  readonly act?: ActReference | undefined;
  readonly provisions?: readonly ProvisionReference[] | undefined;
  readonly deviations?: readonly FormDeviation[] | undefined;
  readonly url?: string | undefined;
}
