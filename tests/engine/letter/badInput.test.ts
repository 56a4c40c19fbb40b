import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../server/src/engine/letter/model.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';

function kindsOfProblems(letter: Letter): string[] {
  return [...new Set(letter.problems.map(({ kind }) => kind))];
}

const after = '\n\nBorgeren *skrev*.\n';

describe('bad input', () => {
  it('never makes the parser throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
      expect(parseLetter(source).source).toBe(source);
    }));
  });

  it.each([
    ['quotations', '> '.repeat(10_000), 'nesting-too-deep'],
    ['quotation marks', '>'.repeat(10_000), 'nesting-too-deep'],
    ['lists', '- '.repeat(10_000), 'nesting-too-deep'],
    ['numbers', '1. '.repeat(10_000), 'nesting-too-deep'],
    ['footnotes', '[^1]:'.repeat(10_000), 'nesting-too-deep'],
    ['quotations, lists and numbers', '> - 1. '.repeat(3_000), 'nesting-too-deep'],
    ['lists by indentation', Array.from({ length: 150 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'), 'nesting-too-deep'],
    ['brackets', '['.repeat(10_000), 'too-much-markup'],
    ['brackets opened and closed', '['.repeat(5_000) + ']'.repeat(5_000), 'too-much-markup'],
    ['emphasis opened', '*a **b '.repeat(5_000), 'too-much-markup'],
    ['emphasis closed', 'a* b** '.repeat(5_000), 'too-much-markup'],
    ['emphasis mixed', '*a_ '.repeat(5_000), 'too-much-markup'],
    ['underlines', '=\n'.repeat(5_000), 'too-much-markup'],
    ['lines that carry a quotation on', `> a*\n${'b\n'.repeat(5_000)}`, 'too-much-markup'],
    ['characters with markup in one line', `*a* ${'Borgeren skrev &amp; '.repeat(50_000)}`, 'line-too-long'],
  ])('thousands of %s: read as plain text, and the rest of the letter as ever', (_, text, kind) => {
    const letter = parseLetter(text + after);
    expect(kindsOfProblems(letter)).toEqual([kind]);
    expect(letter.blocks.at(-1)?.block.prose.text).toBe('Borgeren skrev.');
    // Footnote calls are known even there.
    const plain = text.replaceAll('[^1]', '').split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' ');
    expect(letter.blocks[0]?.block.prose.text === plain).toBe(true);
  });

  it.each([
    ['stars', '*'.repeat(10_000)],
    ['backticks', '`a'.repeat(10_000)],
    ['backslashes', '\\'.repeat(10_000)],
    ['ampersands', '&'.repeat(10_000)],
    ['angle brackets', '<'.repeat(10_000)],
    ['comments never closed', 'a <!-- '.repeat(5_000)],
    ['comments', '<!-- a -->'.repeat(5_000)],
    ['footnotes', Array.from({ length: 10_000 }, (_, index) => `[^${index}]: a`).join('\n')],
    ['footnote calls', 'a[^1] '.repeat(10_000)],
    ['list items', '- a\n'.repeat(10_000)],
    ['headings', '# a\n'.repeat(10_000)],
    ['quotation marks', '”a '.repeat(10_000)],
    ['fences', '```\na\n\n'.repeat(2_000)],
    ['addresses', 'https://eksempel.dk/( '.repeat(10_000)],
    ['NULs', '\0'.repeat(10_000)],
    ['line endings', '\r'.repeat(10_000)],
  ])('thousands of %s are simply read', (_, text) => {
    expect(kindsOfProblems(parseLetter(text + after))).toEqual([]);
  });

  it('a line of 1 MB without markup is a paragraph like any other', () => {
    const text = 'Borgeren skrev. '.repeat(65_536).trimEnd();
    const letter = parseLetter(text);
    expect(letter.problems).toEqual([]);
    expect(letter.blocks.map(({ block }) => block.prose.text === text)).toEqual([true]);
  });

  it('text beyond the limits is still known as somebody else’s words', () => {
    expect(parseLetter(`${'>'.repeat(100)} Borgeren`).blocks.map(({ block }) => block.containers)).toEqual([[{ kind: 'quotation' }]]);
  });

  it('large tables, and code full of stars, are within the limits', () => {
    const table = `| A | B |\n|---|---|\n${'| **a** | [b](c) |\n'.repeat(1_000)}`;
    expect(parseLetter(table).problems).toEqual([]);
    expect(parseLetter(table).blocks).toHaveLength(2_002);
    expect(parseLetter(`\`\`\`\n${'* a * b\n'.repeat(300)}\`\`\``).problems).toEqual([]);
    expect(parseLetter(`- a\n${'  - **b** c\n'.repeat(500)}`).problems).toEqual([]);
  });
});
