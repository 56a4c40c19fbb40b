import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../server/src/engine/configuration/readConfiguration.js';
import { readJson } from './project.js';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const files = ['snippets/ombudsbrev.code-snippets', 'snippets/ombudsbrev-yaml.code-snippets'];
const snippets = files.flatMap((file) => Object.values(readJson<Record<string, Snippet>>(file)));
const prefixes = snippets.flatMap(({ prefix }) => prefix);
const known = new Set(['CURRENT_YEAR', 'CURRENT_MONTH', 'CURRENT_DATE']);

describe('the snippets', () => {
  it('hold a letter of every built-in form', () => {
    const forms = [...readConfiguration([]).configuration.forms.keys()];
    expect(prefixes.filter((prefix) => prefix.startsWith('brev-')).sort()).toEqual(forms.map((id) => `brev-${id}`).sort());
  });

  it('have prefixes of their own', () => {
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it.each(snippets.map((snippet) => [[snippet.prefix].flat()[0], snippet] as const))('%s says what it is and uses only what the editor knows', (_, { description, body }) => {
    expect(description).toMatch(/\p{L}{3}/u);
    const text = body.join('\n');
    const fields = [...text.matchAll(/(?<!\\)\$(?:\{(\d+)(?::[^{}]*)?\}|(\d+)|([A-Z_]+))/g)];
    expect(fields.length).toBe(text.split(/(?<!\\)\$/).length - 1);
    expect(fields.flatMap(([, , , variable]) => variable ?? []).filter((variable) => !known.has(variable))).toEqual([]);
    const stops = [...new Set(fields.flatMap(([, braced, plain]) => Number(braced ?? plain ?? NaN)))].filter((stop) => !Number.isNaN(stop)).sort((a, b) => a - b);
    // The tab key meets every number, and ends at 0.
    expect(stops).toEqual(stops.map((_stop, index) => index));
  });
});
