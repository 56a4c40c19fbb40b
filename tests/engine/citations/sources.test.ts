import { describe, expect, it } from 'vitest';
import { citedThing, type CitedThing } from '../../../server/src/engine/citations/sources/citedText.js';
import { citationsOf, introductionOf } from '../../../server/src/engine/citations/sources/occurrences.js';
import { sourcesToMarkdown } from '../../../server/src/engine/citations/sources/sourcesMarkdown.js';
import { listSources, type CitedSource, type CitingLetter } from '../../../server/src/engine/citations/sources.js';
import { exampleLetters } from '../../kit/examples.js';
import { analyse, configuration, engine, register, texts } from '../../kit/engine.js';

function citing(body: string, file = 'svar.brev.md', dato = '2024-11-18'): CitingLetter {
  const source = `---\ndato: ${dato}\n---\n\n${body}\n`;
  const { citations, letterDate } = analyse(source);
  return { file, source, register, letterDate, citations };
}

function sources(...bodies: readonly string[]): readonly CitedSource[] {
  return listSources(texts, bodies.map((body, index) => citing(body, `${index}.brev.md`)));
}

/** `Name (reference): status ×places [label status ×places; …]` */
function outline({ name, reference, verdict, places, provisions }: CitedSource): string {
  const own = `${name}${reference === undefined ? '' : ` (${reference})`}: ${verdict?.status ?? '-'} ×${places.length}`;
  return provisions.length === 0 ? own : `${own} [${provisions.map(({ label, verdict: { status }, places: its }) => `${label} ${status} ×${its.length}`).join('; ')}]`;
}

