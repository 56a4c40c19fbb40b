import { describe, expect, test } from 'vitest';
import { parseIsoDate, toIsoDate, type CalendarDate } from '../../../server/src/engine/dates/calendarDate.js';
import type { Act, DocumentKey, Generation } from '../../../server/src/engine/register/model.js';
import { compiledRegisterFolder } from '../../kit/engine.js';
import { loadRegister } from '../../../server/src/hosts/node/register.js';
import { readTable, sourceFolder } from '../../../server/data/compile/source.js';

const register = loadRegister(compiledRegisterFolder);

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === undefined) throw new Error(iso);
  return date;
}

function act(name: string): Act {
  const [found] = register.actsNamed(name);
  if (found === undefined) throw new Error(`no act named ${name}`);
  return found;
}

function generation(name: string, iso: string): Generation {
  const found = act(name).generationAt(day(iso));
  if (found === undefined) throw new Error(`${name} had no generation on ${iso}`);
  return found;
}

function text(key: DocumentKey | undefined): string | undefined {
  return key && `${key.type} ${key.number} ${toIsoDate(key.date)}`;
}

describe('what the register holds', () => {
  test('its date, acts and generations', () => {
    expect(toIsoDate(register.date)).toBe('2026-02-14');
    // The 200 of the collection, and three that it lays to acts with nearly the same names.
    expect(register.acts.length).toBe(203);
    expect(register.acts.flatMap(({ generations }) => generations).length).toBe(1706);
    expect(register.acts.flatMap(({ generations }) => generations).filter(({ provisions }) => provisions !== undefined).length).toBe(1084);
  });

  test('every document of the source under its year of signature and number, which make its address', () => {
    const rows = readTable(sourceFolder, 'lta_register.tsv.br', ['year', 'number', 'type', 'date', 'status']);
    expect(rows.length).toBe(62_762);
    const wrong = rows.filter((row) => {
      const [document, ...others] = register.documents(Number(row.year), Number(row.number));
      return (
        document === undefined ||
        others.length > 0 ||
        toIsoDate(document.date) !== row.date ||
        document.eliUrl !== `https://www.retsinformation.dk/eli/lta/${row.date.slice(0, 4)}/${row.number}` ||
        document.type !== row.type.replace('BEKI', 'BEK').replace('Æ', '') ||
        document.amending !== row.type.endsWith('Æ') ||
        (document.ended?.kind ?? '') !== { afløst: 'superseded', ophævet: 'repealed', '': '' }[row.status]
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every generation of the source with its address, status and successor', () => {
    const rows = readTable(sourceFolder, 'statutes.tsv', ['short_name', 'type', 'number', 'date', 'status', 'superseded_by', 'eli_url']);
    const generations = new Map(register.acts.flatMap((own) => own.generations.map((one) => [text(one) ?? '', { own, one }])));
    const moved = new Map(readTable(sourceFolder, 'supplement.tsv', ['act', 'kind', 'value']).filter(({ kind }) => kind === 'generation').map(({ act, value }) => [value, act]));
    const own = rows.filter((row) => !moved.has(`${row.type} nr. ${row.number} af ${row.date}`));
    expect(rows.length - own.length).toBe(7);
    const wrong = own.filter((row) => {
      const { own: act, one: found } = generations.get(`${row.type} ${row.number} ${row.date}`) ?? {};
      const successor = found?.successor && `${found.successor.type} nr. ${found.successor.number} af ${toIsoDate(found.successor.date)}`;
      return (
        act?.shortName !== row.short_name ||
        found?.eliUrl !== row.eli_url ||
        found.repealed !== (row.status === 'ophævet') ||
        found.uncertain !== (row.status === 'seneste?') ||
        // Epidemiloven was replaced by an act that is not among the 200.
        (successor ?? '') !== (row.superseded_by === 'LOV nr. 285 af 2021-02-27' ? '' : row.superseded_by)
      );
    });
    // Its next in the collection is another act's.
    expect(wrong.map((row) => `${row.type} ${row.number} ${row.date}`)).toEqual(['LOV 324 2012-04-11']);
  });

  test('acts with nearly the same name apart, each with its own generations', () => {
    const chain = (name: string): readonly (string | undefined)[] => (register.actsNamed(name)[0]?.generations ?? []).map((one) => `${text(one) ?? ''} → ${text(one.successor) ?? ''}`);
    expect(chain('Udbetaling Danmark-loven').slice(0, 2)).toEqual(['LOV 324 2012-04-11 → LBK 1507 2016-12-06', 'LBK 1507 2016-12-06 → LBK 49 2019-01-16']);
    expect(chain('lov om etablering af den selvejende institution Udbetaling Danmark')).toEqual([
      'LOV 1594 2010-12-22 → LBK 334 2013-03-22', 'LBK 334 2013-03-22 → LBK 1087 2014-10-07', 'LBK 1087 2014-10-07 → LBK 1506 2016-12-06', 'LBK 1506 2016-12-06 → ',
    ]);
    expect(chain('timeshareloven')).toEqual(['LOV 234 1997-04-02 → LOV 102 2011-02-15', 'LOV 102 2011-02-15 → ']);
    expect(register.actsNamed('lov om forbrugeraftaler').map(({ shortName }) => shortName)).toEqual(['forbrugeraftaleloven']);
  });
});

describe('documents', () => {
  test('a consolidation', () => {
    const [document] = register.documents(2024, 261);
    expect(text(document)).toBe('LBK 261 2024-03-13');
    expect(document?.title).toBe('Bekendtgørelse af lov om retssikkerhed og administration på det sociale område');
    expect(document?.amending).toBe(false);
    expect(document?.ended?.kind).toBe('superseded');
    expect(text(document?.ended?.by)).toBe('LBK 354 2025-04-02');
    expect(document && register.generationOf(document)).toBe(generation('retssikkerhedsloven', '2024-11-18'));
  });

  test('an amending act is a LOV', () => {
    const [document] = register.documents(2024, 655);
    expect([text(document), document?.amending]).toEqual(['LOV 655 2024-06-11', true]);
    expect(document && register.generationOf(document)).toBe(undefined);
  });

  test('a repeal of which only a reprint is known names the reprint as evidence, not as what repealed it', () => {
    const ended = register.documents(1871, 21)[0]?.ended;
    expect([ended?.kind, ended?.by, text(ended?.evidence)]).toEqual(['repealed', undefined, 'LBK 956 2015-08-20']);
  });

  test('titles are without footnote marks', () => {
    expect(register.documents(1985, 572)[0]?.title).toBe('Lov om offentlighed i forvaltningen (Offentlighedsloven)');
  });

  test('unknown numbers, years and days give none', () => {
    expect(register.documents(2024, 8999)).toEqual([]);
    expect(register.documents(1700, 1)).toEqual([]);
    expect(register.documentsSignedOn(day('2024-12-25'))).toEqual([]);
    expect(register.generationOf({ type: 'LOV', number: 261, date: day('2024-03-13') })).toBe(undefined);
  });

  test('all that were signed on a day', () => {
    expect(register.documentsSignedOn(day('2024-03-13')).map(({ number }) => number)).toContain(261);
    expect(register.documentsSignedOn(day('2024-03-13')).every(({ date }) => toIsoDate(date) === '2024-03-13')).toBe(true);
  });

  test.each([
    [2024, 2000, 'complete'],
    [1998, 1, 'complete'],
    [1997, 1, 'partial'],
    [1987, 1, 'partial'],
    [1986, 1, 'none'],
    [2011, 9379, 'none'],
    [2026, 278, 'complete'],
    [2026, 279, 'after'],
    [2027, 1, 'after'],
  ] as const)('coverage of %i nr. %i is %s', (year, number, expected) => {
    expect(register.coverage(year, number)).toBe(expected);
  });
});

/** The spot facts of the domain note: the newest generation known on 14 February 2026. */
describe('the newest generation', () => {
  test.each([
    ['forvaltningsloven', 'LBK 433 2014-04-22'],
    ['offentlighedsloven', 'LBK 145 2020-02-24'],
    ['retssikkerhedsloven', 'LBK 354 2025-04-02'],
    ['serviceloven', 'LBK 1129 2025-09-22'],
    ['barnets lov', 'LBK 282 2025-03-17'],
    ['folkeskoleloven', 'LBK 1100 2025-09-05'],
    ['aktivloven', 'LBK 1004 2025-06-30'],
    ['beskæftigelsesindsatsloven', 'LBK 280 2024-03-01'],
    ['databeskyttelsesloven', 'LBK 289 2024-03-08'],
    ['kommunestyrelsesloven', 'LBK 13 2026-01-05'],
    ['ombudsmandsloven', 'LBK 349 2013-03-22'],
    ['almenboligloven', 'LBK 207 2026-01-25'],
    ['planloven', 'LBK 572 2024-05-29'],
    ['byggeloven', 'LBK 1178 2016-09-23'],
    ['sundhedsloven', 'LBK 275 2025-03-12'],
    ['dagtilbudsloven', 'LBK 1038 2025-08-11'],
    ['sygedagpengeloven', 'LBK 1221 2025-10-09'],
    ['grundloven', 'LOV 169 1953-06-05'],
    ['miljøbeskyttelsesloven', 'LBK 1742 2025-12-22'],
    ['undervisningsmiljøloven', 'LBK 316 2017-04-05'],
    ['whistleblowerloven', 'LOV 1436 2021-06-29'],
    ['arkivloven', 'LBK 1201 2016-09-28'],
    ['digital post-loven', 'LBK 686 2021-04-15'],
    ['lejeloven', 'LOV 341 2022-03-22'],
    ['boligstøtteloven', 'LBK 995 2025-07-01'],
    ['børneloven', 'LBK 772 2019-08-07'],
    ['forældreansvarsloven', 'LBK 1768 2020-11-30'],
    ['ligebehandlingsloven', 'LBK 942 2024-07-19'],
    ['ældreloven', 'LOV 1651 2024-12-30'],
    ['lov om afskaffelse af store bededag', 'LOV 214 2023-03-06'],
  ])('of %s is %s', (name, expected) => {
    const newest = generation(name, '2026-02-14');
    expect([text(newest), newest.successor, newest.repealed]).toEqual([expected, undefined, false]);
  });

  test('as of a letter’s date it is the newest signed by then', () => {
    expect(text(generation('almenboligloven', '2024-11-18'))).toBe('LBK 1171 2024-11-11');
    expect(text(generation('almenboligloven', '2024-11-11'))).toBe('LBK 1171 2024-11-11');
    expect(text(generation('almenboligloven', '2024-11-10'))).toBe('LBK 1343 2023-11-24');
    expect(text(generation('retssikkerhedsloven', '2024-03-12'))).toBe('LBK 1109 2023-08-24');
    expect(text(generation('serviceloven', '2024-11-18'))).toBe('LBK 909 2024-07-03');
    expect(act('barnets lov').generationAt(day('2023-06-12'))).toBe(undefined);
  });

  test('tells when a new act takes effect', () => {
    const { commencement } = generation('barnets lov', '2023-06-13');
    expect(commencement && toIsoDate(commencement)).toBe('2024-01-01');
    expect(generation('barnets lov', '2025-06-01').commencement).toBe(undefined);
    // "dagen efter bekendtgørelsen i Lovtidende": the day is not in the text.
    expect(generation('retshåndhævelsesloven', '2017-05-01').commencement).toBe(undefined);
  });

  test('tells which act replaced a repealed one', () => {
    const persondataloven = generation('persondataloven', '2026-02-14');
    expect([persondataloven.repealed, persondataloven.successor?.act.shortName]).toEqual([true, 'databeskyttelsesloven']);
    expect(generation('patientforsikringsloven', '2026-02-14').uncertain).toBe(true);
  });

  test('lists the acts that have amended it, and not those of acts with longer names', () => {
    expect(generation('offentlighedsloven', '2026-02-14').amendments.map(text)).toEqual(['LOV 655 2024-06-11']);
    const numbers = generation('lejeloven', '2026-02-14').amendments.map(({ number, date }) => `${number}/${date.year}`);
    expect(numbers).toContain('1311/2022');
    // "lov om almene boliger m.v. og lov om leje af almene boliger"
    expect(numbers).not.toContain('681/2023');
    // The bracket in the middle belongs to a name.
    expect(generation('vejloven', '2026-02-14').amendments.map(text)).toContain('LOV 499 2025-05-20');
  });
});

describe('names', () => {
  test.each([
    ['retssikkerhedsloven', ['retssikkerhedsloven', 'tvangsindgrebsloven']],
    ['Retssikkerhedslovens', ['retssikkerhedsloven', 'tvangsindgrebsloven']],
    ['KSL', ['kommunestyrelsesloven', 'kildeskatteloven']],
    ['lov om social service', ['serviceloven']],
    ['servicelovs', ['serviceloven']],
    ['barnets lovs', ['barnets lov']],
    ['lov om aktiv socialpolitik', ['aktivloven']],
    ['lov om almene boliger m.v.', ['almenboligloven']],
    ['lov om almene boliger mv.', ['almenboligloven']],
    ['lov om almene boliger', ['almenboligloven']],
    ['loven om social service', ['serviceloven']],
    ['styrelseslovens', ['kommunestyrelsesloven']],
    ['FVL', ['forvaltningsloven']],
    ['ABL', ['almenboligloven']],
    ['merværdiafgiftsloven', ['momsloven']],
    ['VVM', []],
    ['lov', []],
    ['', []],
  ])('%s', (name, expected) => {
    expect(register.actsNamed(name).map(({ shortName }) => shortName)).toEqual(expected);
  });

  test('every act is found by its short name, and no two names are the same', () => {
    const lost = register.acts.filter((own) => !register.actsNamed(own.shortName.replace(/ \(.*\)$/, '')).includes(own));
    expect(lost).toEqual([]);
    expect(new Set(register.names.map(({ text: name }) => name.toLowerCase())).size).toBe(register.names.length);
  });

  test('abbreviations keep their capitals, all else is lower case', () => {
    const wrong = register.names.filter(({ text: name, kind }) => kind !== 'abbreviation' && name !== name.toLowerCase());
    expect(wrong).toEqual([]);
    expect(register.names.find(({ text: name }) => name === 'SEL')?.kind).toBe('abbreviation');
    expect(register.names.find(({ text: name }) => name === 'servicelovens')).toMatchObject({ kind: 'name', genitive: true });
    expect(register.names.find(({ text: name }) => name === 'lov om social service')).toMatchObject({ kind: 'title', genitive: false });
  });
});

describe('§§', () => {
  const sociale = generation('retssikkerhedsloven', '2024-11-18').provisions;

  test('the act’s own letter case', () => {
    expect(sociale?.paragraph('9 c')?.stkCount).toBe(13);
    expect(sociale?.paragraph('9 C')).toBe(undefined);
    expect(sociale?.ownSpelling('9 C')).toBe('9 c');
    expect(generation('ligningsloven', '2026-01-01').provisions?.paragraph('7 Æ')?.repealed).toBe(false);
  });

  test('stk. and nr.', () => {
    const paragraph = sociale?.paragraph('9');
    expect([paragraph?.stkCount, paragraph?.nrCount(1), paragraph?.nrCount(3), paragraph?.nrCount(99)]).toEqual([13, 0, 6, 0]);
    expect(generation('kommunestyrelsesloven', '2026-01-06').provisions?.paragraph('65 e')?.repealed).toBe(false);
  });

  test('§§ in a repealed range are known as repealed', () => {
    for (const label of ['22', '24', '29', '24 a']) expect(sociale?.paragraph(label)?.repealed).toBe(true);
    expect(sociale?.paragraph('30')?.repealed).toBe(false);
    const ligningsloven = generation('ligningsloven', '2009-12-31').provisions;
    expect(['14 B', '14 C', '14 E'].map((label) => ligningsloven?.paragraph(label)?.repealed)).toEqual([true, true, true]);
    expect(ligningsloven?.paragraph('14 F')?.repealed).toBe(false);
    // "§§ 123-123 d" and "§§ 166 a-172" of serviceloven.
    expect(generation('serviceloven', '2017-12-01').provisions?.paragraph('123 b')?.repealed).toBe(true);
    expect(generation('serviceloven', '2024-11-18').provisions?.paragraph('170')?.repealed).toBe(true);
  });

  test('serviceloven lost the §§ on children when barnets lov came', () => {
    expect(generation('serviceloven', '2023-12-31').provisions?.paragraph('52')?.repealed).toBe(false);
    expect(generation('serviceloven', '2024-02-01').provisions?.paragraph('52')?.repealed ?? true).toBe(true);
  });

  test('a § that is in no index and nowhere else is lacking', () => {
    expect([sociale?.paragraph('95'), sociale?.mayLack('95')]).toEqual([undefined, false]);
    expect([sociale?.paragraph('9 x'), sociale?.mayLack('9 x')]).toEqual([undefined, false]);
    expect(sociale?.mayLack('9 c')).toBe(false);
  });

  test('old indexes that keep one § a number prove nothing by silence', () => {
    const old = generation('retssikkerhedsloven', '2009-12-31').provisions;
    expect(old?.paragraph('9 c')?.stkCount).toBe(11);
    for (const label of ['5', '9', '9 a', '12 b']) expect([label, old?.paragraph(label), old?.mayLack(label)]).toEqual([label, undefined, true]);
    expect(old?.mayLack('95')).toBe(false);
    // Here the plain § is what is left.
    expect(generation('kommunestyrelsesloven', '2014-12-31').provisions?.mayLack('65 e')).toBe(true);
  });

  test('a § that only the texts tell of is uncertain, and so is a clause reprinted from an amending act', () => {
    expect(generation('retssikkerhedsloven', '2018-03-10').provisions?.mayLack('89 a')).toBe(true);
    const environment = generation('miljøbeskyttelsesloven', '2024-10-12').provisions;
    expect([environment?.paragraph('139'), environment?.mayLack('139')]).toEqual([undefined, true]);
  });

  test('a stk. that the index missed is counted from the text', () => {
    expect(generation('boligstøtteloven', '2019-02-01').provisions?.paragraph('54')?.stkCount).toBe(4);
  });

  test('grundloven has no index but its last §', () => {
    expect([generation('grundloven', '2024-01-01').provisions, generation('grundloven', '2024-01-01').maximumParagraph]).toEqual([undefined, 89]);
    expect(generation('serviceloven', '2024-01-01').maximumParagraph).toBe(undefined);
  });
});
