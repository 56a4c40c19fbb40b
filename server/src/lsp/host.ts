import type { Configuration } from '../engine/configuration/model.js';
import type { Localized } from '../engine/index.js';
import type { DocumentProblem, LetterDocument } from '../engine/layout/document.js';
import type { LoadedLetterhead } from '../engine/layout/typst/letterhead.js';
import type { Typesetter, TypesettingProblem } from '../engine/layout/typesetting.js';
import type { Register } from '../engine/register/model.js';
import type { ProvisionTexts } from '../engine/register/provisionTexts.js';
import type { Spelling } from '../engine/spelling/spelling.js';
import type { Clock, ExportToFile, TextFiles, UserWords } from '../hosts/types.js';

/** What the server is handed by the machine it runs on. */
export interface LanguageServerHost {
  readonly clock: Clock;
  readonly files: TextFiles;
  readonly userWords: UserWords;
  readonly version: string;
  /** Address of a rule's page; undefined when it is not installed. */
  rulePage(ruleId: string): string | undefined;
  /** Why a text cannot be checked as a letter (too large, not text); undefined for every other. */
  refusal(text: string, name: string): Localized | undefined;
  /** Throws when the register is missing or damaged; tells what of it could not be used. */
  loadRegister(tell: (message: Localized) => void): Register;
  /** The § texts; the file is opened at the first question, which throws when it is missing or damaged. */
  loadProvisionTexts(): ProvisionTexts;
  /** What to tell the user when one of them threw. */
  explainRegisterFailure(error: unknown): Localized;
  /** Throws when the dictionary is missing or damaged. */
  loadSpelling(): Spelling;
  /** What to tell the user when it threw. */
  explainSpellingFailure(error: unknown): Localized;
  readonly layout: LayoutHost;
}

/** What sets letters in pages. */
export interface LayoutHost {
  /** Starts nothing before it is first asked to set a letter. */
  createTypesetter(): Typesetter;
  /** @throws {TypesettingError} when the office's template cannot be read */
  loadLetterhead(configuration: Configuration): LoadedLetterhead;
  /** What of the letterhead is missing, also its template. */
  letterheadProblems(configuration: Configuration): readonly TypesettingProblem[];
  /** Bytes by the path that the document has for an image; those that cannot be read are left out. `uri` is the letter's. */
  loadImages(document: LetterDocument, uri: string): ReadonlyMap<string, Uint8Array>;
  /** What the letter names and its folder does not hold: images and enclosures. */
  missingFiles(document: LetterDocument, uri: string): readonly DocumentProblem[];
  readonly exportToFile: ExportToFile;
}