describe('the sources of letters', () => {
  it('are acts by short name, then orders, EU law, decisions, and other sources', () => {
    const body = 'Se FOB 2012-4, forordning (EU) 2016/679, vejledning nr. 9346 af 8. maj 2018, SOU Alm.del spm. 33, servicelovens § 12, ægteskabsloven, og aktivlovens § 1.';
    expect(sources(body).map(({ group, name }) => [group, name])).toEqual([
      ['act', 'aktivloven'],
      ['act', 'serviceloven'],
      ['act', 'ægteskabsloven'],
      ['order', 'vejledning nr. 9346 af 8. maj 2018'],
      ['eu', 'databeskyttelsesforordningen'],
      ['decision', 'FOB 2012-4'],
      ['other', 'SOU Alm.del spm. 33'],
    ]);
  });

  it('gather what is written in different ways, with provisions in the order of their numbers', () => {
    expect(sources('Forvaltningslovens § 19, stk. 2, § 7 og § 19. Efter FVL § 7 og LBK nr. 433 af 22. april 2014, se https://www.retsinformation.dk/eli/lta/2014/433.').map(outline)).toEqual([
      'forvaltningsloven (LBK nr. 433 af 22. april 2014): ok ×2 [§ 7 ok ×2; § 19 ok ×1; § 19, stk. 2 ok ×1]',
    ]);
  });

  it('tell an act’s generations apart, the older first', () => {
    expect(sources('Retssikkerhedslovens § 3.', 'LBK nr. 1109 af 24. august 2023.').map(outline)).toEqual([
      'retssikkerhedsloven (LBK nr. 1109 af 24. august 2023): outdated ×1',
      'retssikkerhedsloven (LBK nr. 261 af 13. marts 2024): ok ×0 [§ 3 ok ×1]',
    ]);
  });

  it('give each provision of a list the verdict it has itself, and its own address', () => {
    const [found] = sources('Efter forvaltningslovens §§ 7, 8 og 900.');
    expect(found?.provisions.map(({ label, verdict, url }) => [label, verdict.status, url])).toEqual([
      ['§ 7', 'ok', 'https://www.retsinformation.dk/eli/lta/2014/433#P7'],
      ['§ 8', 'ok', 'https://www.retsinformation.dk/eli/lta/2014/433#P8'],
      ['§ 900', 'not-found', 'https://www.retsinformation.dk/eli/lta/2014/433'],
    ]);
    expect(found?.verdict?.status).toBe('ok');
  });

  it('keep the worst verdict, whichever comes first', () => {
    const letters = [citing('Se LBK nr. 1109 af 24. august 2023.', 'a', '2023-12-01'), citing('Se LBK nr. 1109 af 24. august 2023.', 'b', '2024-11-18')];
    for (const order of [letters, letters.toReversed()]) {
      expect(listSources(texts, order).map(outline)).toEqual(['retssikkerhedsloven (LBK nr. 1109 af 24. august 2023): outdated ×2']);
    }
  });

  it('know EU acts by number, by name and by CELEX number as one', () => {
    expect(sources('Efter forordning (EU) 2016/679, GDPR artikel 5, databeskyttelsesforordningens artikel 6 og 32016R0679.').map(outline)).toEqual([
      'databeskyttelsesforordningen (forordning (EU) 2016/679): unchecked ×2 [artikel 5 unchecked ×1; artikel 6 unchecked ×1]',
    ]);
  });

  it('know an EU act or a treaty by a reference back to any of its names', () => {
    expect(sources('GDPR (forordning (EU) 2016/679) gælder. Efter forordningens artikel 5 og databeskyttelsesforordningens artikel 6, jf. forordningens artikel 9.').map(outline)).toEqual([
      'databeskyttelsesforordningen (forordning (EU) 2016/679): unchecked ×2 [artikel 5 unchecked ×1; artikel 6 unchecked ×1; artikel 9 unchecked ×1]',
    ]);
    expect(sources('Efter GDPR art. 6 og forordningens artikel 13.').map(({ name, provisions }) => [name, provisions.length])).toEqual([['databeskyttelsesforordningen', 2]]);
    expect(sources('Efter EMRK artikel 8 og konventionens artikel 6.').map(({ provisions }) => provisions.length)).toEqual([2]);
    expect(sources('Efter EU’s charter artikel 41 og chartrets artikel 8.').map(({ provisions }) => provisions.length)).toEqual([2]);
    expect(sources('Efter GDPR og direktiv 95/46/EF. Efter forordningens artikel 5 og direktivets artikel 7.').map(({ name, provisions }) => [name, provisions.length])).toEqual([
      ['databeskyttelsesdirektivet', 1], ['databeskyttelsesforordningen', 1],
    ]);
    expect(sources('Efter EMRK og børnekonventionen. Efter konventionens artikel 6.').map(({ name }) => name)).toEqual([
      'Den Europæiske Menneskerettighedskonvention', 'FN’s Børnekonvention', 'konventionens artikel 6',
    ]);
  });

  it('know a convention by each of its names', () => {
    const names = ['EMRK artikel 8', 'Den Europæiske Menneskerettighedskonventions artikel 8', 'Menneskerettighedskonventionens artikel 8', 'Den Europæiske Menneskerettighedskonvention artikel 8'];
    expect(sources(`Efter ${names.join(', ')} gælder det.`).map(outline)).toEqual(['Den Europæiske Menneskerettighedskonvention: - ×0 [artikel 8 unchecked ×4]']);
  });

  it('call an act whose title the register holds only in part by that part', () => {
    expect(sources('Efter lov nr. 503 af 23. maj 2018.').map(({ name }) => name)).toEqual([expect.stringMatching(/^Lov om ændring af lov om .{200,}lovens anvendelse på offentligt …$/) as string]);
  });

  it('know a convention by its name, with an article and without', () => {
    expect(sources('Efter EMRK og EMRK artikel 8, jf. børnekonventionens artikel 3 og Børnekonventionen.').map(outline)).toEqual([
      'Den Europæiske Menneskerettighedskonvention: unchecked ×1 [artikel 8 unchecked ×1]',
      'FN’s Børnekonvention: unchecked ×1 [artikel 3 unchecked ×1]',
    ]);
  });

  it('tell decisions apart that share number and year, and know the same one by two names', () => {
    const body = 'Efter principafgørelse C-16-99, principafgørelse N-16-99 og principmeddelelse C-16-99. Se FOB 2009 1-1, FOB 2009 3-1, FOB 2008.79 og FOB 2008, side 79. Se U 2009.192 H, U 2009B.192 og UfR 2009.192 H.';
    expect(sources(body).map(outline)).toEqual([
      'FOB 2008.79: unchecked ×2',
      'FOB 2009 1-1: unchecked ×1',
      'FOB 2009 3-1: unchecked ×1',
      'principafgørelse C-16-99: unchecked ×2',
      'principafgørelse N-16-99: unchecked ×1',
      'U 2009.192 H: unchecked ×2',
      'U 2009B.192: unchecked ×1',
    ]);
  });

  it('hold every citation once for each provision it names, in whatever order the letters come', () => {
    const letters = exampleLetters.map(({ name, source }) => ({ file: name, ...engine.cite(source, { configuration }) }));
    const placed = (list: readonly CitedSource[]): string[] =>
      list.flatMap(({ places, provisions }) => [...places, ...provisions.flatMap((provision) => provision.places)]).map(({ file, range }) => `${file} ${range.start}-${range.end}`);
    const listed = listSources(texts, letters);
    const cited = letters.flatMap(({ file, citations }) => citations.map(({ range }) => `${file} ${range.start}-${range.end}`));
    expect([...new Set(placed(listed))].sort()).toEqual([...new Set(cited)].sort());
    expect(listSources(texts, letters.toReversed()).map(outline)).toEqual(listed.map(outline));
  });

  it('hold a wrong number apart from the document that bears it, without its address', () => {
    expect(sources('Efter bekendtgørelse nr. 1030 af 30. juni 2016.').map((source) => [outline(source), source.url])).toEqual([
      ['bekendtgørelse nr. 1030 af 30. juni 2016: mismatch ×1', undefined],
    ]);
  });

  it('name an act that the register does not hold, and put what cannot be told last', () => {
    expect(sources('Efter xyz-lovens § 4.\n\nEfter serviceloven og forvaltningsloven. Samme lov § 15.').map(({ group, name }) => `${group} ${name}`)).toEqual([
      'act forvaltningsloven', 'act serviceloven', 'act xyz-loven', 'unknown § 15',
    ]);
  });

  it('are none in a letter without citations', () => {
    expect(sources('Tak for din henvendelse.')).toEqual([]);
  });
});

