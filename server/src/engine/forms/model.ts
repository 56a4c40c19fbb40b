import type { LayoutKind } from '../layout/document.js';
import type { Localized } from '../text/localized.js';

/**
 * A kind of letter (`brevtype`) and the parts it must have, as data: built in, or an office's own from `ombudsbrev.yaml`.
 * Texts that a letter gets (titles, skeletons) may hold the placeholders of `fillIn.ts`, so that no office's name stands in a form.
 */
export interface LetterForm {
  /** `afsluttende-brev` */
  readonly id: string;
  readonly name: Localized;
  /** What the letter is for; shown when a form is chosen. */
  readonly description: Localized;
  /** Front-matter keys that the form requires. */
  readonly requiredKeys: readonly string[];
  /** In the order they must stand. */
  readonly parts: readonly FormPart[];
  /** True for a report: chapters are numbered from 1 without gaps. */
  readonly numbered: boolean;
  /** How letters of this form are usually written, and so how a new one begins. Either way passes the check. */
  readonly style: 'headings' | 'running-text';
  /** `administrations`: goes to the authorities that the profile lists. `anyone`: to citizens and others no list can hold. */
  readonly addressees: 'administrations' | 'anyone';
  /** How the finished letter is laid out. Those laid out as a letter are signed. */
  readonly layout: LayoutKind;
}

export interface FormPart {
  /** `retsgrundlag`; what `<!-- afsnit: retsgrundlag -->` names. */
  readonly id: string;
  /** The heading that a skeleton gets. */
  readonly title: string;
  /** Other headings that mean this part; compared without case, number, punctuation and grammatical ending. */
  readonly aliases: readonly string[];
  readonly requirement: Requirement;
  /** How the part is known in running text. Judged from signs alone, a deviation is reported more softly. */
  readonly signs: readonly PartSign[];
  readonly placement: PartPlacement;
  /** `recipient`: one for each addressed administration; its title is the administration's name. */
  readonly repeat: 'recipient' | undefined;
  /** Front-matter key that gives the part (`svarfrist`). */
  readonly frontMatterKey: string | undefined;
  /** What the quick fix inserts below the heading. */
  readonly skeleton: string;
  /** What stands in the part when there is nothing to tell (`-`); undefined when it must not be empty. */
  readonly emptyText: string | undefined;
  /** The provision that demands the part, for messages: `forvaltningslovens § 25`. */
  readonly basis: string | undefined;
  /** Parts inside this one. A part whose own parts are found is found. */
  readonly parts: readonly FormPart[];
}

/** `mandatoryUnless` names a sign: when it stands in the letter, the part may be left out. */
export type Requirement = 'mandatory' | 'optional' | { readonly mandatoryUnless: string };

/**
 * Where a part stands in a letter that has headings.
 * - `opening`: the paragraphs before the first heading, or a section of its own;
 * - `section`: a section of its own;
 * - `closing`: a section of its own, or the end of the last one;
 * - `anywhere`: running text, in whatever section.
 * In a letter without headings every part is running text.
 */
export type PartPlacement = 'opening' | 'section' | 'closing' | 'anywhere';

/** A sign is one of the named detectors in `forms/signs/`, or a list of words and phrases (see `forms/words.ts`). */
export type PartSign = { readonly kind: 'detector'; readonly name: string } | { readonly kind: 'words'; readonly words: readonly string[] };
