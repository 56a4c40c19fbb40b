import type { CalendarDate } from '../dates/calendarDate.js';
import type { Severity } from '../findings.js';
import type { Act, Generation, RegisterDocument } from '../register/model.js';
import type { Localized } from '../text/localized.js';
import type { TextEdit, TextRange } from '../text/range.js';
import type { Instrument } from './grammar/instrumentNames.js';

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
  /**
   * `text` with white space folded and every deviation mended: the form that the style guides give. Accepted variants
   * (`LBK nr 261 af 13/03/2024`) stay as they are; `format.ts` writes a reference in a form of one's choice.
   */
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
  /**
   * The register's code (`LBK`), the Retsinformation code of another collection (`VEJ`, `KEN` …), or for EU acts `forordning`,
   * `direktiv`, `afgørelse`. An elided type (`lov nr. 1 af …, nr. 2 af …`) is the previous document's.
   */
  readonly type: string | undefined;
  readonly number: number | undefined;
  /** Undefined when it is not written in full, or is a day that does not exist. */
  readonly date: CalendarDate | undefined;
  /** Known too when only the year is written (`LBK 261/2024`), or the day does not exist. */
  readonly year: number | undefined;
  readonly typeRange: TextRange | undefined;
  readonly numberRange: TextRange | undefined;
  readonly dateRange: TextRange | undefined;
}

/**
 * How the citation says which act it means.
 *
 * - `statute`: by name, known or not (`servicelovens`, `lov om social service`, `xyz-lovens`)
 * - `anaphor`: a short form that refers back (`lovens`, `bekendtgørelsens`, `samme lov`)
 * - `document`: by number (`§ 5 i lov nr. 571 af …`); that document is a citation of its own with the same range
 * - `eu`, `treaty`: by name (`databeskyttelsesforordningen`, `EMRK`) or number
 */
export interface ActReference {
  readonly kind: 'statute' | 'anaphor' | 'document' | 'eu' | 'treaty';
  /** As it stands. */
  readonly name: string;
  /** Lies outside the citation's own range where a list shares one act: `servicelovens § 9 og § 11`, `§ 9 og § 11 i serviceloven`. */
  readonly range: TextRange;
  /** Acts that bear the name: none for an unknown name and for the other kinds, several for homonyms. */
  readonly candidates: readonly Act[];
}

export interface ProvisionReference {
  /** What `paragraph` counts. A citation that begins at a lower level (`stk. 2`) is `paragraph`. */
  readonly unit: 'paragraph' | 'article' | 'chapter';
  /** Prose range of this provision with its sub-levels. */
  readonly range: TextRange;
  /** `9 c`, letter case as written, one space; undefined when the citation begins at a lower level (`stk. 2`). */
  readonly paragraph: string | undefined;
  /** End of a range `§§ 9-11`. */
  readonly paragraphEnd: string | undefined;
  readonly stk: readonly NumberSpan[];
  readonly nr: readonly NumberSpan[];
  /** Ranges of single letters are spelled out: `litra a-c` is a, b, c. */
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
  /** Stable id from `grammar/deviations.ts`: `missing-space`, `missing-dot`, `wrong-case` … */
  readonly id: string;
  /** Prose range to mark. */
  readonly range: TextRange;
  /** As small as can be, so that a fix survives markup inside the citation. Prose offsets. */
  readonly edits: readonly TextEdit[];
  /** True when the change restores form only, so that fix-all may make it. */
  readonly safe: boolean;
  readonly severity: Severity;
  readonly message: Localized;
}

