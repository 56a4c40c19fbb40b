import { describe, expect, it } from 'vitest';
import { citation, verdictOf } from '../../../kit/verified.js';

describe('a provision of the wording in force', () => {
  it.each([
    ['servicelovens § 117 a', 'ok confirmed'],
    ['§ 105, stk. 2, i almenboligloven', 'ok confirmed'],
    ['§ 105, stk. 2 almenboligloven', 'ok confirmed'],
    ['retssikkerhedslovens § 11, stk. 2', 'ok confirmed'],
    ['ligningslovens § 7 Æ', 'ok confirmed'],
    ['forvaltningslovens §§ 9-21', 'ok confirmed'],
    ['kommunestyrelseslovens § 65 e', 'ok confirmed'],
    ['grundlovens § 89', 'ok confirmed'],
    ['grundlovens § 90', 'not-found paragraph-missing'],
    ['forvaltningslovens § 95', 'not-found paragraph-missing'],
    ['servicelovens § 9 q', 'not-found paragraph-missing'],
    ['retssikkerhedslovens § 9 C', 'mismatch letter-case'],
    ['ligningslovens § 7 æ', 'mismatch letter-case'],
    ['retssikkerhedslovens § 63', 'repealed provision-repealed'],
    ['forvaltningslovens § 24, stk. 9', 'not-found stk-missing'],
    ['forvaltningslovens § 19, stk. 2, nr. 6', 'ok confirmed'],
    ['forvaltningslovens § 19, stk. 2, nr. 18', 'not-found nr-missing'],
    ['servicelovens § 128, stk. 1, nr. 1, litra c', 'ok confirmed'],
    ['byggelovens § 4, stk. 1, litra d', 'ok confirmed'],
    ['folkeskolelovens § 5, stk. 2, nr. 2, litra e', 'ok confirmed'],
    ['retssikkerhedslovens § 67, stk. 1, 1. pkt.', 'ok confirmed'],
    ['persondatalovens § 6', 'repealed act-repealed'],
    ['hundeafgiftslovens § 3', 'unchecked act-unknown'],
    ['bistandslovens § 33', 'unchecked not-in-register'],
  ])('%s', (text, expected) => {
    expect(verdictOf(`Se ${text}, i sagen.`, text)).toBe(expected);
  });

  it('reads the act after a comma at the end of the sentence only', () => {
    expect(verdictOf('Det følger af § 105, stk. 2, almenboligloven.', '§ 105, stk. 2')).toBe('ok confirmed');
    expect(citation('Det følger af § 105, stk. 2, almenboligloven.', '§ 105, stk. 2').act?.shortName).toBe('almenboligloven');
    expect(citation('Det følger af § 105, stk. 2, almenboligloven og byggeloven.', '§ 105, stk. 2').act?.shortName).toBe(undefined);
  });

  it('knows the child provisions of serviceloven until barnets lov took them over', () => {
    expect(verdictOf('Se servicelovens § 52.', '§ 52', '2023-12-31')).toBe('ok confirmed');
    expect(verdictOf('Se servicelovens § 52.', '§ 52', '2024-01-01')).toBe('repealed provision-moved');
    expect(verdictOf('Se den dagældende servicelovs § 52.', '§ 52', '2024-06-01')).toBe('ok historical');
    expect(citation('Se servicelovens § 52.', '§ 52').verdict.explanation.da).toContain('se nu barnets lov');
    // never a child provision, and still there
    expect(verdictOf('Se servicelovens § 85.', '§ 85', '2024-06-01')).toBe('ok confirmed');
  });

  it('leaves unchecked what an amendment since may have inserted', () => {
    // inserted by LOV nr. 1687 of 30 December 2024; the last consolidation is of 2019
    expect(verdictOf('Se børnelovens § 30 e.', '§ 30', '2025-06-01')).toBe('unchecked may-be-inserted?');
    expect(citation('Se børnelovens § 30 e.', '§ 30', '2025-06-01').verdict.explanation.da).toContain('LOV nr. 1687 af 30. december 2024');
  });

  it('takes a § from the next consolidation for right, since an amendment brings it before that', () => {
    // § 11 a of friplejeboligloven stands first in LBK nr. 1058 of 31 August 2015
    expect(verdictOf('Se friplejeboliglovens § 11 a.', '§ 11', '2015-07-01')).toBe('ok confirmed');
  });

  it('reads an act passed but not yet in force as not yet the law', () => {
    // ferieloven of 2018, in force from 1 September 2020; § 2 a stood in the act before it
    expect(verdictOf('Se ferielovens § 2 a.', '§ 2', '2019-03-01')).toBe('ok confirmed');
    expect(verdictOf('Se ferielovens § 2 a.', '§ 2', '2021-06-01')).toBe('repealed provision-repealed');
  });

  it('calls no act dead whose name another has taken', () => {
    // the epidemics act of 1979 was repealed in 2021 by one of the same name
    expect(verdictOf('Se epidemilovens § 5.', '§ 5', '2022-03-01')).toBe('unchecked act-unknown');
  });
});

