import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';

/** Kind, containers and prose of every block, in few words. */
function outline(source: string): string[] {
  return parseLetter(source).blocks.map(({ block }) => {
    const containers = block.containers.map((container) => {
      switch (container.kind) {
        case 'quotation':
          return '>';
        case 'list-item':
          return container.ordered ? `${container.number ?? '?'}.` : '-';
        case 'footnote':
          return `^${container.label}`;
        case 'table':
          return `${container.header ? 'header ' : ''}${container.row},${container.column}`;
      }
    });
    const kind = block.level === undefined ? block.kind : `${block.kind} ${block.level}`;
    return [kind, ...containers, JSON.stringify(block.prose.text)].join(' ');
  });
}

function sources(source: string): string[] {
  return parseLetter(source).blocks.map(({ block, offset }) => source.slice(offset + block.range.start, offset + block.range.end));
}

describe('blocks', () => {
  it('are headings, paragraphs, lists, quotations and tables in document order', () => {
    expect(outline('# Et\n\nTekst\n\n> Citat\n>\n> - punkt\n\n1. a\n   - b\n2. c\n\n   mere\n\nTo\n==\n\n| A | B |\n|---|---|\n| x | *y* |\n')).toEqual([
      'heading 1 "Et"', 'paragraph "Tekst"', 'paragraph > "Citat"', 'paragraph > - "punkt"', 'paragraph 1. "a"', 'paragraph 1. - "b"',
      'paragraph 2. "c"', 'paragraph 2. "mere"', 'heading 1 "To"',
      'table-cell header 0,0 "A"', 'table-cell header 0,1 "B"', 'table-cell 1,0 "x"', 'table-cell 1,1 "y"',
    ]);
  });

  it('number list items on, whatever their own numbers, also over blank lines', () => {
    expect(outline('1. a\n1. b\n\n1. c\n\n7. d')).toEqual(['paragraph 1. "a"', 'paragraph 2. "b"', 'paragraph 3. "c"', 'paragraph 4. "d"']);
    expect(outline('3) a\n\n3) b')).toEqual(['paragraph 3. "a"', 'paragraph 4. "b"']);
    expect(outline('1. a\n\nTekst\n\n1. b')).toEqual(['paragraph 1. "a"', 'paragraph "Tekst"', 'paragraph 1. "b"']);
    expect(outline('1. a\n\n1) b')).toEqual(['paragraph 1. "a"', 'paragraph 1. "b"']);
    expect(outline('1. *a*\n\n   mere\n\n1. b\n   1. c')).toEqual(['paragraph 1. "a"', 'paragraph 1. "mere"', 'paragraph 2. "b"', 'paragraph 2. 1. "c"']);
  });

  it('range over their own source', () => {
    expect(sources('## Et  \n\n  Tekst\n  mere \n\n> - punkt\n>   to\n\n| A | B |\n|---|---|\n|  | x y |\n')).toEqual([
      '## Et', 'Tekst\n  mere', 'punkt\n>   to', 'A', 'B', '', 'x y',
    ]);
  });

  it('know code, which is no prose to check', () => {
    expect(outline('```\nkode\n\nmere\n```')).toEqual(['code "kode mere"']);
    const [placed] = parseLetter('Kør `npm  test` nu').blocks;
    expect(placed?.block.prose.text).toBe('Kør npm  test nu');
    expect(placed?.block.code).toEqual([{ start: 4, end: 13 }]);
  });

  it('end a fence that is never closed at the next blank line', () => {
    expect(outline('Før\n\n```\nkode\n\nEfter')).toEqual(['paragraph "Før"', 'code "kode"', 'paragraph "Efter"']);
  });

  it('leave comments out, and read on behind one that is never closed', () => {
    expect(outline('a\n\n<!-- b\n\nc -->\n\nd')).toEqual(['paragraph "a"', 'paragraph "d"']);
    expect(outline('<!-- b\n\nc\n\n<!-- afsnit: d -->')).toEqual(['paragraph "<!-- b"', 'paragraph "c"', 'mark ""']);
    expect(outline('- a\n  <!-- b -->\n  c')).toEqual(['paragraph - "a"', 'paragraph - "c"']);
  });

  it('hold links, marked up or bare', () => {
    const source = 'Se [her](https://eksempel.dk/a_b), <https://b.dk>, https://c.dk/x_y_z. og (www.d.dk/e).';
    const [placed] = parseLetter(source).blocks;
    const links = placed?.block.links.map(({ url, range, urlRange, textRange }) => [
      url, source.slice(range.start, range.end), source.slice(urlRange.start, urlRange.end), placed.block.prose.text.slice(textRange.start, textRange.end),
    ]);
    expect(links).toEqual([
      ['https://eksempel.dk/a_b', '[her](https://eksempel.dk/a_b)', 'https://eksempel.dk/a_b', 'her'],
      ['https://b.dk', '<https://b.dk>', 'https://b.dk', 'https://b.dk'],
      ['https://c.dk/x_y_z', 'https://c.dk/x_y_z', 'https://c.dk/x_y_z', 'https://c.dk/x_y_z'],
      ['https://www.d.dk/e', 'www.d.dk/e', 'www.d.dk/e', 'www.d.dk/e'],
    ]);
  });

  it('take an address from the source where its underscores look like emphasis', () => {
    const [placed] = parseLetter('Se https://eksempel.dk/_a_/b nu').blocks;
    expect(placed?.block.links.map(({ url }) => url)).toEqual(['https://eksempel.dk/_a_/b']);
  });
});

