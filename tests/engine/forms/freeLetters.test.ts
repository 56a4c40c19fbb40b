import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../kit/engine.js';

const folder = new URL('../../fixtures/freeLetters/', import.meta.url);

/** Letters that have all their parts, each written in its own way: free headings, bold lines, tables, none at all. */
describe.each(readdirSync(folder))('%s', (name) => {
  const source = readFileSync(new URL(name, folder), 'utf8');

  it.each([
    ['as it stands', source],
    ['with all headings of one rank', source.replaceAll(/^#{2,} /gm, '## ')],
    ['with headings of the first rank', source.replaceAll(/^#{2,} /gm, '# ')],
    ['with bold lines for headings', source.replaceAll(/^#{2,} (.*)$/gm, '**$1**')],
    ['with plain lines for headings', source.replaceAll(/^#{2,} /gm, '')],
    ['with its title as heading', /^# /m.test(source) ? source : source.replace(/titel: (.*)\n([\s\S]*?)---\n/, 'titel: $1\n$2---\n\n# $1\n')],
    ['with Windows line breaks', source.replaceAll('\n', '\r\n')],
  ])('has no part missing, %s', (_, variant) => {
    const findings = analyse(variant).findings.filter(({ rule }) => /^(?:brev|metadata)\//.test(rule));
    expect(findings.map(({ rule, message }) => `${rule} ${message.da}`)).toEqual([]);
  });
});