/** A citation whose act and document are known as far as its surroundings tell. */
export interface ResolvedCitation {
  readonly citation: Citation;
  readonly act: Act | undefined;
  /** The document meant: the citation's own, or the one that a short form stands for (`bekendtgørelsens § 1`). */
  readonly document: DocumentReference | undefined;
  /** The EU act or treaty meant, where it was named before (`forordningens artikel 5` of the GDPR). */
  readonly instrument: Instrument | undefined;
  /** The citation's provisions; what a short form leaves out is filled in (bare `stk. 2` has the § it stands under). */
  readonly provisions: readonly ProvisionReference[];
  /** The generation that the letter itself names for this act (`LBK nr. 261 …`), else undefined. */
  readonly namedGeneration: Generation | undefined;
  /** The generation is named right at the citation (in apposition or in its footnote), not somewhere before. */
  readonly generationNamedHere: boolean;
  /** The letter says that it means the law of an earlier time (`den dagældende …`). */
  readonly historical: boolean;
  /** How the act was found: named in the citation itself, else how near the citation it was inferred from stands. */
  readonly antecedent: Antecedent;
  /** Set when the act is inferred: shown on hover ("antaget: folkeskoleloven"). */
  readonly assumption: Localized | undefined;
  /** More than one antecedent fits: then there is no verdict. */
  readonly ambiguous: boolean;
}

/** `adjacent`: only connecting words lie between (`§ 23, jf. § 24`). `none`: nothing fits, or more than one does. */
export type Antecedent = 'own' | 'adjacent' | 'same-block' | 'earlier-block' | 'heading' | 'none';

export type VerdictStatus = 'ok' | 'outdated' | 'repealed' | 'mismatch' | 'not-found' | 'ambiguous' | 'unchecked';

/**
 * Why a verdict is what it is; one rule reports each.
 *
 * - ok: `confirmed`; `historical`: older law, and the letter says so
 * - outdated: `superseded` by a later consolidation or act; `consolidated`: the act as passed, although it has been consolidated
 * - repealed: `document-repealed`, `act-repealed`, `provision-repealed` ("(Ophævet)", or gone since an earlier generation),
 *   `provision-moved` (to another act)
 * - mismatch: `fields-disagree` (number, date, type), `other-act` (the number is another act's than the one named beside it),
 *   `letter-case` (`§ 9 C` for `§ 9 c`), `wrong-unit` (`artikel` for `§`, or the reverse)
 * - not-found: `document-unknown`, `paragraph-missing`, `stk-missing`, `nr-missing`, `litra-missing`, `pkt-missing`
 * - ambiguous: `two-antecedents`, `homonym`
 * - unchecked: `no-antecedent`, `act-unknown`, `no-index`, `unread-levels` (§ and stk. are there, litra or pkt. cannot be told), `not-in-register` (a type or a time that the register does not hold),
 *   `newer-than-register`, `may-be-inserted` (not in the last consolidation, but in force by an amendment since, it may be),
 *   `other-source` (EU law, decisions, parliament …), `incomplete` (too little is written)
 */
export type VerdictReason =
  | 'confirmed' | 'historical'
  | 'superseded' | 'consolidated'
  | 'document-repealed' | 'act-repealed' | 'provision-repealed' | 'provision-moved'
  | 'fields-disagree' | 'other-act' | 'letter-case' | 'wrong-unit'
  | 'document-unknown' | 'paragraph-missing' | 'stk-missing' | 'nr-missing' | 'litra-missing' | 'pkt-missing'
  | 'two-antecedents' | 'homonym'
  | 'no-antecedent' | 'act-unknown' | 'no-index' | 'unread-levels' | 'not-in-register' | 'newer-than-register' | 'may-be-inserted' | 'other-source' | 'incomplete';

/** What the register says of a citation as of a date. */
export interface Verdict {
  readonly status: VerdictStatus;
  readonly reason: VerdictReason;
  /** Where in the block it applies: the number, the date, the one § among several; else the whole citation. Prose offsets. */
  readonly range: TextRange;
  /**
   * False when something the register cannot know (an omnibus act, a day of commencement) may make the citation right after all:
   * rules then report one step milder.
   */
  readonly certain: boolean;
  /** Why, in words for the reader; names the register's date. */
  readonly explanation: Localized;
  /** The document cited, when it was found. */
  readonly document: RegisterDocument | undefined;
  /** The generation the provision was looked up in. */
  readonly generation: Generation | undefined;
  /** What replaced it, for outdated and repealed; for an ok citation what has replaced it since the letter's date. */
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
