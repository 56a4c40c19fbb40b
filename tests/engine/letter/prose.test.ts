import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedBlock } from '../../../server/src/engine/letter/model.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { isContiguous, proseToSource } from '../../../server/src/engine/text/prose.js';
import { arbitrarySource } from './arbitraryLetter.js';

function onlyBlock(source: string): PlacedBlock {
  const { blocks } = parseLetter(source);
  expect(blocks).toHaveLength(1);
  const [block] = blocks;
  if (block === undefined) throw new Error('no block');
  return block;
}

function prose(source: string): string {
  return onlyBlock(source).block.prose.text;
}

/** The source that the first occurrence of `words` in the prose comes from. */
function sourceOf(source: string, words: string): string {
  const { block, offset } = onlyBlock(source);
  const start = block.prose.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const range = proseToSource(block.prose, { start, end: start + words.length });
  return source.slice(offset + range.start, offset + range.end);
}

describe('prose', () => {
  it('is the source, character by character, wherever a segment says so', () => {
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        for (const { block, offset } of parseLetter(source).blocks) {
          let proseEnd = 0;
          let sourceEnd = 0;
          for (const { proseStart, sourceStart, length } of block.prose.segments) {
            expect(proseStart).toBeGreaterThanOrEqual(proseEnd);
            expect(sourceStart).toBeGreaterThanOrEqual(sourceEnd);
            proseEnd = proseStart + length;
            sourceEnd = sourceStart + length;
            expect(block.prose.text.slice(proseStart, proseEnd)).toBe(source.slice(offset + sourceStart, offset + sourceEnd));
          }
          expect(proseEnd).toBeLessThanOrEqual(block.prose.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['emphasis and code', 'Det *er* **vigtigt** og `kode`.', 'Det er vigtigt og kode.'],
    ['links', 'Se [vejledningen](https://eksempel.dk/a "t") her.', 'Se vejledningen her.'],
    ['escapes and character references', '1\\. 2 &lt; 3&nbsp;kr. \\* &amp;', '1. 2 < 3\u00A0kr. * &'],
    ['line breaks', 'Borgeren\n  skrev  \ntil\\\nos', 'Borgeren skrev til os'],
    ['other line endings', 'et\r\nto\rtre', 'et to tre'],
    ['quotation and list prefixes', '> - Borgeren\n>   skrev', 'Borgeren skrev'],
    ['a soft hyphen at a line end', 'lovbekendt\u00AD\ngørelse', 'lovbekendtgørelse'],
    ['a soft hyphen in a quotation', '> lovbekendt\u00AD\n> gørelse', 'lovbekendtgørelse'],
    ['a plain hyphen at a line end', 'Børne-\nog Ungdomsforvaltningen', 'Børne- og Ungdomsforvaltningen'],
    ['characters without width', 'for\u200Bvalt\u200Dning\uFEFFen\u00AD.', 'forvaltningen.'],
    ['hard spaces', '§\u00A09', '§\u00A09'],
    ['footnote calls glued to words', 'afgørelsen[^1], der[^note] kom', 'afgørelsen, der kom'],
    ['a footnote call after a mark of exclamation', 'Nej![^1] Jo', 'Nej! Jo'],
    ['spaces on both sides of what is left out', 'Svaret <!-- ikke sendt --> kom [^1] sent', 'Svaret kom sent'],
    ['the space before what is left out at the end', 'Svaret kom <!-- sent -->', 'Svaret kom'],
    ['tags, which are text', 'Kære <navn>, se <b>her</b>', 'Kære <navn>, se <b>her</b>'],
    ['images', 'Før ![logo](a.png) efter', 'Før efter'],
    ['a heading with closing marks', '## Retsgrundlag ##', 'Retsgrundlag'],
    ['an underlined heading', 'Retsgrundlag\n---', 'Retsgrundlag'],
    ['indented text', '    Borgeren skrev', 'Borgeren skrev'],
    ['a date that begins a paragraph', '18. november 2024 skrev borgeren', '18. november 2024 skrev borgeren'],
    ['a date that begins a line', 'Den\n1. maj 2024', 'Den 1. maj 2024'],
    ['a date that begins a list item', '- 2. september 2024: *klage*', '2. september 2024: klage'],
    ['an ordinal that begins a line', 'jf. § 9, stk. 2,\n1. pkt., i loven', 'jf. § 9, stk. 2, 1. pkt., i loven'],
    ['a link definition, which is text', '[a]: https://eksempel.dk', '[a]: https://eksempel.dk'],
    ['a NUL', 'a\0*b*', 'a\0b'],
    ['a byte order mark', '\uFEFFBorgeren', 'Borgeren'],
  ])('leaves out what a reader does not see: %s', (_, source, expected) => {
    expect(prose(source)).toBe(expected);
  });

  it('leads back to the source across markup', () => {
    expect(sourceOf('Efter *service*lovens § 9', 'servicelovens')).toBe('service*lovens');
    expect(sourceOf('> jf. §\n> 117 a', '§ 117')).toBe('§\n> 117');
    expect(sourceOf('lovbekendt\u00AD\ngørelse', 'lovbekendtgørelse')).toBe('lovbekendt\u00AD\ngørelse');
    expect(sourceOf('a &amp; b', '&')).toBe('&amp;');
    expect(sourceOf('§&nbsp;9 gælder', '§\u00A09')).toBe('§&nbsp;9');
    expect(sourceOf('**&amp;**', '&')).toBe('&amp;');
    expect(sourceOf('bred &nbsp;', '\u00A0')).toBe('&nbsp;');
    expect(sourceOf('afgørelsen[^1], der', 'afgørelsen')).toBe('afgørelsen');
    expect(sourceOf('et\r\nto', 't t')).toBe('t\r\nt');
  });

  it('tells what stands together in the source', () => {
    const { block } = onlyBlock('a*b*c &amp; d');
    const contiguous = (words: string): boolean => {
      const start = block.prose.text.indexOf(words);
      return isContiguous(block.prose, { start, end: start + words.length });
    };
    expect([contiguous('a'), contiguous('b'), contiguous('ab'), contiguous('&'), contiguous('c ')]).toEqual([true, true, false, false, true]);
  });
});
