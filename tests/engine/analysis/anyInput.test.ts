import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../kit/engine.js';

const fragments = fc.constantFrom(
  '---\n', 'dato: 31.02.2024\n', 'brevtype: ukendt\n', 'modtagere: [', '"', '{', '&a', '*a', '\t', '\0', '\uFEFF', '\u200B', '\u00AD', '\r', '\n', '\n\n', '> ',
  '- ', '1. ', '# ', '| a |\n|--|\n', '```', '[^', ']', '[^1]:', '(http://', '<!--', '-->', '<script>', '\\', '&nbsp;', '*', '**', '_', '`', '§', '§§ ',
  '§ 9 c', 'stk. ', 'nr. 1 af ', 'lov', 'lovens', 'lov om ', '31. juni', '2024', '010190-0000', '”', '“', '"', '»', '😀', '\uD800', 'artikel 6', 'jf', 'C-131/12',
);

describe('any text', () => {
  it('is analysed without a throw, with ordered findings inside the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fragments, fc.string({ maxLength: 12 })), { maxLength: 60 }), (parts) => {
        const source = parts.join('');
        const { findings, citations } = analyse(source);
        const starts = findings.map((finding) => finding.range.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        const ranges = [
          ...findings.flatMap((finding) => [finding.range, ...finding.related.map((place) => place.range)]),
          ...findings.flatMap((finding) => finding.fixes.flatMap((fix) => fix.edits.map((edit) => edit.range))),
          ...citations.map((citation) => citation.range),
        ];
        expect(ranges.filter(({ start, end }) => start < 0 || end < start || end > source.length)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is analysed as it is, never run or loaded', () => {
    const { letter } = analyse('---\ndato: !!js/function "x"\n---\n\n<script>process.exit()</script>\n');
    expect(letter.frontMatter.dato).toBe(undefined);
  });
});
