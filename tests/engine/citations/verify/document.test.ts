import { describe, expect, it } from 'vitest';
import { citation, verdictOf } from '../../../kit/verified.js';

/** What the first proposal would make of the citation. */
function firstProposal(source: string, part: string, date?: string): string | undefined {
  const { citation: cited, verdict } = citation(source, part, date);
  const [best] = verdict.proposals;
  if (best === undefined) return undefined;
  const start = best.range.start - cited.range.start;
  return cited.text.slice(0, start) + best.newText + cited.text.slice(start + best.range.end - best.range.start);
}

describe('number, date and type that agree', () => {
  it.each([
    ['LBK nr 261 af 13/03/2024', 'ok confirmed'],
    ['LBK nr 909 af 03/07/2024', 'ok confirmed'],
    ['lovbekendtgørelse nr. 433 af 22. april 2014', 'ok confirmed'],
    ['LBK 261/2024', 'ok confirmed'],
    ['bekendtgørelse nr. 694 af 20. juni 2014', 'ok confirmed'],
    ['Bekendtgørelse 2014-06-20 nr. 694', 'ok confirmed'],
    ['lov nr. 169 af 5. juni 1953', 'ok confirmed'],
    ['lov nr. 1436 af 29. juni 2021', 'ok confirmed'],
    // signed seven days before the letter, LBK nr. 1171 of 11 November 2024
    ['LBK nr 1343 af 24/11/2023', 'outdated superseded'],
    ['LBK nr. 1109 af 24. august 2023', 'outdated superseded'],
    ['lov nr. 571 af 19. december 1985', 'outdated consolidated'],
    ['lov nr. 429 af 31. maj 2000', 'repealed document-repealed'],
  ])('%s', (text, expected) => {
    expect(verdictOf(`Se ${text}.`, text)).toBe(expected);
  });

  it.each([
    ['LBK nr 1343 af 24/11/2023', '2024-11-10', 'ok confirmed'],
    ['LBK nr 1343 af 24/11/2023', '2024-11-11', 'ok confirmed'],
    ['LBK nr 1343 af 24/11/2023', '2024-11-12', 'outdated superseded'],
    ['LBK nr 261 af 13/03/2024', '2025-04-03', 'outdated superseded'],
    // ferieloven of 2018 came into force on 1 September 2020
    ['LBK nr 1177 af 09/10/2015', '2019-05-02', 'ok confirmed'],
    ['LBK nr 1177 af 09/10/2015', '2020-09-02', 'outdated superseded'],
    // persondataloven was repealed by databeskyttelsesloven, in force from 25 May 2018
    ['lov nr. 429 af 31. maj 2000', '2018-05-20', 'ok confirmed'],
    ['lov nr. 429 af 31. maj 2000', '2018-06-20', 'repealed document-repealed'],
  ])('%s on %s', (text, date, expected) => {
    expect(verdictOf(`Se ${text}.`, text, date)).toBe(expected);
  });

  it('names what replaced it, as of the letter', () => {
    const { verdict } = citation('Se LBK nr 1343 af 24/11/2023.', 'LBK');
    expect(verdict.successor?.number).toBe(1171);
    expect(verdict.explanation.da).toContain('Afløst af LBK nr. 1171 af 11. november 2024, som forelå på brevets dato (18. november 2024). Registeret er fra 14. februar 2026.');
  });

  it('tells what has come since, without calling the citation outdated', () => {
    const { verdict } = citation('Se LBK nr 261 af 13/03/2024.', 'LBK');
    expect(verdict.explanation.da).toContain('Gældende på brevets dato; siden afløst af LBK nr. 354 af 2. april 2025.');
  });

  it('proposes the newest consolidation of the day in the way it is written', () => {
    expect(firstProposal('Se LBK nr 1343 af 24/11/2023.', 'LBK')).toBe('LBK nr 1171 af 11/11/2024');
    expect(firstProposal('Se lov nr. 571 af 19. december 1985.', 'lov')).toBe('lovbekendtgørelse nr. 433 af 22. april 2014');
    expect(firstProposal('Se lovbekendtgørelse nr. 1109 af 24/8 2023.', 'lov')).toBe('lovbekendtgørelse nr. 261 af 13/3 2024');
  });

  it.each([
    'Efter den dagældende lovbekendtgørelse nr. 1109 af 24. august 2023 skulle kommunen hjælpe.',
    'Lovbekendtgørelse nr. 1109 af 24. august 2023, som var gældende på afgørelsestidspunktet, krævede det.',
    'Lovbekendtgørelse nr. 1109 af 24. august 2023 er afløst af lovbekendtgørelse nr. 261 af 13. marts 2024.',
  ])('is right about older law that is called so: %s', (source) => {
    expect(verdictOf(source, '1109')).toBe('ok historical');
  });
});

