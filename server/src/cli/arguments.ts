import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseIsoDate, type CalendarDate } from '../engine/dates/calendarDate.js';
import type { Language, Severity } from '../engine/index.js';
import { severities } from '../engine/findings.js';

/** The command line was used wrongly; exit code 2. The message is for the user. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command takes. */
const commonOptions = {
  sprog: { type: 'string', default: 'da' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies Options;

/** Parses a command's own options and the common ones. Throws {@link UsageError} on an unknown option. */
export function parseCommandLine<const O extends Options>(args: readonly string[], options: O) {
  try {
    const parsed = parseArgs({ args: [...args], options: { ...commonOptions, ...options }, allowPositionals: true });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `Ukendt tilvalg: ${option}` : `Tilvalget ${option} er brugt forkert (mangler der en værdi?)`,
    );
  }
}

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${option} ${value}: vælg mellem ${allowed.join(', ')}`);
  return found;
}

export function languageOption(value: string): Language {
  return oneOf('sprog', value, ['da', 'en']);
}

export function severityOption(value: string): Severity {
  return oneOf('min-severity', value, severities);
}

export function dateOption(value: string | undefined): CalendarDate | undefined {
  if (value === undefined) return undefined;
  const date = parseIsoDate(value);
  if (date === undefined) throw new UsageError(`--dato ${value}: skriv en dato, der findes, som ÅÅÅÅ-MM-DD, f.eks. 2024-11-18`);
  return date;
}
