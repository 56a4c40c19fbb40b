import { describe, expect, it } from 'vitest';
import type { FrontMatter } from '../../../server/src/engine/letter/frontMatter.js';
import { frontMatterKeys } from '../../../server/src/engine/letter/frontMatterKeys.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';

const whole = `---
brevtype: afsluttende-brev            # id
titel: "Håndtering af: sager"
vedr: borgers henvendelse
dato: 2024-11-18
modtagere: [BUF, 'SUF']
sagsnr: 2023-0123456
dokumentnr: 2023-0123456-15
sagsbehandler: Karla Lindebæk
svarfrist: 2. december 2024
underskrivere:
  - navn: Viggo Holst
    titel: Borgerrådgiver
  - Karla Lindebæk
bilag:
- Bilag 1
---

Brevet.
`;

function read(source: string): FrontMatter {
  return parseLetter(source).frontMatter;
}

/** Each problem as `kind: source`. */
function problems(source: string): string[] {
  return read(source).problems.map(({ kind, range, suggestion }) => `${kind}: ${source.slice(range.start, range.end)}${suggestion === undefined ? '' : ` → ${suggestion}`}`);
}

function yaml(lines: string): string {
  return `---\n${lines}\n---\n\nBrevet.\n`;
}

describe('front matter', () => {
  it('is read with the place of every value', () => {
    const matter = read(whole);
    const at = (placed: { readonly range: { readonly start: number; readonly end: number } } | undefined): string => whole.slice(placed?.range.start, placed?.range.end);
    expect(matter.problems).toEqual([]);
    expect([matter.brevtype?.value, matter.titel?.value, matter.vedr?.value, matter.sagsnr?.value, matter.dokumentnr?.value, matter.sagsbehandler?.value]).toEqual([
      'afsluttende-brev', 'Håndtering af: sager', 'borgers henvendelse', '2023-0123456', '2023-0123456-15', 'Karla Lindebæk',
    ]);
    expect([at(matter.brevtype), at(matter.titel), at(matter.dato), at(matter.svarfrist)]).toEqual(['afsluttende-brev', 'Håndtering af: sager', '2024-11-18', '2. december 2024']);
    expect([matter.dato?.value, matter.svarfrist?.value]).toEqual([{ year: 2024, month: 11, day: 18 }, { year: 2024, month: 12, day: 2 }]);
    expect(matter.modtagere.map((recipient) => [recipient.value, at(recipient)])).toEqual([['BUF', 'BUF'], ['SUF', 'SUF']]);
    expect(matter.underskrivere.map((signatory) => [signatory.value, at(signatory)])).toEqual([
      [{ name: 'Viggo Holst', title: 'Borgerrådgiver' }, 'navn: Viggo Holst\n    titel: Borgerrådgiver'],
      [{ name: 'Karla Lindebæk', title: undefined }, 'Karla Lindebæk'],
    ]);
    expect(matter.bilag.map(({ value }) => value)).toEqual([{ title: 'Bilag 1', file: undefined }]);
    expect([...matter.keys].map(([key, range]) => [key, whole.slice(range.start, range.end)])).toEqual(
      ['brevtype', 'titel', 'vedr', 'dato', 'modtagere', 'sagsnr', 'dokumentnr', 'sagsbehandler', 'svarfrist', 'underskrivere', 'bilag'].map((key) => [key, key]),
    );
    expect(whole.slice(matter.range.start, matter.range.end)).toBe(whole.slice(0, whole.lastIndexOf('---') + 3));
  });

  it('keeps the sections of the letter apart from it', () => {
    expect(parseLetter(whole).blocks.map(({ block }) => block.prose.text)).toEqual(['Brevet.']);
  });

  it.each(['\r\n', '\r'])('is read with line endings %j and a byte order mark', (ending) => {
    const matter = read(`\uFEFF${whole.replaceAll('\n', ending)}`);
    expect([matter.titel?.value, matter.underskrivere.length, matter.problems]).toEqual(['Håndtering af: sager', 2, []]);
  });

  it('is absent from a letter that begins with text or with a line across the page', () => {
    const absent = { present: false, range: { start: 0, end: 0 } };
    expect(read('Brevet.')).toMatchObject(absent);
    expect(read('')).toMatchObject(absent);
    expect(read('---\n\nBrevet.\n\n---\n')).toMatchObject(absent);
    expect(read('----\ntitel: a\n---')).toMatchObject(absent);
  });

  it('reads one recipient, one signatory, and lists written without brackets', () => {
    expect(read(yaml('modtagere: BUF, SUF')).modtagere.map(({ value }) => value)).toEqual(['BUF', 'SUF']);
    expect(read(yaml('modtagere: "Bydelen, Nord"')).modtagere.map(({ value }) => value)).toEqual(['Bydelen, Nord']);
    expect(read(yaml('bilag: Brev af 2. maj, med kvittering')).bilag.map(({ value }) => value)).toEqual([{ title: 'Brev af 2. maj, med kvittering', file: undefined }]);
    expect(read(yaml('underskrivere: Viggo Holst, Borgerrådgiver')).underskrivere.map(({ value }) => value)).toEqual([{ name: 'Viggo Holst', title: 'Borgerrådgiver' }]);
    expect(read(yaml('underskrivere: { navn: Viggo Holst }')).underskrivere.map(({ value }) => value)).toEqual([{ name: 'Viggo Holst', title: undefined }]);
    expect(read(yaml('modtagere: [\nBUF,\nSUF\n]\ntitel: a'))).toMatchObject({ modtagere: [{ value: 'BUF' }, { value: 'SUF' }], titel: { value: 'a' }, problems: [] });
  });

  it('reads enclosures as texts or with a file', () => {
    const { bilag, problems } = read(yaml('bilag:\n  - Et brev\n  - titel: Et svar\n    fil: svar.pdf\n  - { fil: kort.pdf }\n  - { titel: x, file: y }\n  - Svar: af 2. maj'));
    expect(bilag.map(({ value }) => value)).toEqual([
      { title: 'Et brev', file: undefined }, { title: 'Et svar', file: 'svar.pdf' }, { title: 'kort.pdf', file: 'kort.pdf' }, { title: 'x', file: undefined },
    ]);
    expect(problems.map(({ kind, suggestion }) => [kind, suggestion])).toEqual([['unknown-key', 'fil'], ['unknown-key', undefined], ['wrong-type', undefined]]);
    expect(read(yaml('bilag: { titel: Et svar, fil: svar.pdf }')).bilag.map(({ value }) => value)).toEqual([{ title: 'Et svar', file: 'svar.pdf' }]);
  });

  it('keeps numbers, truth values and nothings as they are written', () => {
    expect(read(yaml('sagsnr: 20230123456\ntitel: ja\nvedr: 0012'))).toMatchObject({ sagsnr: { value: '20230123456' }, titel: { value: 'ja' }, vedr: { value: '0012' } });
    expect(read(yaml('titel:\nmodtagere: []\nvedr: ""'))).toMatchObject({ titel: undefined, modtagere: [], vedr: undefined, problems: [] });
  });

  it('reads words for a deadline', () => {
    expect(read(yaml('svarfrist: to uger fra dags dato'))).toMatchObject({ svarfrist: { value: 'to uger fra dags dato' }, problems: [] });
  });

  it('reads dates in other forms and says how to write them', () => {
    for (const date of ['18/11/2024', '18-11-2024', '18.11.2024', '18 november 2024']) {
      expect(problems(yaml(`dato: ${date}`))).toEqual([`wrong-date: ${date} → 2024-11-18`]);
      expect(read(yaml(`dato: ${date}`)).dato?.value).toEqual({ year: 2024, month: 11, day: 18 });
    }
  });

  it('reports dates that do not exist or are no dates', () => {
    expect(problems(yaml('dato: 2024-02-30'))).toEqual(['wrong-date: 2024-02-30']);
    expect(problems(yaml('dato: 31. juni 2024'))).toEqual(['wrong-date: 31. juni 2024']);
    expect(problems(yaml('svarfrist: 31. juni 2024'))).toEqual(['wrong-date: 31. juni 2024']);
    expect(problems(yaml('dato: i går'))).toEqual(['wrong-date: i går']);
    expect(read(yaml('dato: 2024-02-30')).dato).toBeUndefined();
  });

  it('proposes a known key for an unknown one, and reads one that differs in case only', () => {
    expect(problems(yaml('Dato: 2024-11-18\nmodtager: BUF\nxyzzy: a'))).toEqual(['unknown-key: Dato → dato', 'unknown-key: modtager → modtagere', 'unknown-key: xyzzy']);
    expect(read(yaml('Dato: 2024-11-18')).dato?.value).toEqual({ year: 2024, month: 11, day: 18 });
    expect(problems(yaml('underskrivere:\n- nav: Viggo\n  navn: Viggo'))).toEqual(['unknown-key: nav → navn']);
  });

  it('takes the first of two equal keys', () => {
    expect(problems(yaml('titel: a\ntitel: b'))).toEqual(['duplicate-key: titel']);
    expect(read(yaml('titel: a\ntitel: b')).titel?.value).toBe('a');
  });

  it('reports wrong types in their place', () => {
    expect(problems(yaml('titel: [a, b]\nmodtagere: [{ a: b }, BUF]\nunderskrivere:\n- titel: Jurist'))).toEqual([
      'wrong-type: [a, b]', 'wrong-type: { a: b }', 'wrong-type: titel: Jurist',
    ]);
    expect(read(yaml('modtagere: [{ a: b }, BUF]')).modtagere.map(({ value }) => value)).toEqual(['BUF']);
  });
});

