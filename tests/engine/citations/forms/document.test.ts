import { describe, expect, it } from 'vitest';
import { citationsIn, summaries } from '../../../kit/citations.js';

function documents(text: string): readonly string[] {
  return citationsIn(text)
    .filter(({ kind }) => kind === 'document')
    .map(({ document }) => {
      const date = document?.date;
      return `${document?.type ?? '?'} ${document?.number ?? '?'} ${date === undefined ? String(document?.year) : `${date.year}-${date.month}-${date.day}`}`;
    });
}

describe('numbered documents', () => {
  it.each([
    ['lovbekendtgørelse nr. 261 af 13. marts 2024', ['LBK 261 2024-3-13']],
    ['LBK nr 261 af 13/03/2024', ['LBK 261 2024-3-13']],
    ['LBK nr. 261 af 13. marts 2024', ['LBK 261 2024-3-13']],
    ['lov nr. 571 af 19/12 1985', ['LOV 571 1985-12-19']],
    ['lov nr. 571 af den 19. december 1985', ['LOV 571 1985-12-19']],
    ['lov nr. 571 af 19.12.1985', ['LOV 571 1985-12-19']],
    ['BEK nr 694 af 20/06/2014', ['BEK 694 2014-6-20']],
    ['bekendtgørelsen nr. 694 af 20. juni 2014', ['BEK 694 2014-6-20']],
    ['cirkulære nr. 72 af 6. april 1998', ['CIR 72 1998-4-6']],
    ['cirkulæreskrivelse nr. 12 af 3. maj 2001', ['CIS 12 2001-5-3']],
    ['vejl. nr. 11740 af 4/12 1986', ['VEJ 11740 1986-12-4']],
    ['vejledning nr. 9533 af 26. juni 2018', ['VEJ 9533 2018-6-26']],
    ['lbk. nr. 261 af 13. marts 2024', ['LBK 261 2024-3-13']],
    ['KEN nr 9599 af 30/06/2017', ['KEN 9599 2017-6-30']],
    ['varemærkelov nr. 341 af 6. juni 1991', ['LOV 341 1991-6-6']],
    ['LBK 261/2024', ['LBK 261 2024']],
    ['L nr. 218 af 22.04.2002', ['LOV 218 2002-4-22']],
    ['lov nr. 721 af 2023', ['LOV 721 2023']],
    ['lov nr. 571 af 19. december', ['LOV 571 undefined']],
    ['lov nr. 5 af 31. juni 2020', ['LOV 5 2020']],
    ['Bekendtgørelse 2014-06-20 nr. 694', ['BEK 694 2014-6-20']],
    ['lov om leje nr. 45 af 3. maj 2021', ['LOV 45 2021-5-3']],
    ['byggelov for staden København nr. 148 af 29. marts 1939', ['LOV 148 1939-3-29']],
  ])('%s', (text, expected) => {
    expect(documents(text)).toEqual(expected);
  });

  it('lets the members of an enumeration inherit the type', () => {
    expect(documents('lov nr. 1 af 3. maj 2020, nr. 2 af 4. juni 2021 og nr. 3 af 5. juli 2022')).toEqual(['LOV 1 2020-5-3', 'LOV 2 2021-6-4', 'LOV 3 2022-7-5']);
    expect(documents('bekendtgørelse nr. 1 af 3. maj 2020 om dit og dat, som ændret ved nr. 2 af 4. juni 2021')).toEqual(['BEK 1 2020-5-3', 'BEK 2 2021-6-4']);
    expect(documents('Det følger af lov nr. 1 af 3. maj 2020. Faktura nr. 2 af 4. juni 2021')).toEqual(['LOV 1 2020-5-3']);
  });

  it('takes the type from the word or title before the bracket', () => {
    expect(documents('vejledning om forvaltningsloven (nr. 11740 af 4. december 1986)')).toEqual(['VEJ 11740 1986-12-4']);
    expect(documents('bekendtgørelsen (nr. 694 af 20. juni 2014)')).toEqual(['BEK 694 2014-6-20']);
    // Its type is LBK, its first word tells BEK: silence is better.
    expect(documents('bekendtgørelse af lov om social service (nr. 909 af 3. juli 2024)')).toEqual([]);
  });

  it('reads the code of a main circular, and no bill as an act', () => {
    expect(documents('CIR1H nr 9202 af 30/03/2012')).toEqual(['CIR 9202 2012-3-30']);
    expect(documents('L nr. 218 af 22.04.2002 og L 72 af 3. oktober 2023')).toEqual(['LOV 218 2002-4-22']);
  });

  it('gives each part its place', () => {
    const text = 'Se LBK nr 261 af 13/03/2024.';
    const [citation] = citationsIn(text);
    const ranges = [citation?.document?.typeRange, citation?.document?.numberRange, citation?.document?.dateRange];
    expect(ranges.map((range) => text.slice(range?.start, range?.end))).toEqual(['LBK', '261', '13/03/2024']);
  });

  it.each([
    ['LBK nr 261 af 13/03/2024', 'https://www.retsinformation.dk/eli/lta/2024/261'],
    ['bekendtgørelse nr. 9379 af 3. maj 2010', 'https://www.retsinformation.dk/eli/mt/2010/9379'],
    ['vejledning nr. 9533 af 26. juni 2018', 'https://www.retsinformation.dk/eli/retsinfo/2018/9533'],
    ['cirkulære nr. 72 af 6. april 1998', 'https://www.retsinformation.dk/eli/mt/1998/72'],
  ])('knows the address of %s', (text, url) => {
    expect(citationsIn(text)[0]?.url).toBe(url);
  });

  it.each(['faktura nr. 45 af 3. maj 2021', 'journal nr. 12 af 2020', 'vejledning nr. 2', 'lov 5', 'Nyhedsbrev nr. 2 af 3. maj 2021', 'i lov. Nr. 5 er'])('is not: %s', (text) => {
    expect(summaries(text)).toEqual([]);
  });
});
