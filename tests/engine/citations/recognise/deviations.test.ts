import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/src/engine/text/range.js';
import { citationsIn } from '../../../kit/citations.js';

/** The text after all edits of its deviations, and whether all of them are safe. */
function mended(text: string): readonly [string, boolean] {
  const deviations = citationsIn(text).flatMap((citation) => citation.deviations);
  return [applyEdits(text, deviations.flatMap(({ edits }) => edits)), deviations.every(({ safe }) => safe)];
}

describe('what may be right, or mean another thing', () => {
  it.each([
    ['efter stk. 1 og 2, 1. pkt., gælder det'],
    ['jf. § 906, stk. 2 og 3, 1. pkt., og § 907'],
    ['jf. § 20, stk. 2 og 4, 1. og 2. pkt.'],
    ['jf. § 20, stk. 2 og 3, 4. pkt.'],
  ])('%s is left alone', (text) => {
    expect(mended(text)).toEqual([text, true]);
  });

  it('§ 9 e, § 9 f eller 9 q is not changed without asking: each has its own §', () => {
    expect(mended('efter § 9, § 9 e, § 9 f eller 9 q')).toEqual(['efter § 9, § 9 e, §§ 9 f eller 9 q', false]);
    expect(mended('efter § 9. Efter § 9 f eller 9 q')).toEqual(['efter § 9. Efter §§ 9 f eller 9 q', true]);
  });
});

