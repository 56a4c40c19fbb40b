import { readFileSync, readdirSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, it } from 'vitest';
import { deviations, readFixture } from './fixture.js';
import { loadLetterGrammar, tokenise } from './tokenise.js';

const fixtures = new URL('fixtures/', import.meta.url);
let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadLetterGrammar();
});

describe('the letter grammar gives each part its scope', () => {
  it.each(readdirSync(fixtures))('%s', (name) => {
    const lines = readFixture(readFileSync(new URL(name, fixtures), 'utf8'));
    const tokens = tokenise(
      grammar,
      lines.map(({ text }) => text),
    );
    expect(lines.flatMap((line, index) => deviations(line, tokens[index] ?? []))).toEqual([]);
  });
});

describe('the letter grammar is linear in the line', () => {
  const seeds = ['”', '**a ', '_a ', '§ 1, ', '§§ 1, 1', '<!-- ', '[a](', '[^a', '`', '> ', '- ', '| ', 'lov ', 'artikel 1 ', 'nr. 1 ', 'a', '1', '1-', ' '];

  /** Milliseconds for a line of `length` characters; the best of three. */
  const time = (seed: string, length: number): number => {
    const line = seed.repeat(Math.ceil(length / seed.length));
    return Math.min(
      ...[0, 1, 2].map(() => {
        const start = performance.now();
        tokenise(grammar, [line]);
        return performance.now() - start;
      }),
    );
  };

  // The editor colours no line beyond 20,000 characters. A quadratic pattern would take 16 times as long for four times the text.
  it.each(seeds)('a line of %j', (seed) => {
    time(seed, 5_000);
    const short = time(seed, 5_000);
    const long = time(seed, 20_000);
    expect(long).toBeLessThan(8 * short + 50);
  });
});
