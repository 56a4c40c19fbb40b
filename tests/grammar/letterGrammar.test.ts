import { readFileSync, readdirSync } from 'node:fs';
import { INITIAL, type IGrammar } from 'vscode-textmate';
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

describe('the letter grammar does not hang on any line the editor colours', () => {
  // The editor colours no line beyond 20,000 characters. Linear patterns take tens of milliseconds; the limit only tells a hang.
  const length = 20_000;
  const seeds = ['”', '**a ', '_a ', '§ 1, ', '§§ 1, 1', '<!-- ', '[a](', '[^a', '`', '> ', '- ', '| ', 'lov ', 'artikel 1 ', 'nr. 1 ', 'a', '1', '1-', ' '];

  it.each(seeds)('a line of %j', (seed) => {
    const line = seed.repeat(Math.ceil(length / seed.length));
    expect(grammar.tokenizeLine(line, INITIAL, 5_000).stoppedEarly).toBe(false);
  });
});