/** Every deviation that the style guides and real texts show, as wrong → right. */
describe('safe changes restore the form', () => {
  it.each([
    ['lov nr 571 af 19. december 1985', 'lov nr. 571 af 19. december 1985'],
    ['lov nr 571 af 19. december', 'lov nr. 571 af 19. december'],
    ['lov nr.571 af 19. december 1985', 'lov nr. 571 af 19. december 1985'],
    ['lov nr. 571 af 19.december 1985', 'lov nr. 571 af 19. december 1985'],
    ['lov no. 571 af 19. december 1985', 'lov nr. 571 af 19. december 1985'],
    ['lov nr. 571 af 24. Oktober 1985', 'lov nr. 571 af 24. oktober 1985'],
    ['lov nr. 571 af 2, september 2024', 'lov nr. 571 af 2. september 2024'],
    ['lov nr. 571 af 2 september 2024', 'lov nr. 571 af 2. september 2024'],
    ['LBK nr 261 af 13. marts 2024', 'LBK nr. 261 af 13. marts 2024'],
    ['LBK nr261 af 13/03/2024', 'LBK nr 261 af 13/03/2024'],
    ['bekendtgørelse nr 694 af 20/06/2014', 'bekendtgørelse nr. 694 af 20/06/2014'],
    ['Det står i Bekendtgørelse 2014-06-20 nr. 694', 'Det står i bekendtgørelse nr. 694 af 20. juni 2014'],
    ['efter Lov nr. 571 af 19. december 1985', 'efter lov nr. 571 af 19. december 1985'],
    ['efter Folkeskoleloven', 'efter folkeskoleloven'],
    ['efter Lov om social service', 'efter lov om social service'],
    ['lov om Udbetaling Danmark', 'lov om Udbetaling Danmark'],
    ['lovbekendt- gørelse nr. 261 af 13. marts 2024', 'lovbekendtgørelse nr. 261 af 13. marts 2024'],
    ['retssikker- hedslovens § 9 stk. 2, og arti- kel 5', 'retssikkerhedslovens § 9, stk. 2, og artikel 5'],
    ['efter service loven', 'efter serviceloven'],
    ['efter udlændinge-lovens § 9', 'efter udlændingelovens § 9'],
    ['efter udlændinge- lovens § 9', 'efter udlændingelovens § 9'],
    ['serviceloven § 117 a', 'servicelovens § 117 a'],
    ['serviceloven §117a', 'servicelovens § 117 a'],
    ['fantasiloven § 4', 'fantasilovens § 4'],
    ['servicelovens§ 9-11', 'servicelovens §§ 9-11'],
    ['§117', '§ 117'],
    ['§117 a', '§ 117 a'],
    ['§ 117a', '§ 117 a'],
    ['§§7-7b', '§§ 7-7 b'],
    ['§9-11', '§§ 9-11'],
    ['§ 9-11', '§§ 9-11'],
    ['§ 52 a-c', '§§ 52 a-c'],
    ['§§ 9', '§ 9'],
    ['§§ 9, stk. 2', '§ 9, stk. 2'],
    ['§ 10 og 12', '§§ 10 og 12'],
    ['§ 10, 12 og 14', '§§ 10, 12 og 14'],
    ['§ § 9-11', '§§ 9-11'],
    ['§ § 9', '§ 9'],
    ['§ 9 stk. 2', '§ 9, stk. 2'],
    ['§ 9 stk 2 nr 1', '§ 9, stk. 2, nr. 1'],
    ['§ 9, stk.2', '§ 9, stk. 2'],
    ['§ 9,stk. 2', '§ 9, stk. 2'],
    ['§ 9 , stk. 2', '§ 9, stk. 2'],
    ['§ 9, Stk. 2', '§ 9, stk. 2'],
    ['efter Stk. 2, nr. 1', 'efter stk. 2, nr. 1'],
    ['§ 9, stk. 2, nr 2', '§ 9, stk. 2, nr. 2'],
    ['§ 9, stk. 2., nr. 3', '§ 9, stk. 2, nr. 3'],
    ['§ 9, stk. 2., 1 pkt., gælder', '§ 9, stk. 2, 1. pkt., gælder'],
    ['§ 9. stk. 2', '§ 9, stk. 2'],
    ['§ 9 c . stk. 2', '§ 9 c, stk. 2'],
    ['efter § 7 eller 8 givet tilladelse', 'efter §§ 7 eller 8 givet tilladelse'],
    ['§ 9, stk. 2. nr. 3', '§ 9, stk. 2, nr. 3'],
    ['§ 9, STK. 2', '§ 9, stk. 2'],
    ['§ 9, stk. 2, no. 3', '§ 9, stk. 2, nr. 3'],
    ['§  9,  stk.  2', '§ 9, stk. 2'],
    ['§ 9  stk. 2', '§ 9, stk. 2'],
    ['§§ 36 og 37i udlændingeloven', '§§ 36 og 37 i udlændingeloven'],
    ['§ 10i serviceloven', '§ 10 i serviceloven'],
    ['§ 9i, stk. 2', '§ 9 i, stk. 2'],
    ['§§ 5,7 a og 10', '§§ 5, 7 a og 10'],
    ['§ 9, stk. 1,2 og 3', '§ 9, stk. 1, 2 og 3'],
    ['§ 10 og 12 foretages af', '§§ 10 og 12 foretages af'],
    ['§ 10 og 12 sker', '§§ 10 og 12 sker'],
    ['efter § 10 eller 12 en frist', 'efter §§ 10 eller 12 en frist'],
    ['§ 20, stk. 2 og 4, 1 og 2 pkt., gælder', '§ 20, stk. 2 og 4, 1. og 2. pkt., gælder'],
    ['§ 9, pkt. 2', '§ 9, 2. pkt.'],
    ['Se § 9, pkt. 2.', 'Se § 9, 2. pkt.'],
    ['§ 9, stk. 1, 2 pkt.', '§ 9, stk. 1, 2. pkt.'],
    ['§ 9, stk. 1, 2.pkt.', '§ 9, stk. 1, 2. pkt.'],
    ['§ 9, stk. 1, 2pkt.', '§ 9, stk. 1, 2. pkt.'],
    ['§ 9, stk. 1, 2. pkt, gælder', '§ 9, stk. 1, 2. pkt., gælder'],
    ['§ 9, stk. 1, 1 og 2 pkt.', '§ 9, stk. 1, 1. og 2. pkt.'],
    ['§ 9, stk. 7,1. pkt.', '§ 9, stk. 7, 1. pkt.'],
    ['artikel 28 stk. 1', 'artikel 28, stk. 1'],
    ['(EU) nr. 2016/679: forordning (EU) nr. 2016/679', '(EU) nr. 2016/679: forordning (EU) 2016/679'],
    ['forordning (EF) 883/2004', 'forordning (EF) nr. 883/2004'],
    ['sag C–131/12', 'sag C-131/12'],
    ['sag C - 131/ 12', 'sag C-131/12'],
    ['ECLI: EU:C:2014: 317', 'ECLI:EU:C:2014:317'],
    ['BS–41984/2021–HJR', 'BS-41984/2021-HJR'],
    ['BS 41984/2021-HJR', 'BS-41984/2021-HJR'],
    ['forordning (EU) nr. 2020/1990', 'forordning (EU) 2020/1990'],
    ['forordning (EU) nr. 2020/2077', 'forordning (EU) 2020/2077'],
    ['forordning(EU)2016/679', 'forordning (EU) 2016/679'],
    ['forordning EU 2016/679', 'forordning (EU) 2016/679'],
    ['forordning EF 883/2004', 'forordning (EF) nr. 883/2004'],
    ['forordning (EU) 2016 / 679', 'forordning (EU) 2016/679'],
    ['forordning (EU) no 2016/679', 'forordning (EU) 2016/679'],
    ['forordning (EU) no. 1303/2013', 'forordning (EU) nr. 1303/2013'],
    ['databeskyttelsesforordningens art 6, stk 1', 'databeskyttelsesforordningens art. 6, stk. 1'],
    ['principmeddelelse nr 38-23', 'principmeddelelse nr. 38-23'],
    ['principmeddelelse nr.38 - 23', 'principmeddelelse nr. 38-23'],
    ['K-meddelelse nr 12', 'K-meddelelse nr. 12'],
    ['FOB 2019 – 12', 'FOB 2019-12'],
    ['betænkning nr 1510 / 2009', 'betænkning nr. 1510/2009'],
    ['lovforslag nr.L140, 2023-24', 'lovforslag nr. L 140, 2023-24'],
    ['L140, 2023-24', 'L 140, 2023-24'],
    ['princip afgørelse 101-17', 'principafgørelse 101-17'],
    ['principmeddelelse 38–23', 'principmeddelelse 38-23'],
    ['FOB2019-12', 'FOB 2019-12'],
    ['FOB j.nr. 12/00005', 'FO j.nr. 12/00005'],
    ['betænkning nr.1510/2009', 'betænkning nr. 1510/2009'],
    ['https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ft.dk%2F&data=x', 'https://www.ft.dk/'],
  ])('%s → %s', (text, right) => {
    expect(mended(text)).toEqual([right, true]);
    expect(mended(right)).toEqual([right, true]);
  });
});

