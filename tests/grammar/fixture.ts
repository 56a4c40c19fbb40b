import type { Token } from './tokenise.js';

/**
 * A fixture is a letter with its expectations below each line:
 *
 *     |Det følger af servicelovens § 117 a.
 *     :              ^^^^^^^^^^^^^ entity.name.type.act
 *     :                            ^^^^^^^ entity.name.function.provision
 *     :^^^ - markup
 *
 * `|` begins a line of the letter, `:` an expectation on the line above it, anything else is a remark. The marked columns, and with
 * `=` before the scope exactly they, have a scope that begins with the named one; with `-` none has.
 */
export interface FixtureLine {
  readonly text: string;
  readonly expectations: readonly Expectation[];
}

interface Expectation {
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  readonly kind: 'has' | 'has-exactly' | 'has-not';
  /** Line in the fixture file, from 1. */
  readonly line: number;
}

export function readFixture(source: string): FixtureLine[] {
  const lines: { text: string; expectations: Expectation[] }[] = [];
  source.split('\n').forEach((line, index) => {
    if (line.startsWith('|')) {
      lines.push({ text: line.slice(1), expectations: [] });
    } else if (line.startsWith(':')) {
      const match = /^:( *)(\^+) ([-=] )?(\S+)$/.exec(line);
      const above = lines.at(-1);
      if (match === null || above === undefined) throw new Error(`Line ${index + 1} of the fixture is not an expectation: ${line}`);
      const [, before = '', marks = '', sign, scope = ''] = match;
      const kind = sign === '- ' ? 'has-not' : sign === '= ' ? 'has-exactly' : 'has';
      above.expectations.push({ start: before.length, end: before.length + marks.length, scope, kind, line: index + 1 });
    }
  });
  return lines;
}

/** What does not hold, one sentence each; empty when all holds. */
export function deviations(line: FixtureLine, tokens: readonly Token[]): string[] {
  const hasScope = (token: Token, scope: string): boolean => token.scopes.some((candidate) => candidate === scope || candidate.startsWith(`${scope}.`));
  return line.expectations.flatMap(({ start, end, scope, kind, line: number }) => {
    const inside = tokens.filter((token) => token.start < end && token.end > start);
    const withScope = inside.filter((token) => hasScope(token, scope));
    const found = `»${line.text.slice(start, end)}« has ${JSON.stringify(inside.map((token) => [line.text.slice(token.start, token.end), ...token.scopes.slice(1)]))}`;
    if (kind === 'has-not') return withScope.length === 0 ? [] : [`line ${number}: expected no ${scope}: ${found}`];
    if (withScope.length < inside.length || inside.length === 0) return [`line ${number}: expected ${scope}: ${found}`];
    const leaks = kind === 'has-exactly' && tokens.some((token) => (token.start < start || token.end > end) && touches(token, start, end) && hasScope(token, scope));
    return leaks ? [`line ${number}: expected ${scope} to end there: ${found}`] : [];
  });
}

/** True when the token reaches out of the range, or stands right beside it. */
function touches(token: Token, start: number, end: number): boolean {
  return token.start <= end && token.end >= start;
}