describe('broken front matter', () => {
  const rest = 'sagsnr: 2023-0123456';
  const sagsnr = { sagsnr: { value: '2023-0123456' } };

  it.each([
    ['a text with a colon', 'titel: Høring: oplysningspligt', 'syntax: Høring: oplysningspligt', 'Høring: oplysningspligt'],
    ['two colons in it', 'titel: a: b: c', 'syntax: a: b: c', 'a: b: c'],
    ['no space behind the colon', 'titel:Høring', 'syntax: :', 'Høring'],
    ['an open quotation mark', 'titel: "Høring', 'syntax: g', 'Høring'],
    ['a reserved character', 'titel: @Høring', 'syntax: @', '@Høring'],
    ['a key being typed', 'titel: Høring\nmodt', 'syntax: modt', 'Høring'],
    ['an indented key', 'titel: Høring\nvedr: a\n\tdato: b', 'syntax: dato: b', 'Høring'],
    ['an alias', 'titel: Høring\nvedr: *a', 'syntax: *a', 'Høring'],
    ['a wrong escape', 'titel: "Høring\\q"\n', 'syntax: \\', 'Høring\\q'],
  ])('with %s costs only itself', (_, lines, problem, title) => {
    const source = yaml(`${lines}\n${rest}`);
    expect(problems(source)[0]).toBe(problem);
    expect(read(source)).toMatchObject({ ...sagsnr, titel: { value: title } });
    expect(parseLetter(source).blocks.map(({ block }) => block.prose.text)).toEqual(['Brevet.']);
  });

  it('with an open bracket costs only itself', () => {
    const source = yaml(`modtagere: [BUF, SUF\n${rest}`);
    expect(problems(source)).toHaveLength(1);
    expect(read(source)).toMatchObject({ ...sagsnr, modtagere: [{ value: 'BUF' }, { value: 'SUF' }] });
  });

  it('that is not closed ends where text begins', () => {
    for (const body of ['Brevet.', '# Indledning\n\nBrevet.', 'Brevet.\n\n---\n\nMere.']) {
      const source = `---\ntitel: Høring\n${rest}\n\n${body}\n`;
      expect(problems(source)).toEqual(['not-closed: ---']);
      expect(read(source)).toMatchObject({ present: true, ...sagsnr, titel: { value: 'Høring' } });
      expect(parseLetter(source).blocks[0]?.block.prose.text).toBe(body.startsWith('#') ? 'Indledning' : 'Brevet.');
    }
    expect(problems('---')).toEqual(['not-closed: ---']);
    expect(problems('---\ntitel: a')).toEqual(['not-closed: ---']);
  });

  it('may hold blank lines and comments when it is closed', () => {
    expect(read(yaml(`titel: a\n\n# kommentar\n\n${rest}`))).toMatchObject({ ...sagsnr, titel: { value: 'a' }, problems: [] });
  });

  it.each([
    ['brackets', `titel: ${'['.repeat(10_000)}`],
    ['mappings', `titel: ${'{a: '.repeat(5_000)}`],
    ['list markers', `modtagere:\n  ${'- '.repeat(5_000)}`],
    ['aliases', `titel: &a [x]\nmodtagere: &b [${'*a,'.repeat(150)}]\nbilag: [${'*b,'.repeat(150)}]`],
    ['keys', Array.from({ length: 8_000 }, (_, index) => `k${index}: v`).join('\n')],
    ['text', `titel: ${'a'.repeat(100_000)}`],
  ])('with thousands of %s is reported and passed over', (_, lines) => {
    const source = yaml(`${lines}\n${rest}`);
    expect(problems(source).length).toBeGreaterThan(0);
    expect(parseLetter(source).blocks.map(({ block }) => block.prose.text)).toEqual(['Brevet.']);
  });
});

describe('the table of keys', () => {
  it('has an example of every key that reads without a problem', () => {
    const matter = read(yaml(frontMatterKeys.map(({ name, example }) => `${name}: ${example}`).join('\n')));
    expect(matter.problems).toEqual([]);
    expect(frontMatterKeys.map(({ name }) => matter[name]).filter((value) => value === undefined || (Array.isArray(value) && value.length === 0))).toEqual([]);
  });
});