describe('the list as Markdown', () => {
  const markdown = (...letters: readonly CitingLetter[]): string => sourcesToMarkdown(listSources(texts, letters), letters, register.date, 'da').replaceAll('\u00a0', ' ');

  it('names, links, judges and places each source', () => {
    expect(markdown(citing('Efter servicelovens § 12 og § 41.\n\nJf. servicelovens § 12 og principafgørelse 101-17.'))).toBe(`# Retskilder

Kontrolleret pr. 18. november 2024 mod et register fra 14. februar 2026.

## Love

- Serviceloven, [LBK nr. 909 af 3. juli 2024](https://www.retsinformation.dk/eli/lta/2024/909) – gældende
  - [§ 12](https://www.retsinformation.dk/eli/lta/2024/909#P12) – gældende (linje 5 og 7)
  - [§ 41](https://www.retsinformation.dk/eli/lta/2024/909) – **ophævet** (linje 5). § 41 i serviceloven udgik den 1. januar 2024; se nu barnets lov, som har overtaget området.

## Afgørelser og udtalelser

- Principafgørelse 101-17 – ikke kontrolleret (linje 7)
`);
  });

  it('names the file of each place when there are several letters', () => {
    const text = markdown(citing('Efter forvaltningsloven.', 'a.brev.md'), citing('Efter\nforvaltningsloven.', 'b_1.brev.md', '2023-05-02'));
    expect(text).toContain('(a.brev.md linje 5; b\\_1.brev.md linje 6)');
    expect(text).toContain('Hvert brev er kontrolleret pr. sin egen dato mod et register fra 14. februar 2026.');
  });

  it('keeps a sign and its number on one line', () => {
    const letters = [citing('Efter servicelovens § 12, stk. 1.')];
    expect(sourcesToMarkdown(listSources(texts, letters), letters, register.date, 'da')).toContain('[§\u00a012, stk.\u00a01]');
  });

  it('says so when there are none', () => {
    expect(markdown(citing('Tak.'))).toBe('# Retskilder\n\nKontrolleret pr. 18. november 2024 mod et register fra 14. februar 2026.\n\nIngen henvisninger.\n');
  });
});

describe('the places that cite the same', () => {
  const body = [
    'Servicelovens § 12 giver ret til råd. Efter servicelovens § 11, stk. 3, og servicelovens § 11, stk. 4.',
    'Det følger af lovbekendtgørelse nr. 909 af 3. juli 2024 og servicelovens § 11. Servicelovens §§ 10-12 er nævnt. Forvaltningslovens § 11 er en anden lov.',
  ].join('\n\n');
  const { citations } = citing(body);
  const thing = (part: string): CitedThing => {
    const placed = citations.find(({ citation: { citation } }) => citation.text.includes(part));
    const found = placed && citedThing(register, placed.citation);
    if (found === undefined) throw new Error(`nothing is cited by »${part}«`);
    return found;
  };
  const texts = (part: string): string[] => citationsOf(register, thing(part), citations).map(({ citation: { citation } }) => citation.text);

  it('of a provision are those that cite some of it', () => {
    expect(texts('§ 11, stk. 3')).toEqual(['servicelovens § 11, stk. 3', 'servicelovens § 11', 'Servicelovens §§ 10-12']);
    expect(texts('Servicelovens § 12')).toEqual(['Servicelovens § 12', 'Servicelovens §§ 10-12']);
    expect(texts('Forvaltningslovens')).toEqual(['Forvaltningslovens § 11']);
  });

  it('of an act are all of its citations', () => {
    expect(texts('nr. 909')).toHaveLength(6);
  });

  it('begin where the text is named by its number, else with the first', () => {
    const introduced = (part: string): string | undefined => introductionOf(register, thing(part), citations)?.citation.citation.text;
    expect(introduced('§ 11, stk. 4')).toBe('lovbekendtgørelse nr. 909 af 3. juli 2024');
    expect(introduced('Forvaltningslovens')).toBe('Forvaltningslovens § 11');
  });
});
