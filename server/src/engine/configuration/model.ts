import type { CalendarDate } from '../dates/calendarDate.js';
import type { LetterheadConfiguration } from './letterhead.js';
import type { LetterForm } from '../forms/model.js';
import type { Severity } from '../findings.js';
import type { DocumentType } from '../register/model.js';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';

/**
 * Everything an office can decide, read from the built-in profile and every `ombudsbrev.yaml` from the letter's folder upwards
 * (nearest wins). See `docs/configuration.md` for the precedence.
 */
export interface Configuration {
  readonly profile: OfficeProfile;
  readonly letterhead: LetterheadConfiguration;
  /** By id; the office's own replace built-in ones with the same id. */
  readonly forms: ReadonlyMap<string, LetterForm>;
  /** Severity per rule id (`gruppe/navn`) or group (`gruppe`), only where the office deviates. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly language: LanguageChoices;
  /** Words that the office or the user counts as correct, each once. */
  readonly words: readonly ListedWord[];
  readonly forbiddenWords: readonly ForbiddenWord[];
  /** Acts that the office cites and the register does not hold. */
  readonly acts: readonly ConfiguredAct[];
}

/** What the official orthography leaves to the writer, as the office decides it. */
export interface LanguageChoices {
  /** A comma stands before subordinate clauses (Retskrivningsordbogen § 48). */
  readonly startComma: boolean;
  /** Undefined: the majority in each letter decides, as for the abbreviations. */
  readonly voice: 'jeg' | 'office' | undefined;
  readonly forExample: 'f.eks.' | 'fx' | undefined;
  readonly andSoOn: 'mv.' | 'm.v.' | undefined;
  /** In words. */
  readonly longestSentence: number;
}

/** A word that somebody has added. */
export interface ListedWord {
  /** Several words where `ord:` in an ombudsbrev.yaml has them. */
  readonly word: string;
  /** The word of the dictionary that it is inflected as. */
  readonly model: string | undefined;
  readonly owner: 'user' | 'office';
  /** Where it stands: the file as the host named it, and UTF-16 offsets in it. */
  readonly file: string;
  readonly range: TextRange;
}

/** A word or expression that the office does not want in its letters. */
export interface ForbiddenWord {
  readonly word: string;
  /** What the office writes instead. */
  readonly replacement: string | undefined;
  /** A sentence for the author. */
  readonly reason: string | undefined;
  /** The ombudsbrev.yaml that forbids it, as the host named it. */
  readonly file: string;
}

export interface OfficeProfile {
  readonly office: string;
  readonly municipality: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly telephone: string;
  readonly email: string;
  readonly web: string;
  readonly ean: string;
  /** Regex sources (linear), anchored when used. */
  readonly caseNumberPattern: string;
  readonly documentNumberPattern: string;
  readonly caseNumberExample: string;
  /** False for records systems where a document's number is independent of its case's. */
  readonly documentNumberBeginsWithCaseNumber: boolean;
  readonly recipients: readonly Recipient[];
  readonly signatories: readonly { readonly name: string; readonly title: string }[];
}

export interface Recipient {
  /** `Børne- og Ungdomsforvaltningen` */
  readonly name: string;
  /** `BUF` */
  readonly abbreviation: string | undefined;
  readonly aliases: readonly string[];
}

/** An act from the office's own file. */
export interface ConfiguredAct {
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly document: { readonly type: DocumentType; readonly number: number; readonly date: CalendarDate };
}

/** Something wrong in an `ombudsbrev.yaml`. The rest of the file still counts. */
export interface ConfigurationProblem {
  /** The file as the host named it. */
  readonly file: string;
  /** UTF-16 offsets in that file. */
  readonly range: TextRange;
  readonly message: Localized;
  /** What probably was meant, to put in the range's place. */
  readonly suggestion: string | undefined;
}
