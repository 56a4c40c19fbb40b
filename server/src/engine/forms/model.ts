import type { Localized } from '../text/localized.js';

/** A kind of letter (`brevtype`) and the parts it must have, as data: built in, or an office's own from `ombudsbrev.yaml`. */
export interface LetterForm {
  /** `afsluttende-brev` */
  readonly id: string;
  readonly name: Localized;
  /** Front-matter keys that the form requires. */
  readonly requiredKeys: readonly string[];
  /** In the order they must stand. */
  readonly parts: readonly FormPart[];
  /** True for a report: chapters are numbered from 1 without gaps. */
  readonly numbered: boolean;
}

export interface FormPart {
  /** `retsgrundlag`; what `<!-- afsnit: retsgrundlag -->` names. */
  readonly id: string;
  /** The heading that a skeleton gets. */
  readonly title: string;
  /** Other headings that mean this part; compared without case, number and punctuation. */
  readonly aliases: readonly string[];
  readonly requirement: Requirement;
  /** How the part is known in running text. Judged from signs alone, a deviation is reported more softly. */
  readonly signs: readonly PartSign[];
  /** `recipient`: one subsection for each addressed administration. */
  readonly repeat: 'recipient' | undefined;
  /** Front-matter key that gives the part (`svarfrist`). */
  readonly frontMatterKey: string | undefined;
  /** What the quick fix inserts below the heading. */
  readonly skeleton: string;
  /** Parts inside this one. */
  readonly parts: readonly FormPart[];
}

export type Requirement = 'mandatory' | 'optional' | { readonly mandatoryUnless: string };

/** A sign is one of the named detectors in `forms/signs/`, or a word list. */
export type PartSign = { readonly kind: 'detector'; readonly name: string } | { readonly kind: 'words'; readonly words: readonly string[] };
