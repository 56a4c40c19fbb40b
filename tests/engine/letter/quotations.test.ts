import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';

/** The quoted texts of a paragraph; `…` after one that is not closed, `!` for each stray closing mark. */
function quoted(source: string): string[] {
  const [placed] = parseLetter(source).blocks;
  if (placed === undefined) return [];
  const { prose, quotations, strayClosingMarks } = placed.block;
  return [...quotations.map(({ range, closed }) => prose.text.slice(range.start, range.end) + (closed ? '' : '…')), ...strayClosingMarks.map(() => '!')];
}

describe('inline quotations', () => {
  it.each([
    ['Danish', 'Han skrev, at ”det er for sent”.', ['det er for sent']],
    ['English', 'Han skrev “for sent”, og gik', ['for sent']],
    ['low and high', 'Han skrev „for sent“.', ['for sent']],
    ['low and Danish', 'Han skrev „for sent”.', ['for sent']],
    ['pointing inwards', 'Han skrev »for sent«.', ['for sent']],
    ['pointing outwards', 'Han skrev «for sent».', ['for sent']],
    ['straight', 'Han skrev "for sent" og "nej".', ['for sent', 'nej']],
    ['several', '”a” og (”b”), ”c”-sag', ['a', 'b', 'c']],
    ['at the very ends', '”a b”', ['a b']],
    ['with omissions', '”(…) efter loven (…)” skrev', ['(…) efter loven (…)']],
    ['nested in other marks', '”Han sagde »ja« til det”', ['Han sagde »ja« til det', 'ja']],
    ['nested in the same marks', '”Han sagde ”ja” til det”', ['Han sagde ”ja” til det', 'ja']],
    ['with a space before the closing mark', '”for sent ” skrev', ['for sent ']],
    ['across markup', '”*for* sent[^1]”', ['for sent']],
    ['with a glued footnote number', '”for sent.”3', ['for sent.']],
    ['never closed', 'Han skrev ”det er for sent.', ['det er for sent.…']],
    ['never closed around one that is', 'Han ”skrev ”nej” igen.', ['skrev ”nej” igen.…', 'nej']],
    ['never opened', 'det er for sent” skrev han', ['!']],
    ['a mark just typed', 'Han skrev ”', ['…']],
    ['inches', 'et 5" rør', []],
    ['apostrophes', "Hans’ og Lars' sag ’nej’", []],
  ])('%s', (_, source, expected) => {
    expect(quoted(source)).toEqual(expected);
  });
});

describe('quotations of several paragraphs', () => {
  function long(source: string): unknown[] {
    const { blocks, longQuotations } = parseLetter(source);
    return longQuotations.map(({ first, last, end }) => [first, last, blocks[last]?.block.prose.text.slice(0, end)]);
  }

  it('close in the last one only', () => {
    expect(long('Før\n\n”Første\n\nanden\n\ntredje” slut\n\nEfter')).toEqual([[1, 3, 'tredje']]);
  });

  it('open again in each', () => {
    expect(long('”Første\n\n”anden\n\n”tredje” slut')).toEqual([[0, 2, '”tredje']]);
  });

  it('end with a footnote number glued to the mark, and may be followed by the next one', () => {
    expect(long('”Første\n\nanden.”3 Og ”tredje\n\nfjerde”')).toEqual([[0, 1, 'anden.'], [1, 2, 'fjerde']]);
  });

  it('are not seen where a mark was forgotten', () => {
    expect(long('”Første\n\nanden\n\ntredje')).toEqual([]);
    expect(long('”Første\n\n# Overskrift\n\nanden”')).toEqual([]);
    expect(long('”Første\n\n”anden\n\ntredje')).toEqual([]);
    expect(long('”Første\n\nanden ”tredje\n\nfjerde')).toEqual([]);
    expect(long(`”Første\n\n${'mere\n\n'.repeat(30)}slut”`)).toEqual([]);
  });
});