describe('what needs judgement is a proposal', () => {
  it.each([
    ['paragraf 9, stk. 2', '§ 9, stk. 2'],
    ['paragrafferne 9-11', '§§ 9-11'],
    ['efter Lov Om Social Service', 'efter lov om social service'],
    ['§ l, stk. 2', '§ 1, stk. 2'],
    ['pgf. 9, stk. 2', '§ 9, stk. 2'],
    ['§. 9, stk. 2', '§ 9, stk. 2'],
    ['§§. 9-11', '§§ 9-11'],
    ['§ 9, stk, 2', '§ 9, stk. 2'],
    ['§ 9, stk: 2', '§ 9, stk. 2'],
    ['§§ 16, stk. 2, og 18', '§ 16, stk. 2, og § 18'],
    ['efter §§ 1, stk. 1 og 2, skal', 'efter § 1, stk. 1 og 2, skal'],
    ['§ 10 og 12, stk. 2', '§ 10 og § 12, stk. 2'],
    ['artikel 2 og 3, stk. 2', 'artikel 2 og artikel 3, stk. 2'],
    ['§ 9, stykke 2', '§ 9, stk. 2'],
    ['§ 9, stk. 1, nummer 2', '§ 9, stk. 1, nr. 2'],
    ['§ 9, stk. 1, 2. punktum', '§ 9, stk. 1, 2. pkt.'],
    ['§ 9, stk. 1, litra b)', '§ 9, stk. 1, litra b'],
    ['§ 9, nr. 2, stk. 1', '§ 9, stk. 1, nr. 2'],
    ['servicelovens’ § 9', 'servicelovens § 9'],
    ["serviceloven's § 9", 'servicelovens § 9'],
    ['efter Fantasilovens § 9', 'efter fantasilovens § 9'],
    ['forordning 679/2016', 'forordning (EU) 2016/679'],
    ['forordning (EU) nr. 883/2004', 'forordning (EF) nr. 883/2004'],
    ['FOB 2008-79', 'FOB 2008.79'],
    ['FOB 2015.12', 'FOB 2015-12'],
    ['FOB 2015/12', 'FOB 2015-12'],
    ['EU-Domstolens dom i C131/12', 'EU-Domstolens dom i C-131/12'],
    ['principmeddelelse 38/23', 'principmeddelelse 38-23'],
    ['Efter § 23, stk. 1 skal', 'Efter § 23, stk. 1, skal'],
    ['Efter § 23, stk. 1. skal kommunen', 'Efter § 23, stk. 1, skal kommunen'],
    ['§ 16, stk. 2 og § 18', '§ 16, stk. 2, og § 18'],
    ['§ 16, stk. 2 i serviceloven', '§ 16, stk. 2, i serviceloven'],
  ])('%s → %s', (text, right) => {
    const [after, safe] = mended(text);
    expect([after, safe]).toEqual([right, false]);
  });

  it.each([
    ['U 2020.1234', 'missing-court'],
    ['lovforslag nr. L 140', 'bill-without-session'],
    ['SOU Alm.del svar på spørgsmål 334', 'missing-session'],
    ['Folketingstidende 2014-15, tillæg A, spalte 12', 'gazette-unit'],
    ['http://www.retsinformation.dk/Forms/R0710.aspx?id=123', 'old-link'],
  ])('%s lacks what only the author knows (%s)', (text, id) => {
    expect(citationsIn(text).flatMap(({ deviations }) => deviations.map((deviation) => [deviation.id, deviation.edits]))).toEqual([[id, []]]);
  });
});

