import { describe, expect, it } from 'vitest';
import { citationsIn, provisionsIn, summaries } from '../../../kit/citations.js';

/** The only citation's kind, form, text and address. */
function only(text: string): readonly (string | undefined)[] {
  const citations = citationsIn(text);
  expect(citations).toHaveLength(1);
  const [citation] = citations;
  return [citation?.kind, citation?.form, citation?.text, citation?.url];
}

const celex = 'https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:';

describe('EU law and treaties', () => {
  it.each([
    ['forordning (EU) 2016/679', '32016R0679'],
    ['forordning (EU) nr. 1303/2013', '32013R1303'],
    ['forordning (EF) nr. 883/2004', '32004R0883'],
    ['Rådets forordning (EØF) nr. 1408/71', '31971R1408'],
    ['direktiv 95/46/EF', '31995L0046'],
    ['direktiv 2010/30/EU', '32010L0030'],
    ['direktiv (EU) 2022/2555', '32022L2555'],
    ['direktiv 2022/2555', '32022L2555'],
    ['Kommissionens gennemførelsesforordning (EU) 2015/2016', '32015R2016'],
    ['Kommissionens afgørelse 2010/87/EU', '32010D0087'],
    ['Rådets rammeafgørelse 2008/977/RIA', '32008F0977'],
  ])('%s', (text, number) => {
    const [kind, form, , url] = only(text);
    expect([kind, form, url]).toEqual(['eu', 'euAct', celex + number]);
  });

  it('reads further members', () => {
    expect(summaries('direktiv 95/46/EF og 2002/58/EF')).toEqual(['euAct «direktiv 95/46/EF»', 'euAct «2002/58/EF»']);
  });

  it('holds a CELEX number against the act beside it', () => {
    const ids = (text: string) => citationsIn(text).at(-1)?.deviations.map(({ id }) => id);
    expect(ids('forordning (EU) 2016/679 (CELEX 32016R0679)')).toEqual([]);
    expect(ids('forordning (EU) 2016/679 (CELEX 32016R0678)')).toEqual(['celex-differs']);
  });

  it.each(['afgørelse nr. 5/2019', 'forordning om støj', 'skoleåret 2022/2023', 'direktiv fra 2010'])('is no EU act: %s', (text) => {
    expect(summaries(text)).toEqual([]);
  });

  it.each([
    ['databeskyttelsesforordningens artikel 6, stk. 1, litra e)', 'article 6 stk 1 litra e', 'eu'],
    ['GDPR artikel 6', 'article 6', 'eu'],
    ['artikel 28, stk. 1, litra a, i databeskyttelsesforordningen', 'article 28 stk 1 litra a', 'eu'],
    ['EMRK artikel 8', 'article 8', 'treaty'],
    ['artikel 8 i EMRK', 'article 8', 'treaty'],
    ['art. 8 EMRK', 'article 8', 'treaty'],
    ['artikel 8 i Den Europæiske Menneskerettighedskonvention', 'article 8', 'treaty'],
    ['Børnekonventionens artikel 28, stk. 1', 'article 28 stk 1', 'treaty'],
    ['artikel 12(3) i GDPR', 'article 12 stk 3', 'eu'],
    ['artikel 6a i databeskyttelsesforordningen', 'article 6a', 'eu'],
    ['artikel 5 i forordning (EU) 2016/679', 'article 5 + ', 'eu'],
    ['kapitel 4 a i serviceloven', 'chapter 4 a', 'statute'],
    ['servicelovens kapitel 16', 'chapter 16', 'statute'],
  ])('reads articles and chapters: %s', (text, provision, kind) => {
    expect(provisionsIn(text).join(' + ')).toBe(provision);
    expect(citationsIn(text)[0]?.act?.kind).toBe(kind);
  });

  it.each([
    ['EMRK', 'treaty', 'instrumentName'],
    ['Børnekonventionen', 'treaty', 'instrumentName'],
    ['databeskyttelsesforordningen', 'eu', 'instrumentName'],
    ['se 32016R0679', 'eu', 'celex'],
    ['ECLI:EU:C:2014:317.', 'case', 'ecli'],
    ['sag C-131/12', 'case', 'cjeuCase'],
    ['sag C‑131/12', 'case', 'cjeuCase'],
    ['Rettens dom i sag T-540/15', 'case', 'cjeuCase'],
  ])('%s is %s, %s', (text, kind, form) => {
    expect(only(text).slice(0, 2)).toEqual([kind, form]);
  });
});