describe('a provision of the wording that the letter names', () => {
  it('is looked up there', () => {
    const source = 'Se servicelovens § 52 (LBK nr 1089 af 16/08/2023).';
    const { verdict } = citation(source, '§ 52');
    expect([verdict.status, verdict.generation?.number]).toEqual(['ok', 1089]);
  });

  it('and nowhere else when it is named right there', () => {
    expect(verdictOf('Se barnets lov § 9 q (LBK nr 282 af 17/03/2025).', '§ 9', '2025-06-01')).toBe('not-found paragraph-missing');
  });
});

describe('a provision that is only inferred', () => {
  it.each([
    ['the act in the same paragraph, a § it has', 'Folkeskoleloven gælder. Se også § 26.', '§ 26', 'ok confirmed'],
    ['the act in the same paragraph, a § it has not', 'Forvaltningsloven gælder. Se også § 95.', '§ 95', 'unchecked no-antecedent'],
    ['the act in an earlier paragraph, a § it has not', 'Forvaltningsloven gælder.\n\nSe også § 95.', '§ 95', 'unchecked no-antecedent'],
    ['tied to a citation', 'Se forvaltningslovens § 19, jf. § 95.', '§ 95', 'not-found paragraph-missing?'],
    ['a short form', 'Forvaltningsloven gælder. Se også lovens § 95.', '§ 95', 'not-found paragraph-missing?'],
    ['a stk. of the § before it', 'Se forvaltningslovens § 24. Efter stk. 9 er det klart.', 'stk. 9', 'not-found stk-missing?'],
    ['two acts', 'Se forvaltningslovens § 24 og servicelovens § 85. Efter § 9 er det klart.', '§ 9', 'ambiguous two-antecedents'],
    ['the first of a list that shares the act at its end', 'Se § 495, § 572 og § 12 i opkrævningsloven.', '§ 495', 'unchecked no-antecedent'],
    ['an order', 'Se bekendtgørelse nr. 694 af 20. juni 2014. Bekendtgørelsens § 1 gælder.', '§ 1', 'unchecked no-index'],
    ['nothing', 'Se § 26.', '§ 26', 'unchecked no-antecedent'],
  ])('%s', (_, source, part, expected) => {
    expect(verdictOf(source, part)).toBe(expected);
  });
});

describe('a stk. that is only said to be repealed', () => {
  it.each([
    ['byggelovens § 31, stk. 3', 'ok confirmed'],
    ['byggelovens § 31, stk. 4', 'repealed provision-repealed'],
    ['byggelovens § 31, stk. 3-5', 'ok confirmed'],
    ['byggelovens § 31', 'ok confirmed'],
  ])('%s: %s', (cited, expected) => {
    expect(verdictOf(`Se ${cited}.`, cited)).toBe(expected);
  });
});

describe('a chapter', () => {
  it('is not said to be there, since chapters are not held', () => {
    const { verdict } = citation('Se kapitel 99 i serviceloven.', 'kapitel 99');
    expect([verdict.status, verdict.reason, verdict.explanation.da]).toEqual([
      'unchecked', 'unread-levels',
      'Ikke kontrolleret: registeret har ikke lovenes kapitler. Serviceloven: senest LBK nr. 909 af 3. juli 2024: »Bekendtgørelse af lov om social service«. Registeret er fra 14. februar 2026.',
    ]);
  });
});