describe('correct text stays as it is', () => {
  it.each([
    'servicelovens § 117 a, stk. 2, nr. 1, litra b, 2. pkt., og §§ 9-11 samt § 12 a i lov om social service',
    'Efter § 23, stk. 1, skal kommunen vejlede, jf. § 16, stk. 2, og § 18, stk. 1 og 2.',
    'lovbekendtgørelse nr. 261 af 13. marts 2024, LBK nr 261 af 13/03/2024, LBK nr. 261 af 13. marts 2024 og lov nr. 571 af 19/12 1985',
    'lov nr. 571 af den 19. december 1985 og BEK nr 694 af 20/06/2014',
    'Vejledningens pkt. 2.1 og punkt 34, pkt. 2 og 3',
    'Stk. 2. Kommunen kan. Stk. 1, 2. pkt., gælder. Stk. 2 og 3 gælder ikke.',
    'efter 1. pkt. Stk. 2 gælder',
    'Tilbud efter §§ 9 ff., §§ 9 og følgende og §§ 9/10',
    'inden for § 9 og 14 dage, § 10 og 12 måneder, § 10, 2 gange, § 9 – 14 dage senere –',
    '§ 40 b og 4) personer; efter § 9, stk. 2, eller 3) børn',
    'artikel 6, stk. 1, litra e), og artikel 28, stk. 1, litra a, i databeskyttelsesforordningen',
    '(jf. § 9, litra b) og (servicelovens § 9, stk. 2)',
    'CPR-loven, Grundlovens § 20, Danmarks Riges Grundlov, Udbetaling Danmark-loven',
    'efter den ældre lov og efter lovens § 7',
    'Folkeskoleloven gælder. Folkeskoleloven: »Folkeskoleloven« (Folkeskoleloven)',
    'direktiv 95/46/EF, direktiv 2022/2555, forordning (EU) nr. 1303/2013, forordning (EF) nr. 883/2004, forordning (EU) 2016/679',
    'FOB 2019-12, FOB 2008.79, FOB 1994, side 340, FOB nr. 02.70',
    'principafgørelse nr. 108-15 og principmeddelelse 38-23',
    'Section 9 of the Act, § 9 of the Act and article 6 apply.',
    'skoleåret 2022/2023, samlingen 2013-14, 2/3 af sagerne, den 24/12, ring 33 66 14 00, 2024-0283030-15',
    'han spurgte efter en §. 7 dage senere kom den. Se §§. 12 personer mødte',
    'lovbekendtgørelse nr.: 909 af 3. juli 2024 og lov nr. 721 fra 13. juni 2023',
    'lokale C131/12, rum L140, en art 6 gange, EU:C:2014:317, artikel 6 (1) (e), U 2017.2616/2H, SKM2020.123LSR',
    'social- og sundhedslovens § 8, nord- syd, i lov- og bekendtgørelse, kommunen- lovens § 7',
    'inden for § 9 og 12 landes, § 10 og 12 borgeres, § 9 og 3 arbejdsdages',
    'artikel 15(3) i databeskyttelsesforordningen, artikel 16, stk. 1, TEUF og L 72 af 3. oktober 2023',
    '§ 9, stk. 2: Kommunen. § 9, stk. 2; § 9, stk. 2 – og § 9, stk. 2)',
    '§ 20-spørgsmål nr. S 123, 2023-24, og § 54-støtteperson',
  ])('%s', (text) => {
    expect(citationsIn(text).flatMap(({ deviations }) => deviations.map(({ id, range }) => [id, text.slice(range.start, range.end)]))).toEqual([]);
  });
});

describe('messages', () => {
  it('say why in both languages', () => {
    for (const { deviations } of citationsIn('§117 stk 2, §§ 9 og lov no. 5 af 3.maj 2020')) {
      expect(deviations.length).toBeGreaterThan(0);
      for (const { message } of deviations) expect([message.da.endsWith('.'), message.en.endsWith('.')]).toEqual([true, true]);
    }
  });
});
