import type { CalendarDate } from '../dates/calendarDate.js';

/**
 * What we know of Danish legislation. The interface is synchronous: the data are compiled to be read in place (`server/data`).
 * Everything is as of {@link Register.date}; see `server/data/NOTICE` for the source and its limits.
 */
export interface Register {
  /** The day the data were harvested. Every finding on currency names it. */
  readonly date: CalendarDate;
  /** All documents of Lovtidende A with this number and year of signature: mostly none or one. */
  documents(year: number, number: number): readonly RegisterDocument[];
  /** All documents signed on that day. For proposals when a number is wrong. */
  documentsSignedOn(date: CalendarDate): readonly RegisterDocument[];
  /** The 200 acts that letters cite, with their generations. */
  readonly acts: readonly Act[];
  /** By short name, alias or abbreviation in any inflection, lower case: more than one for homonyms. */
  actsNamed(name: string): readonly Act[];
  /** The act and generation that a document is, when it is one of the acts. */
  generationOf(document: RegisterDocument): Generation | undefined;
  coverage(year: number): Coverage;
}

/** How far a number that is missing from the register proves that the document does not exist. */
export type Coverage = 'complete' | 'partial' | 'none' | 'after';

/** `LBKH` etc. are folded: amending acts are `LOV` with `amending` true. */
export type DocumentType = 'LOV' | 'LBK' | 'BEK' | 'AND' | 'ANG' | 'BKI' | 'ABK' | 'LSV' | 'ÅBR';

export interface RegisterDocument {
  readonly type: DocumentType;
  readonly number: number;
  readonly date: CalendarDate;
  readonly title: string;
  /** True for an act or order that amends another (LOVÆ, BEKÆ, ANDÆ). */
  readonly amending: boolean;
  /** Derived: superseded by a later consolidation, or explicitly repealed; undefined when neither is known. */
  readonly ended: DocumentEnd | undefined;
  /** `https://www.retsinformation.dk/eli/lta/2024/261` */
  readonly eliUrl: string;
}

export interface DocumentEnd {
  readonly kind: 'superseded' | 'repealed';
  /** The document that ended it, when the register names it in full. */
  readonly by: DocumentKey | undefined;
  /** How the register words it. */
  readonly note: string;
}

export interface DocumentKey {
  readonly type: DocumentType;
  readonly number: number;
  readonly date: CalendarDate;
}

/** One of the acts that letters cite by name. */
export interface Act {
  /** `retssikkerhedsloven` */
  readonly shortName: string;
  readonly aliases: readonly string[];
  /** Oldest first. The title may change between them. */
  readonly generations: readonly Generation[];
  /** The generation in force on that day: the newest signed on or before it. Undefined before the first. */
  generationAt(date: CalendarDate): Generation | undefined;
}

export interface Generation extends DocumentKey {
  readonly act: Act;
  readonly title: string;
  readonly successor: Generation | undefined;
  readonly repealed: boolean;
  /**
   * The day an act passed (LOV) came into force, read from its own clause ("Loven træder i kraft den …"). Until then the generation
   * before it is the law. Undefined for consolidations (they change nothing) and where no clause is held.
   */
  readonly commencement?: CalendarDate | undefined;
  readonly eliUrl: string;
  /** Undefined when the § index of this generation is not in the register (grundloven: see `maximumParagraph`). */
  readonly provisions: ProvisionIndex | undefined;
  /** Grundloven has no index, only its last §: 89. */
  readonly maximumParagraph: number | undefined;
}

/** Which §§ a generation has. */
export interface ProvisionIndex {
  /** Labels as the act writes them: `9 c`, `7 Æ`. In the act's order. */
  readonly labels: readonly string[];
  /** Exact label, upper and lower case differ. */
  paragraph(label: string): ParagraphEntry | undefined;
  /** The act's own spelling of a label when only the letter's case differs: `9 C` → `9 c`. */
  ownSpelling(label: string): string | undefined;
}

export interface ParagraphEntry {
  readonly label: string;
  readonly repealed: boolean;
  /** Number of stk.; 0 when repealed. */
  readonly stkCount: number;
  /** Number of numbered items of a stk. (1-based); 0 when it has none. */
  nrCount(stk: number): number;
}
