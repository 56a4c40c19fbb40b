import type { Localized } from '../engine/index.js';
import type { Register } from '../engine/register/model.js';
import type { ProvisionTexts } from '../engine/register/provisionTexts.js';
import type { Spelling } from '../engine/spelling/spelling.js';
import type { Clock, TextFiles } from '../hosts/types.js';

/** What the server is handed by the machine it runs on. */
export interface LanguageServerHost {
  readonly clock: Clock;
  readonly files: TextFiles;
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
}
