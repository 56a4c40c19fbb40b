import { describe, expect, it } from 'vitest';
import { citationsIn, provisionsIn, summaries } from '../../../kit/citations.js';

describe('provisions', () => {
  it.each([
    ['§ 9', ['9']],
    ['§ 117 a, stk. 2, nr. 1, litra b, 2. pkt.', ['117 a stk 2 nr 1 litra b pkt 2']],
    ['§§ 9-11', ['9–11']],
    ['§§ 9–11 og 14', ['9–11 + 14']],
    ['§§ 10, 12 og 14', ['10 + 12 + 14']],
    ['§§ 52 a-52 c', ['52 a–52 c']],
    ['§§ 52 a-c', ['52 a–52 c']],
    ['§§ 80 b, d og e indbetales', ['80 b + 80 d + 80 e']],
    ['§§ 176-176 a', ['176–176 a']],
    ['§ 7 Æ', ['7 Æ']],
    ['§ 3 ø og § 4 å', ['3 ø', '4 å']],
    ['§ 9, stk. 1-3 og 5', ['9 stk 1-3,5']],
    ['§ 9, stk. 1, 2 og 4-6, i loven', ['9 stk 1,2,4-6']],
    ['§ 9, stk. 1, nr. 2, og stk. 3', ['9 stk 1 nr 2 + 9 stk 3']],
    ['§ 40, stk. 1, 1., 2. og 4. pkt., og stk. 3 og 5', ['40 stk 1 pkt 1,2,4 + 40 stk 3,5']],
    ['§ 5, 1.-3. pkt.', ['5 pkt 1-3']],
    ['§ 5, stk. 1, sidste pkt.', ['5 stk 1']],
    ['§ 5, stk. 1, første punktum', ['5 stk 1 pkt 1']],
    ['§ 1, stk. 1, nr. 5 c, og § 2', ['1 stk 1 nr 5', '2']],
    ['§ 1, stk. 1, nr. 2, litra a-c', ['1 stk 1 nr 2 litra a,b,c']],
    ['§ 1, litra h og i, samt', ['1 litra h,i']],
    ['§ 2, nr. 1, litra a, nr. i-iii', ['2 nr 1 litra a + 2']],
    ['§§ 124, stk. 2, 125 og 127, stk. 1', ['124 stk 2 + 125 + 127 stk 1']],
    ['§§ 11 f, stk. 1, 2 og 4, og 16, stk. 4', ['11 f stk 1,2,4 + 16 stk 4']],
    ['stk. 2, nr. 3', ['stk 2 nr 3']],
  ])('%s', (text, expected) => {
    expect(provisionsIn(text)).toEqual(expected);
  });

  it.each([
    ['stk. 1 og 2. pkt.', ['stk 1 + stk 1 pkt 2']],
    ['§ 1, stk. 1, og § 2', ['1 stk 1', '2']],
    ['§ 123', ['123']],
    ['§ 9, stk. 7,1. pkt.', ['9 stk 7 pkt 1']],
    ['§ 24, stk. 8, 50 pct. af udgifterne', ['24 stk 8']],
    ['§ 12, stk. 1, 2/3 af beløbet', ['12 stk 1']],
    ['§ 9, stk. 2, 14 dage efter', ['9 stk 2']],
    ['§ 15 d. 5) Køretøjer', ['15 d']],
    ['efter § 21, stk. 2, eller 3) børn', ['21 stk 2']],
    ['§ 5 d. 3. maj 2020', ['5']],
    ['§ 3 s. 12', ['3']],
    ['§ 9 m.v. og § 10 f.eks.', ['9', '10']],
    ['§ 9 A-kasse', ['9']],
    ['§ 20-spørgsmål', ['20']],
    ['§ 7 a. Ekspropriationen', ['7 a']],
  ])('reads no further than the citation: %s', (text, expected) => {
    expect(provisionsIn(text)).toEqual(expected);
  });

  it.each([
    ['§ 9 i serviceloven', '9'],
    ['§ 143 i i lov om almene boliger m.v.', '143 i'],
    ['§ 9 i, stk. 2', '9 i'],
    ['§ 58 i og § 58 j', '58 i'],
    ['§ 17 i finder anvendelse', '17 i'],
    ['§ 17 i kommunen', '17'],
    ['§ 107 i op til 6 måneder', '107'],
    ['§ 24 i 2024', '24'],
  ])('tells the suffix i from the preposition: %s', (text, expected) => {
    expect(citationsIn(text)[0]?.provisions[0]?.paragraph).toBe(expected);
  });

  it('gives one citation per sign and shares the act of the list', () => {
    const text = 'jf. §§ 10, 12 og 14, § 16, stk. 2, og § 18 i serviceloven';
    expect(summaries(text)).toEqual(['provision «§§ 10, 12 og 14»', 'provision «§ 16, stk. 2»', 'provision «§ 18 i serviceloven»']);
    expect(citationsIn(text).map(({ act }) => act?.name)).toEqual(['serviceloven', 'serviceloven', 'serviceloven']);
    expect(new Set(citationsIn(text).map(({ act }) => act?.range.start))).toEqual(new Set([text.indexOf('serviceloven')]));
  });

  it('gives every provision and label its exact place', () => {
    const text = 'servicelovens §§ 10 a, 12 og 14-16, jf. § 18, stk. 1, nr. 2, og stk. 3';
    const places = citationsIn(text).flatMap(({ provisions }) =>
      provisions.map(({ range, paragraphRange }) => [text.slice(range.start, range.end), text.slice(paragraphRange?.start, paragraphRange?.end)]),
    );
    expect(places).toEqual([
      ['§§ 10 a', '10 a'],
      ['12', '12'],
      ['14-16', '14'],
      ['§ 18, stk. 1, nr. 2', '18'],
      ['stk. 3', '18'],
    ]);
  });
});

