import { toIsoDate } from '../../engine/dates/calendarDate.js';
import type { Finding } from '../../engine/index.js';
import { isUnreadRegister } from '../../engine/register/emptyRegister.js';
import type { Register } from '../../engine/register/model.js';

/** A file with what was found in it. `source` is the text that the findings' offsets count in. */
export interface CheckedFile {
  /** As the user named it; `-` for standard input. */
  readonly file: string;
  readonly source: string;
  readonly findings: readonly Finding[];
}

/** A file that could not be checked, in the user's language. */
export interface FileProblem {
  readonly file: string;
  readonly message: string;
}

/** All that one run of `check` found. */
export interface CheckResult {
  /** `2026-02-14`: the day the register was harvested; undefined when it could not be read. */
  readonly register: string | undefined;
  readonly files: readonly CheckedFile[];
  readonly problems: readonly FileProblem[];
}

/** As {@link CheckResult.register} has it. */
export function registerDate(register: Register): string | undefined {
  return isUnreadRegister(register) ? undefined : toIsoDate(register.date);
}
