import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';

function sections(source: string): unknown[] {
  const letter = parseLetter(source);
  return letter.sections.map(({ level, number, title, parent, blocks, range }) => [
    level, number, title, parent?.title, blocks.map((index) => letter.blocks[index]?.block.prose.text), source.slice(range.start, range.end).replaceAll('\n', '¶'),
  ]);
}

describe('sections', () => {
  it('run from a heading to the next of its rank', () => {
    expect(sections('Ind\n\n# A\n\na\n\n## B\n\nb\n\n# C\n')).toEqual([
      [0, undefined, '', undefined, ['Ind'], 'Ind¶¶'],
      [1, undefined, 'A', undefined, ['a'], '# A¶¶a¶¶## B¶¶b¶¶'],
      [2, undefined, 'B', 'A', ['b'], '## B¶¶b¶¶'],
      [1, undefined, 'C', undefined, [], '# C¶'],
    ]);
  });

  it('begin behind the front matter, and have no part in footnotes', () => {
    expect(sections('---\ndato: 2024-11-18\n---\n\nInd[^1]\n\n[^1]: note\n')).toEqual([[0, undefined, '', undefined, ['Ind'], '¶¶Ind[^1]¶¶[^1]: note¶']]);
  });

  it('are not made by marks alone, nor by headings in quotations', () => {
    expect(sections('<!-- afsnit: a -->\n\n# A\n\n> # B\n')).toEqual([[1, undefined, 'A', undefined, ['B'], '# A¶¶> # B¶']]);
    expect(sections('<!-- afsnit: a -->\n\nTekst')).toEqual([[0, undefined, '', undefined, ['', 'Tekst'], '<!-- afsnit: a -->¶¶Tekst']]);
    expect(sections('')).toEqual([]);
  });

  it.each([
    ['7. Vurderingsgrundlag', '7', 'Vurderingsgrundlag'],
    ['7 Vurderingsgrundlag', '7', 'Vurderingsgrundlag'],
    ['7) Bilag', '7', 'Bilag'],
    ['2.1 formål', '2.1', 'formål'],
    ['2.1. Formål', '2.1', 'Formål'],
    ['Kapitel 3', '3', ''],
    ['Kapitel 3. Metode', '3', 'Metode'],
    ['KAPITEL 3 – Metode', '3', 'Metode'],
    ['8.', '8', ''],
    ['3 anbefalinger', undefined, '3 anbefalinger'],
    ['5. klasse', undefined, '5. klasse'],
    ['18. november 2024', undefined, '18. november 2024'],
    ['2024 i tal', undefined, '2024 i tal'],
    ['2024 Status', undefined, '2024 Status'],
    ['Retsgrundlag', undefined, 'Retsgrundlag'],
  ])('heading %s', (heading, number, title) => {
    expect(parseLetter(`# ${heading}`).sections.map((section) => [section.number, section.title])).toEqual([[number, title]]);
  });
});