describe('the act of a provision', () => {
  it.each([
    ['retssikkerhedslovens § 9, stk. 2', 'retssikkerhedslovens § 9, stk. 2', 'statute', 'retssikkerhedslovens'],
    ['§ 117 a i serviceloven', '§ 117 a i serviceloven', 'statute', 'serviceloven'],
    ['§ 9, stk. 2, i lov om social service, som', '§ 9, stk. 2, i lov om social service', 'statute', 'lov om social service'],
    ['§ 5 i den dagældende servicelov', '§ 5 i den dagældende servicelov', 'statute', 'servicelov'],
    ['bekendtgørelsens § 1', 'bekendtgørelsens § 1', 'anaphor', 'bekendtgørelsens'],
    ['lovens § 7', 'lovens § 7', 'anaphor', 'lovens'],
    ['samme lovs § 3', 'samme lovs § 3', 'anaphor', 'samme lovs'],
    ['§ 3 i samme lov', '§ 3 i samme lov', 'anaphor', 'samme lov'],
    ['xyz-lovens § 4', 'xyz-lovens § 4', 'statute', 'xyz-lovens'],
    ['fantasilovens § 4', 'fantasilovens § 4', 'statute', 'fantasilovens'],
    ['lokalplanens § 4', 'lokalplanens § 4', 'statute', 'lokalplanens'],
    ['SEL § 9', 'SEL § 9', 'statute', 'SEL'],
    ['§ 19 FVL', '§ 19 FVL', 'statute', 'FVL'],
    ['fvl. § 19', 'fvl. § 19', 'statute', 'fvl.'],
    ['sfbl. § 57, stk. 6', 'sfbl. § 57, stk. 6', 'statute', 'sfbl.'],
    ['SUL §140', 'SUL §140', 'statute', 'SUL'],
    ['§ 140 XYL', '§ 140 XYL', 'statute', 'XYL'],
    ['§ 5 i bekendtgørelse nr. 694 af 20. juni 2014', '§ 5', 'document', 'bekendtgørelse nr. 694 af 20. juni 2014'],
    ['§ 5 i lov om noget, der ikke findes', '§ 5', 'statute', 'lov om noget'],
    ['lov om et ukendt emne § 5', 'lov om et ukendt emne § 5', 'statute', 'lov om et ukendt emne'],
  ])('%s', (text, citation, kind, name) => {
    const [first] = citationsIn(text);
    expect([first?.text, first?.act?.kind, first?.act?.name]).toEqual([citation, kind, name]);
  });

  it.each([
    ['Det følger af den nævnte bestemmelse, at', 'den nævnte bestemmelse', ['']],
    ['efter samme bestemmelses stk. 2, nr. 1', 'samme bestemmelses stk. 2, nr. 1', ['stk 2 nr 1']],
    ['Efter bestemmelsens stk. 2 kan', 'bestemmelsens stk. 2', ['stk 2']],
  ])('refers back to a provision: %s', (text, citation, provisions) => {
    const [first] = citationsIn(text);
    expect([first?.text, first?.form, first?.act?.kind]).toEqual([citation, 'sameProvision', 'anaphor']);
    expect(provisionsIn(text)).toEqual(provisions);
  });

  it.each(['Bestemmelsen gælder.', 'bestemmelsens formål', 'en bestemmelse'])('does not take every provision for a reference: %s', (text) => {
    expect(summaries(text)).toEqual([]);
  });

  it.each(['ifl. § 9', 'til § 9', 'inkl. § 9', 'jf. § 9', 'JF § 9', 'Der er tal. § 9'])('takes no word for an abbreviation: %s', (text) => {
    expect(citationsIn(text)[0]?.act).toBeUndefined();
  });

  it('leaves acts of other countries and parts of the Realm without candidates', () => {
    const candidates = (text: string): number | undefined => citationsIn(text)[0]?.act?.candidates.length;
    expect(candidates('straffelovens § 5')).toBe(1);
    expect(candidates('§ 5 i straffeloven for Grønland')).toBe(0);
    expect(candidates('den norske forvaltningslovs § 5')).toBe(0);
  });

  it('gives homonyms all their acts', () => {
    const acts = citationsIn('retssikkerhedslovens § 9')[0]?.act?.candidates.map(({ shortName }) => shortName);
    expect(acts).toEqual(['retssikkerhedsloven', 'tvangsindgrebsloven']);
  });

  it('ties the act behind only to the last part of a reference', () => {
    const names = citationsIn('servicelovens § 9, jf. § 12 i retssikkerhedsloven').map(({ act }) => act?.name);
    expect(names).toEqual(['servicelovens', 'retssikkerhedsloven']);
    expect(citationsIn('§ 9, jf. § 12 i retssikkerhedsloven').map(({ act }) => act?.name)).toEqual([undefined, 'retssikkerhedsloven']);
    expect(citationsIn('§ 9, jf. § 12, i retssikkerhedsloven').map(({ act }) => act?.name)).toEqual(['retssikkerhedsloven', 'retssikkerhedsloven']);
  });
});

describe('what is no provision', () => {
  it.each([
    'Der er bestilt 10 stk. 20 mm skruer.',
    'Stk. 2. Kommunen skal vejlede.',
    'Efter § kan man ikke henvise.',
    'Lokalplanen har § 5.2 om bebyggelse.',
    'kapitel 4 i rapporten',
    'LAS og BL og ALF',
    'tyngdeloven og prisloven gælder',
  ])('%s', (text) => {
    expect(summaries(text)).toEqual([]);
  });
});