describe('footnotes', () => {
  it('and their calls are found in different chunks, also when glued to words', () => {
    const source = 'Loven[^1] og *noten[^A]*\n\n[^1]: Første\n\n    fortsat\n[^a]: Anden[^1]\n';
    const { footnotes, footnoteCalls, blocks } = parseLetter(source);
    expect(footnoteCalls.map(({ call, range, block }) => [call.label, source.slice(range.start, range.end), block, call.proseOffset])).toEqual([
      ['1', '[^1]', 0, 5], ['a', '[^A]', 0, 14], ['1', '[^1]', 3, 5],
    ]);
    expect(footnotes.map(({ label, range, blocks: indices }) => [label, source.slice(range.start, range.end), indices])).toEqual([
      ['1', '[^1]: Første\n\n    fortsat', [1, 2]], ['a', '[^a]: Anden[^1]', [3]],
    ]);
    expect(blocks.map(({ block }) => block.prose.text)).toEqual(['Loven og noten', 'Første', 'fortsat', 'Anden']);
  });

  it('need no blank line between them, and a call needs no definition', () => {
    expect(outline('[^1]: a\n[^2]: b')).toEqual(['paragraph ^1 "a"', 'paragraph ^2 "b"']);
    expect(parseLetter('a[^9]').footnoteCalls.map(({ call }) => call.label)).toEqual(['9']);
    expect(parseLetter('a[^ 9] [^] [^a b]').footnoteCalls).toEqual([]);
  });
});

describe('marks', () => {
  function marks(source: string): unknown[] {
    return parseLetter(source).blocks.flatMap(({ block, offset }) =>
      block.mark === undefined ? [] : [{ ...block.mark, valueRange: source.slice(offset + block.mark.valueRange.start, offset + block.mark.valueRange.end) }],
    );
  }

  it('name a part, or rules to ignore with a reason', () => {
    expect(marks('<!-- afsnit: retsgrundlag -->\nTekst\n\n<!-- ombudsbrev-ignorer sprog/stavning, dato: navnet er rigtigt: ja -->')).toEqual([
      { kind: 'afsnit', part: 'retsgrundlag', valueRange: 'retsgrundlag' },
      { kind: 'ignorer', rules: ['sprog/stavning', 'dato'], reason: 'navnet er rigtigt: ja', valueRange: 'sprog/stavning, dato: navnet er rigtigt: ja' },
    ]);
  });

  it('are marks also when malformed', () => {
    expect(marks('<!--ombudsbrev-ignorer sprog-->\n<!-- ombudsbrev-ignorer -->\n<!-- Afsnit: -->\n<!-- afsnit -->')).toEqual([
      { kind: 'ignorer', rules: ['sprog'], reason: '', valueRange: 'sprog' },
      { kind: 'ignorer', rules: [], reason: '', valueRange: '' },
      { kind: 'afsnit', part: '', valueRange: '' },
      { kind: 'afsnit', part: '', valueRange: '' },
    ]);
  });

  it('are not found in other comments', () => {
    expect(marks('<!-- afsnittet mangler -->\n<!-- note: afsnit -->\n<!-- ombudsbrev-ignorerer x: y -->')).toEqual([]);
  });

  it('stand in lists and quotations, and before the text that holds them', () => {
    expect(outline('> <!-- afsnit: a -->\n> b\n\n- c <!-- afsnit: d --> e\n')).toEqual(['mark > ""', 'paragraph > "b"', 'mark - ""', 'paragraph - "c e"']);
  });
});
