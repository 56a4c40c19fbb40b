import { describe, expect, it } from 'vitest';
import { configuration, engine } from '../../../kit/engine.js';

/** A citation of every form that letters use. */
const forms = [
  'lovbekendtgørelse nr. 261 af 13. marts 2024',
  'LBK nr 261 af 13/03/2024',
  'lov nr. 571 af den 19. december 1985',
  'bekendtgørelse nr. 694 af 20. juni 2014',
  'vejledning nr. 9533 af 26. juni 2018',
  'servicelovens § 117 a, stk. 2',
  '§ 105, stk. 2, i almenboligloven',
  '§ 11, stk. 1, nr. 2, i lov om retssikkerhed og administration på det sociale område',
  'forvaltningslovens §§ 9-11 og 19',
  'folkeskolelovens § 5, stk. 2, nr. 2, litra e',
  'retssikkerhedslovens § 67, stk. 1, 1. pkt.',
  'forordning (EU) 2016/679',
  'databeskyttelsesforordningens artikel 6, stk. 1, litra e',
  'EMRK artikel 8',
  'Børnekonventionens artikel 28, stk. 1',
  'principmeddelelse 38-23',
  'principafgørelse 108-15',
  'FOB 2019-12',
  'FOB 2008.79',
  'FO j.nr. 21/02014-16',
  'U 2020.1234 H',
  'MAD 2015.123',
  'C-131/12',
  'ECLI:EU:C:2014:317',
  'betænkning nr. 1510/2009',
] as const;

type Variant = readonly [name: string, put: (citation: string) => string];

const sentence = (citation: string): string => `Det fremgår af ${citation}, hvad der gælder.`;
const firstSpace = (citation: string, by: string): string => citation.replace(' ', by);

const variants: readonly Variant[] = [
  ['over a line break', (citation) => sentence(firstSpace(citation, '\n'))],
  ['over another line break', (citation) => sentence(citation.replace(/ (?=\S+$)/, '\n'))],
  ['with NBSP', (citation) => sentence(citation.replaceAll(' ', '\u00a0'))],
  ['with a zero-width space', (citation) => sentence(firstSpace(citation, ' \u200b'))],
  ['with a soft hyphen', (citation) => sentence(citation.replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '\u00ad'))],
  ['in smart quotation marks', (citation) => `Kommunen skriver: “${sentence(citation)}”`],
  ['in a footnote', (citation) => `Se noten.[^1]\n\n[^1]: ${sentence(citation)}`],
  ['in a table', (citation) => `| Kilde | Bemærkning |\n|---|---|\n| ${citation} | ingen |`],
  ['in bold', (citation) => sentence(`**${citation}**`)],
  ['as the text of a link', (citation) => sentence(`[${citation}](https://example.org/)`)],
];

/** Kind and canonical text of all that is cited, but for addresses. */
function cited(text: string): readonly string[] {
  const { citations } = engine.cite(`---\ndato: 2025-01-15\n---\n\n${text}\n`, { configuration });
  return citations.flatMap(({ citation: { citation } }) => (citation.kind === 'url' ? [] : [`${citation.kind}: ${citation.canonical}`]));
}

describe.each(forms)('%s', (form) => {
  it('is one citation, found whole', () => {
    expect(cited(sentence(form)).map((each) => each.slice(each.indexOf(': ') + 2))).toContain(form);
  });

  it.each(variants)('is the same %s', (_name, put) => {
    expect(cited(put(form))).toEqual(cited(sentence(form)));
  });
});
