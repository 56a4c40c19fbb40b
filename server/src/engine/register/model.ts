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
  /** The acts that letters cite (203), with their generations. */
  readonly acts: readonly Act[];
  /** By any of {@link Register.names}, letter case aside: none for an unknown name, more than one for homonyms, the likeliest first. */
  actsNamed(name: string): readonly Act[];
  /** Every name of every act in every form, homonyms as one. No two have the same text, letter case aside. */
  readonly names: readonly ActName[];
  /** The act and generation that a document is, when it is one of the acts. */
  generationOf(document: DocumentKey): Generation | undefined;
  coverage(year: number, number: number): Coverage;
}

/**
 * How far a number that is missing from the register proves that there is no such document in Lovtidende A.
 *
 * - `complete`: all numbers of the year are known, but for one or two
 * - `partial`: most are known
 * - `none`: absence proves nothing (old years, and numbers from 9000: Ministerialtidende)
 * - `after`: later than the register
 */
export type Coverage = 'complete' | 'partial' | 'none' | 'after';

/** A name by which letters cite an act. */
export interface ActName {
  /** In lower case; an abbreviation as it is written (`RSL`), since others may mean something else (`ml`). */
  readonly text: string;
  /** `name`: `serviceloven`, `servicelov`, `barnets lov`; `title`: `lov om social service`. */
  readonly kind: 'name' | 'abbreviation' | 'title';
  /** `servicelovens`, `barnets lovs`. */
  readonly genitive: boolean;
  /** More than one for homonyms, the likeliest first. */
  readonly acts: readonly Act[];
}

/** Amending acts and orders (LOVÆ, BEKÆ, ANDÆ) go by their plain type, with `amending` true. */
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
  /**
   * The document that ended it. Its date is the day it was signed: the end itself may come some months later. Undefined when only a
   * later reprint of the clause is known.
   */
  readonly by: DocumentKey | undefined;
  /** Where the end was read: `by` itself, or the consolidation that reprints the clause. The end was decided on its date or before. */
  readonly evidence: DocumentKey;
}

export interface DocumentKey {
  readonly type: DocumentType;
  readonly number: number;
  readonly date: CalendarDate;
}

/** One of the acts that letters cite by name. */
export interface Act {
  /** `retssikkerhedsloven`; an ambiguous one is told apart in brackets, `klagenævnsloven (udbud)`. */
  readonly shortName: string;
  /** From the office's own `ombudsbrev.yaml` instead of the collected data: nothing but its name and its document is known. */
  readonly isConfigured: boolean;
  readonly aliases: readonly string[];
  /** Oldest first. The title may change between them. */
  readonly generations: readonly Generation[];
  /**
   * The newest generation signed on or before that day; undefined before the first. A consolidation (LBK) is current from its
   * signature. A new act (LOV) often takes effect months later: see {@link Generation.commencement}.
   */
  generationAt(date: CalendarDate): Generation | undefined;
}

export interface Generation extends DocumentKey {
  readonly act: Act;
  readonly title: string;
  /** What replaced it: mostly the same act's next generation, for a repealed act the new act when that is one of the acts. */
  readonly successor: Generation | undefined;
  /** An explicit repeal is known. False is no proof of force. */
  readonly repealed: boolean;
  /** No repeal was found, but the act is known or likely to be dead. */
  readonly uncertain: boolean;
  /**
   * Acts of amendment signed after it and before the act's next generation whose titles name this act, oldest first. Omnibus acts
   * ("… og forskellige andre love") are missed. While there are any, a § that this generation lacks may have been inserted since.
   */
  readonly amendments: readonly RegisterDocument[];
  /**
   * The day an act passed (LOV) came into force, read from its own clause ("Loven træder i kraft den …"). Until then the generation
   * before it is the law. Undefined for consolidations (they change nothing) and where no clause is held.
   */
  readonly commencement: CalendarDate | undefined;
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
  /** Exact label, upper and lower case differ. Labels inside a repealed range (`§§ 22-29`) are known as repealed. */
  paragraph(label: string): ParagraphEntry | undefined;
  /** The act's own spelling of a label, letter case aside: `9 C` → `9 c`. */
  ownSpelling(label: string): string | undefined;
  /**
   * True when the index cannot tell whether there is such a §: then its absence proves nothing. Indexes before 2016 often keep one §
   * of several with the same number (§ 9 c, but neither § 9 nor § 9 a).
   */
  mayLack(label: string): boolean;
}

export interface ParagraphEntry {
  readonly label: string;
  readonly repealed: boolean;
  /** Number of stk.; 0 when repealed. */
  readonly stkCount: number;
  /** The stk. (1-based) has kept its number, and nothing else: `Stk. 3. (Ophævet)`. Known where the generation's texts are held. */
  isStkRepealed(stk: number): boolean;
  /** Number of numbered items of a stk. (1-based); 0 when it has none. */
  nrCount(stk: number): number;
}
