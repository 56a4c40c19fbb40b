import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import { citationsIn, recognise } from '../../../kit/citations.js';

/** Form and canonical text of every citation in a letter's source. */
function inLetter(source: string): readonly string[] {
  return parseLetter(source).blocks.flatMap(({ block }) => recognise(block).map(({ form, canonical }) => `${form} ${canonical}`));
}

describe('citations across the text layer', () => {
  it.each([
    ['line breaks', 'Efter servicelovens §\n117 a, stk.\n2, kan'],
    ['non-breaking spaces', 'Efter servicelovens §\u00a0117\u00a0a, stk.\u00a02, kan'],
    ['zero-width characters', 'Efter service\u200blovens § 117\u200c a, stk. 2, kan'],
    ['soft hyphens', 'Efter service\u00ad\nlovens § 117 a, stk. 2, kan'],
    ['words divided at the end of a line', 'Efter service-\nlovens § 117 a, stk. 2, kan'],
    ['emphasis', 'Efter *servicelovens* **§ 117 a**, stk. 2, kan'],
    ['a list item', '- efter servicelovens § 117 a, stk. 2, kan'],
    ['a table cell', '| a | b |\n|---|---|\n| efter servicelovens § 117 a, stk. 2, kan | c |'],
    ['a heading', '## Om servicelovens § 117 a, stk. 2, og andet'],
    ['a footnote', 'Se noten.[^1]\n\n[^1]: efter servicelovens § 117 a, stk. 2, kan'],
    ['smart quotation marks', 'Kommunen skriver: “efter servicelovens § 117 a, stk. 2, kan” den.'],
  ])('%s', (_, source) => {
    expect(inLetter(source)).toEqual(['provision servicelovens § 117 a, stk. 2']);
  });

  it('marks what stands in a quotation', () => {
    const text = 'Kommunen skriver »efter servicelovens § 9« og henviser til § 10.';
    expect(citationsIn(text, ['efter servicelovens § 9']).map(({ inQuotation }) => inQuotation)).toEqual([true, false]);
    const quotation = parseLetter('> Efter servicelovens § 9 skal').blocks.flatMap(({ block }) => recognise(block));
    expect(quotation.map(({ inQuotation }) => inQuotation)).toEqual([true]);
  });

  it('keeps every place of a citation with a divided word', () => {
    const text = 'Efter lov om aktiv social- politik § 9 og retssikkerheds- lovens § 11, stk. 2, jf. lovbekendt- gørelse nr. 261 af 13. marts 2024.';
    const places = citationsIn(text).map(({ range, act, document, provisions }) =>
      [range, act?.range, ...provisions.map((provision) => provision.paragraphRange), document?.numberRange, document?.dateRange].flatMap((place) => (place === undefined ? [] : [text.slice(place.start, place.end)])),
    );
    expect(places.slice(1)).toEqual([
      ['retssikkerheds- lovens § 11, stk. 2', 'retssikkerheds- lovens', '11'],
      ['lovbekendt- gørelse nr. 261 af 13. marts 2024', '261', '13. marts 2024'],
    ]);
  });

  it('folds white space in the canonical form only', () => {
    const [citation] = citationsIn('LBK\u00a0nr\u00a0261 af\u00a0 13/03/2024');
    expect([citation?.text, citation?.canonical]).toEqual(['LBK\u00a0nr\u00a0261 af\u00a0 13/03/2024', 'LBK nr 261 af 13/03/2024']);
    expect(citation?.deviations).toEqual([]);
  });
});