describe('decisions and reports', () => {
  it('reads the further reports of a year and number', () => {
    expect(summaries('FOB 2017-16, 2018-3 og 2019-20')).toEqual(['fob «FOB 2017-16»', 'fob «2018-3»', 'fob «2019-20»']);
    expect(summaries('FOB 2017-16 og skoleåret 2018-19, FOB 2008.79, 1998-99')).toEqual(['fob «FOB 2017-16»', 'fob «FOB 2008.79»']);
  });

  it.each([
    ['EU:C:2014:317', 'ecli'],
    ['UfR 2017.2616/2H', 'ufr'],
    ['SKM2020.123LSR', 'lawReport'],
    ['KFE 2018, s. 12', 'lawReport'],
    ['bet. 1510/2009', 'commissionReport'],
    ['FO-sag j.nr. 12/00005', 'ombudsmanCase'],
    ['K-meddelelse 12/2019', 'kMeddelelse'],
    ['Folketingets Retsudvalg, Alm.del 2023-24, spørgsmål 12', 'committeeDocument'],
    ['Folketingstidende 2014-15, 1. samling, tillæg A, L 12, som fremsat, s. 24', 'folketingstidende'],
    ['FOB nr. 2014-24', 'fob'],
    ['Højesterets dom af 3. juni 2021 i sag 76/2016', 'courtFile'],
  ])('%s', (text, form) => {
    expect(citationsIn(text).map((citation) => [citation.form, text.endsWith(citation.text)])).toEqual([[form, true]]);
  });

  it.each([
    ['principafgørelse 108-15', ['108-15']],
    ['principmeddelelse nr. 38-23', ['38-23']],
    ['principafgørelserne C-16-99, 101-17 og 108-15', ['C-16-99', '101-17', '108-15']],
    ['principafgørelse SM C-29-04', ['SM C-29-04']],
    ['en principafgørelse (49-14) og', ['49-14']],
  ])('%s', (text, numbers) => {
    const found = citationsIn(text);
    expect(found.map(({ form }) => form)).toEqual(numbers.map(() => 'principle'));
    expect(found.map(({ document }) => text.slice(document?.numberRange?.start, document?.numberRange?.end))).toEqual(numbers);
  });

  it.each([
    ['FOB 2019-12', 'ombudsman', 'fob'],
    ['FOB 2008.79', 'ombudsman', 'fob'],
    ['FOB 2008, s. 79', 'ombudsman', 'fob'],
    ['FOB 1994, side 340', 'ombudsman', 'fob'],
    ['FOB nr. 02.70', 'ombudsman', 'fob'],
    ['FOU nr. 02.70', 'ombudsman', 'fob'],
    ['Folketingets Ombudsmand har i 2009 1-1 udtalt', 'ombudsman', 'fob'],
    ['FO j.nr. 2008-0001-810', 'ombudsman', 'ombudsmanCase'],
    ['Folketingets Ombudsmands sag j.nr. 12/00005-32/CLA', 'ombudsman', 'ombudsmanCase'],
    ['U 2020.1234 H', 'case', 'ufr'],
    ['U.2010.1234H', 'case', 'ufr'],
    ['UfR 2020.1234 H', 'case', 'ufr'],
    ['U 2009B.192', 'case', 'ufr'],
    ['MAD 2015.123', 'case', 'lawReport'],
    ['TfS 2020, 123 H', 'case', 'lawReport'],
    ['SKM2020.123.LSR', 'case', 'lawReport'],
    ['KFE 2018.12', 'case', 'lawReport'],
    ['TfK 2019.45', 'case', 'lawReport'],
    ['BS-41984/2021-HJR', 'case', 'courtFile'],
    ['Højesterets dom i sag 76/2016', 'case', 'courtFile'],
    ['betænkning nr. 1510/2009', 'document', 'commissionReport'],
    ['K-meddelelse nr. 12 udgivet 3. maj 2019', 'document', 'kMeddelelse'],
    ['KLE 05.04.06', 'case', 'kle'],
    ['journaliseret under 27.36.04-G01', 'case', 'kle'],
  ])('%s', (text, kind, form) => {
    expect(only(text).slice(0, 2)).toEqual([kind, form]);
  });

  it.each([
    'Sag 101-17 er afsluttet.',
    'Se side 101-17.',
    'Mødet er den 05.04.06.',
    'Forvaltningens sag 76/2016 er lukket.',
    // Every way to read these dots was tried once, for hours.
    `Om den dom: ${'1.'.repeat(44)}; sag 76/2016 er lukket.`,
    'Der er 2009 1-1 i alt.',
    'Han rejser med U 2 og B 115.',
    'Ring på 33 66 14 00.',
    'T-12/20 er et busnummer.',
  ])('is no decision: %s', (text) => {
    expect(summaries(text)).toEqual([]);
  });
});

