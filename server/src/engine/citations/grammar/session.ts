import { matchAt } from './match.js';

/** A session of the Folketing: `2013-14`, `2014-15 (1. samling)`. */
export interface Session {
  readonly end: number;
  /** The year it begins in. */
  readonly year: number;
  /** 2 for the second session of a year. */
  readonly number: number;
}

const session = /((?:18|19|20)\d{2})[-–/](\d{4}|\d{2})(?!\d)(?:,?\s?\(?([12])\.\s?saml(?:ing|\.)?\)?)?/uy;

/** Reads a session; its years must follow each other, so that `2013-50` is none. */
export function readSession(text: string, at: number): Session | undefined {
  const match = matchAt(session, text, at);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (Number(match[2]) % 100 !== (year + 1) % 100) return undefined;
  return { end: at + match[0].length, year, number: Number(match[3] ?? 1) };
}

/** `20131`: how ft.dk names a session in addresses. */
export function sessionCode({ year, number }: Pick<Session, 'year' | 'number'>): string {
  return `${year}${number}`;
}
