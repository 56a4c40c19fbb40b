import type { CalendarDate } from '../dates/calendarDate.js';
import type { Act, Generation, RegisterDocument } from '../register/model.js';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';

/** The kinds of the machine interface. */
export type CitationKind =
  | 'document' | 'provision' | 'act' | 'eu' | 'article' | 'treaty' | 'principle' | 'ombudsman' | 'case' | 'parliament' | 'url';

/**
 * One citation as it stands in one block, before its surroundings are asked. Found by one of the forms in `citations/forms/`.
 * Ranges are *prose* offsets of the block.
 */
export interface Citation {
  readonly kind: CitationKind;
  /** The form's file name, e.g. `numberedDocument`. */
  readonly form: string;
  readonly range: TextRange;
  /** As it stands. */
  readonly text: string;
  /** In the form that the style guides give; equals `text` (but for white space) when nothing is wrong with the form. */
  readonly canonical: string;
  readonly document: DocumentReference | undefined;
  readonly act: ActReference | undefined;
  /** One citation may name several provisions (`§§ 9-11`, `stk. 1 og 2`): one entry each, ranges by their ends. */
  readonly provisions: readonly ProvisionReference[];
  /** Where the form differs from the canonical one. Each is a safe change of form, or a proposal. */
  readonly deviations: readonly FormDeviation[];
  /** Address to open, for kinds where it follows from the citation alone. */
  readonly url: string | undefined;
  /** Stands inside quotation marks or a block quotation. */
  readonly inQuotation: boolean;
}

export interface DocumentReference {
  /** The register's code (`LBK`), or the Retsinformation code of another collection (`VEJ`, `KEN` …). */
  readonly type: string | undefined;
  readonly number: number | undefined;
  readonly date: CalendarDate | undefined;
  readonly typeRange: TextRange | undefined;
  readonly numberRange: TextRange | undefined;
  readonly dateRange: TextRange | undefined;
}

/** How the citation says which act it means. */
export interface ActReference {
  /** `servicelovens`, `lov om social service`; as it stands. */
  readonly name: string;
  readonly range: TextRange;
  /** Acts that bear the name: none for an unknown name, several for homonyms. */
  readonly candidates: readonly Act[];
}

export interface ProvisionReference {
  /** Prose range of this provision with its sub-levels. */
  readonly range: TextRange;
  /** `9 c`; undefined when the citation begins at a lower level (`stk. 2`). */
  readonly paragraph: string | undefined;
  /** End of a range `§§ 9-11`. */
  readonly paragraphEnd: string | undefined;
  readonly stk: readonly NumberSpan[];
  readonly nr: readonly NumberSpan[];
  readonly litra: readonly string[];
  readonly pkt: readonly NumberSpan[];
  /** Prose range of the § label alone; for fixes. */
  readonly paragraphRange: TextRange | undefined;
}

export interface NumberSpan {
  readonly first: number;
  /** Equals `first` for a single number. */
  readonly last: number;
}

export interface FormDeviation {
  /** Stable id: `missing-space`, `missing-dot`, `wrong-case` … */
  readonly id: string;
  /** Prose range to replace. */
  readonly range: TextRange;
  readonly newText: string;
  /** True when the change restores form only, so that fix-all may make it. */
  readonly safe: boolean;
  readonly message: Localized;
}

/** A citation whose act and document are known as far as its surroundings tell. */
export interface ResolvedCitation {
  readonly citation: Citation;
  readonly act: Act | undefined;
  /** The generation that the letter itself names for this act (`LBK nr. 261 …`), else undefined. */
  readonly namedGeneration: Generation | undefined;
  /** Set when the act is inferred: shown on hover ("antaget: folkeskoleloven"). */
  readonly assumption: Localized | undefined;
  /** More than one antecedent fits: then there is no verdict. */
  readonly ambiguous: boolean;
}

export type VerdictStatus = 'ok' | 'outdated' | 'repealed' | 'mismatch' | 'not-found' | 'ambiguous' | 'unchecked';

/** What the register says of a citation as of a date. */
export interface Verdict {
  readonly status: VerdictStatus;
  /** Why, in words for the reader; names the register's date. */
  readonly explanation: Localized;
  /** The document cited, when it was found. */
  readonly document: RegisterDocument | undefined;
  /** The generation the provision was looked up in. */
  readonly generation: Generation | undefined;
  /** What replaced it, for outdated. */
  readonly successor: RegisterDocument | Generation | undefined;
  /** What the author may have meant, best first. */
  readonly proposals: readonly VerdictProposal[];
}

export interface VerdictProposal {
  readonly range: TextRange;
  readonly newText: string;
  readonly title: Localized;
  /** True only when the change restores form (letter case from the act's own index). */
  readonly safe: boolean;
}

export interface VerifiedCitation extends ResolvedCitation {
  readonly verdict: Verdict;
  readonly url: string | undefined;
}