describe('parliamentary papers', () => {
  it.each([
    ['SOU, Alm.del – 2020-21 – endeligt svar på spørgsmål 379', 'committeeDocument', 'https://www.ft.dk/samling/20201/almdel/sou/spm/379/index.htm'],
    ['REU Alm.del 2023-24 bilag 59', 'committeeDocument', 'https://www.ft.dk/samling/20231/almdel/reu/bilag/59/index.htm'],
    ['BEU, Alm.del - 2014-15 (1. samling) - Endeligt svar på spørgsmål 209', 'committeeDocument', 'https://www.ft.dk/samling/20141/almdel/beu/spm/209/index.htm'],
    ['spørgsmål nr. 1473 (Alm. del) 2023-24', 'committeeDocument', undefined],
    ['lovforslag nr. L 140, 2023-24', 'bill', 'https://www.ft.dk/samling/20231/lovforslag/l140/index.htm'],
    ['L 130 (2021-22, 1. samling)', 'bill', 'https://www.ft.dk/samling/20211/lovforslag/l130/index.htm'],
    ['beslutningsforslag nr. B 115, 2020-21', 'bill', 'https://www.ft.dk/samling/20201/beslutningsforslag/b115/index.htm'],
    ['Folketingstidende 2014-15 (1. samling), tillæg A, L 12 som fremsat', 'folketingstidende', undefined],
    ['Folketingstidende 1996-97, tillæg A, side 1234', 'folketingstidende', undefined],
    ['Folketingstidende 1964-65, tillæg A, spalte 1234', 'folketingstidende', undefined],
  ])('%s', (text, form, url) => {
    expect(only(text)).toEqual(['parliament', form, text, url]);
    expect(citationsIn(text)[0]?.deviations).toEqual([]);
  });

  it.each(['§ 20-spørgsmål nr. S 123', 'forespørgsel nr. F 12', 'beslutningsforslag nr. B 115'])('reads other numbered papers: %s', (text) => {
    expect(citationsIn(text).at(-1)?.form).toBe('bill');
  });

  it('takes the session from an address at ft.dk that follows', () => {
    const [citation] = citationsIn('SOU Alm.del endeligt svar på spørgsmål 334: https://www.ft.dk/samling/20131/almdel/sou/spm/334/index.htm');
    expect(citation?.canonical).toBe('SOU Alm.del – 2013-14 – endeligt svar på spørgsmål 334');
    expect(citation?.deviations.map(({ id, safe }) => [id, safe])).toEqual([['missing-session', false]]);
  });

  it('says when the address belongs to another document', () => {
    const ids = (text: string) => citationsIn(text)[0]?.deviations.map(({ id }) => id);
    expect(ids('SOU, Alm.del – 2020-21 – svar på spørgsmål 379, https://www.ft.dk/samling/20201/almdel/sou/spm/380/index.htm')).toEqual(['link-differs']);
    expect(ids('SOU, Alm.del – 2020-21 – svar på spørgsmål 379, https://www.ft.dk/samling/20201/almdel/sou/spm/379/index.htm')).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['(se https://www.retsinformation.dk/eli/lta/2024/909).', 'https://www.retsinformation.dk/eli/lta/2024/909'],
    ['retsinformation.dk/eli/lta/2024/909', 'https://retsinformation.dk/eli/lta/2024/909'],
    ['https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.retsinformation.dk%2Feli%2Flta%2F2024%2F909&data=05%7C02', 'https://www.retsinformation.dk/eli/lta/2024/909'],
    ['http://www.retsinformation.dk/Forms/R0710.aspx?id=123', 'http://www.retsinformation.dk/Forms/R0710.aspx?id=123'],
  ])('%s', (text, url) => {
    const [kind, form, , found] = only(text);
    expect([kind, form, found]).toEqual(['url', 'legislationUrl', url]);
  });

  it('knows the document of an ELI', () => {
    const document = citationsIn('https://www.retsinformation.dk/eli/lta/2024/909')[0]?.document;
    expect([document?.year, document?.number]).toEqual([2024, 909]);
  });

  it.each(['https://www.example.dk/eli/lta/2024/909', 'https://eur02.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)'])('leaves others alone: %s', (text) => {
    expect(summaries(text)).toEqual([]);
  });
});