describe('the message', () => {
  const wording = 'LBK nr. 433 af 22. april 2014 (gældende på brevets dato)';
  const since = 'Loven er siden ændret, senest ved LOV nr. 655 af 11. juni 2024, som kan have indsat bestemmelsen. Registeret er fra 14. februar 2026.';
  it.each([
    ['forvaltningslovens § 95', `§ 95 i forvaltningsloven findes ikke i ${wording}. Lovens sidste paragraf er § 37. Registeret er fra 14. februar 2026.`],
    ['forvaltningslovens §§ 34-95', `§ 95 i forvaltningsloven findes ikke i ${wording}. Lovens sidste paragraf er § 37. Registeret er fra 14. februar 2026.`],
    ['forvaltningslovens § 24, stk. 9', `§ 24 i forvaltningsloven har kun 3 stykker i ${wording}, så der er intet stk. 9. Registeret er fra 14. februar 2026.`],
    ['forvaltningslovens § 24, stk. 4', `§ 24 i forvaltningsloven har kun 3 stykker i ${wording}, så der er intet stk. 4. ${since}`],
    ['forvaltningslovens § 19, stk. 2, nr. 18', `§ 19, stk. 2, i forvaltningsloven har intet nr. 18 i ${wording}: der er kun nr. 1-6. Registeret er fra 14. februar 2026.`],
    ['forvaltningslovens § 7, stk. 1, nr. 8', `§ 7, stk. 1, i forvaltningsloven har intet nr. 8 i ${wording}: der er ingen numre. Registeret er fra 14. februar 2026.`],
    ['forvaltningslovens § 7, stk. 1, 9. pkt.', `§ 7, stk. 1, i forvaltningsloven har kun ét punktum i ${wording}, så der er intet 9. pkt. Registeret er fra 14. februar 2026.`],
    ['retssikkerhedslovens § 9 C', 'Retssikkerhedsloven skriver § 9 c, ikke § 9 C (LBK nr. 261 af 13. marts 2024). Registeret er fra 14. februar 2026.'],
    ['retssikkerhedslovens § 63', '§ 63 i retssikkerhedsloven står som ophævet i LBK nr. 261 af 13. marts 2024 (gældende på brevets dato). Registeret er fra 14. februar 2026.'],
    ['byggelovens § 31, stk. 4', '§ 31, stk. 4, i byggeloven står som ophævet i LBK nr. 1178 af 23. september 2016 (gældende på brevets dato). Registeret er fra 14. februar 2026.'],
    ['persondatalovens § 6', 'Persondataloven er ophævet ved LOV nr. 502 af 23. maj 2018: »Databeskyttelsesloven«; se nu LBK nr. 289 af 8. marts 2024. Registeret er fra 14. februar 2026.'],
  ])('on %s says of which act, in which wording, and why that one', (cited, expected) => {
    expect(citation(`Se ${cited}.`, cited).verdict.explanation.da).toBe(expected);
  });

  it('says so where the letter names the wording itself, or is newer than the register', () => {
    expect(citation('Se § 95 i LBK nr. 988 af 9. oktober 2012.', '§ 95').verdict.explanation.da).toContain('i LBK nr. 988 af 9. oktober 2012 (som brevet nævner)');
    expect(citation('Se forvaltningslovens § 95.', '§ 95', '2026-05-01').verdict.explanation.da).toContain('i LBK nr. 433 af 22. april 2014 (den nyeste i registeret)');
  });

  it('names what cannot be told', () => {
    expect(citation('Se færdselslovens § 2, nr. 24.', 'nr. 24').verdict.explanation.da).toBe(
      'Ikke kontrolleret: § 2 i færdselsloven står i LBK nr. 168 af 14. februar 2023, men registeret viser ikke sikkert, om nr. 24 findes. Registeret er fra 14. februar 2026.',
    );
  });
});

describe('the letter of a §', () => {
  it('is changed safely, and alone, when the act is named', () => {
    const { citation: cited, verdict } = citation('Se retssikkerhedslovens § 9 C.', '§ 9');
    expect(verdict.proposals.map(({ range, newText, safe }) => [cited.text.slice(range.start - cited.range.start, range.end - cited.range.start), newText, safe])).toEqual([['C', 'c', true]]);
  });

  it('is a proposal when the act is inferred', () => {
    const { verdict } = citation('Retssikkerhedsloven gælder. Se § 9 C.', '§ 9 C');
    expect(verdict.proposals.map(({ newText, safe }) => [newText, safe])).toEqual([['c', false]]);
  });
});

describe('articles and paragraphs', () => {
  it.each([
    ['artikel 5 i databeskyttelsesloven', 'mismatch wrong-unit'],
    ['§ 6 i databeskyttelsesforordningen', 'mismatch wrong-unit'],
    ['artikel 6 i databeskyttelsesforordningen', 'unchecked other-source'],
    ['§ 5 i databeskyttelsesloven', 'ok confirmed'],
    ['EMRK artikel 8', 'unchecked other-source'],
    ['Børnekonventionens artikel 12', 'unchecked other-source'],
  ])('%s', (text, expected) => {
    expect(verdictOf(`Se ${text}.`, text)).toBe(expected);
  });
});

describe('sources outside the register', () => {
  it.each(['principafgørelse 108-15', 'principmeddelelse 38-23', 'FOB 2019-12', 'U 2020.1234 H', 'C-131/12'])('%s is unchecked, and so it is said', (text) => {
    const { verdict } = citation(`Se ${text}.`, text);
    expect([verdict.status, verdict.reason]).toEqual(['unchecked', 'other-source']);
    expect(verdict.explanation.da).toMatch(/^Ikke kontrolleret: .* er ikke i registeret\. Registeret er fra 14\. februar 2026\.$/);
  });
});

describe('the address of a provision', () => {
  it.each([
    ['servicelovens § 117 a', 'https://www.retsinformation.dk/eli/lta/2024/909#P117a'],
    ['retssikkerhedslovens § 9 C', 'https://www.retsinformation.dk/eli/lta/2024/261#P9c'],
    ['ligningslovens § 7 Æ', 'https://www.retsinformation.dk/eli/lta/2023/42#P7Æ'],
    ['grundlovens § 73', 'https://www.retsinformation.dk/eli/lta/1953/169'],
    ['forvaltningslovens § 95', 'https://www.retsinformation.dk/eli/lta/2014/433'],
    ['hundeafgiftslovens § 3', undefined],
  ])('%s', (text, expected) => {
    expect(citation(`Se ${text}.`, text).url).toBe(expected);
  });
});
