import type { LetterForm } from '../forms/model.js';
import type { Severity } from '../findings.js';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';

/**
 * Everything an office can decide, read from the built-in profile and every `ombudsbrev.yaml` from the letter's folder upwards
 * (nearest wins). See `docs/architecture.md` for the precedence.
 */
export interface Configuration {
  readonly profile: OfficeProfile;
  /** By id; the office's own replace built-in ones with the same id. */
  readonly forms: ReadonlyMap<string, LetterForm>;
  /** Severity per rule id (`gruppe/navn`) or group (`gruppe`), only where the office deviates. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
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

/** Something wrong in an `ombudsbrev.yaml`. The rest of the file still counts. */
export interface ConfigurationProblem {
  /** The file as the host named it. */
  readonly file: string;
  /** Offsets in that file. */
  readonly range: TextRange;
  readonly message: Localized;
}