describe('number, date and type that disagree', () => {
  it.each([
    // same number and year: the date
    ['LBK nr 261 af 13/02/2024', 'LBK nr 261 af 13/03/2024'],
    ['lovbekendtgørelse nr. 1002 af 16. oktober 2009', 'lovbekendtgørelse nr. 1002 af 26. oktober 2009'],
    // number, day and month of the year before
    ['lov nr. 386 af 6. juni 1992', 'lov nr. 386 af 6. juni 1991'],
    // same number and date: the type
    ['lov nr. 932 af 24. september 2009', 'lovbekendtgørelse nr. 932 af 24. september 2009'],
    ['LOV nr 261 af 13/03/2024', 'LBK nr 261 af 13/03/2024'],
    // same date: the number
    ['LBK nr 216 af 13/03/2024', 'LBK nr 261 af 13/03/2024'],
    ['lovbekendtgørelse nr. 265 af 13. marts 2024', 'lovbekendtgørelse nr. 261 af 13. marts 2024'],
  ])('%s', (text, expected) => {
    expect(verdictOf(`Se ${text}.`, text).replace('?', '')).toBe('mismatch fields-disagree');
    expect(firstProposal(`Se ${text}.`, text)).toBe(expected);
  });

  it('prefers the act that stands beside the number', () => {
    expect(firstProposal('Efter retssikkerhedsloven (LBK nr 299 af 13/03/2024) skal kommunen hjælpe.', 'LBK')).toBe('LBK nr 261 af 13/03/2024');
    expect(firstProposal('Efter servicelovens § 85[^1] ydes hjælp.\n\n[^1]: LBK nr 909 af 03/06/2024', 'LBK')).toBe('LBK nr 909 af 03/07/2024');
  });

  it('marks the field that is wrong', () => {
    const { citation: cited, verdict } = citation('Se LBK nr 216 af 13/03/2024.', 'LBK');
    expect(cited.text.slice(verdict.range.start - cited.range.start, verdict.range.end - cited.range.start)).toBe('216');
  });

  it('is never proposed as safe', () => {
    const { verdict } = citation('Se LBK nr 261 af 13/02/2024.', 'LBK');
    expect(verdict.proposals.map(({ safe }) => safe)).not.toContain(true);
  });

  it.each([
    ['Efter serviceloven (LBK nr 261 af 13/03/2024) ydes hjælp.', 'mismatch other-act?'],
    ['Efter servicelovens § 85[^1] ydes hjælp.\n\n[^1]: LBK nr 261 af 13/03/2024', 'mismatch other-act?'],
    ['Efter retssikkerhedsloven (LBK nr 261 af 13/03/2024) ydes hjælp.', 'ok confirmed'],
    // an old consolidation that the act's list of generations does not reach back to; only one § of it was repealed
    ['Efter retsplejeloven, jf. lovbekendtgørelse nr. 905 af 10. november 1992, kan sagen anlægges.', 'outdated superseded'],
    // an amending act and an order are not the act's own numbers
    ['Serviceloven, jf. lov nr. 753 af 13. juni 2023, er ændret.', 'ok confirmed'],
    ['Efter folkeskoleloven, jf. bekendtgørelse nr. 694 af 20. juni 2014, er det klart.', 'ok confirmed'],
  ])('knows whose number it is: %s', (source, expected) => {
    expect(verdictOf(source, ' nr')).toBe(expected);
  });
});

describe('what the register cannot know', () => {
  it.each([
    // Ministerialtidende
    ['bekendtgørelse nr. 9379 af 30. juni 2010', 'unchecked not-in-register'],
    ['bekendtgørelse nr. 10208 af 15. juni 2004', 'unchecked not-in-register'],
    ['vejledning nr. 9533 af 26. juni 2018', 'unchecked not-in-register'],
    ['cirkulære nr. 159 af 16. september 1998', 'unchecked not-in-register'],
    ['KEN nr 9599 af 30/06/2017', 'unchecked not-in-register'],
    // Lovtidende C: the conventions on the rights of the child and of persons with disabilities
    ['bekendtgørelse nr. 6 af 16. januar 1992', 'unchecked not-in-register'],
    ['BKI nr 35 af 15/09/2009', 'unchecked not-in-register'],
    // before the register is complete: udlændingeloven of 1983, and an act of 1978
    ['lov nr. 226 af 8. juni 1983', 'unchecked not-in-register'],
    ['lov nr. 259 af 8. juni 1978', 'unchecked not-in-register'],
    // after it
    ['LBK nr. 456 af 17. marts 2026', 'unchecked newer-than-register'],
    ['lov nr. 300 af 10. februar 2026', 'unchecked newer-than-register'],
    // too little
    ['lov nr. 5 af 31. februar 2024', 'unchecked incomplete'],
  ])('%s', (text, expected) => {
    expect(verdictOf(`Se ${text}.`, text, '2026-03-20')).toBe(expected);
  });

  it('gives no address that may be another document’s', () => {
    expect(citation('Se bekendtgørelse nr. 6 af 16. januar 1992.', 'nr.').url).toBe(undefined);
    expect(citation('Se LBK nr 216 af 13/03/2024.', 'LBK').url).toBe(undefined);
    expect(citation('Se LBK nr 261 af 13/03/2024.', 'LBK').url).toBe('https://www.retsinformation.dk/eli/lta/2024/261');
  });

  it('calls only a number past the last of its year unknown', () => {
    expect(verdictOf('Se bekendtgørelse nr. 4321 af 5. maj 2020.', 'nr.')).toBe('not-found document-unknown');
  });

  it('believes no end for Greenland or the Faroe Islands', () => {
    // the act on doorstep sales, which an order put out of force for Greenland
    expect(verdictOf('Se lov nr. 139 af 29. marts 1978.', 'lov')).toBe('ok confirmed');
  });

  it('takes a consolidation that is called by its heading for one', () => {
    expect(verdictOf('Se bekendtgørelse nr. 571 af 15. august 1989 af lov om realkreditinstitutter.', '571', '1990-05-01')).toBe('ok confirmed');
  });
});
