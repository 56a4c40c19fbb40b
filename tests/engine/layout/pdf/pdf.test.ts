import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { appendPdfs } from '../../../../server/src/engine/layout/pdf/appendPdfs.js';
import { accessibilityProblems } from '../../../../server/src/engine/layout/pdf/accessibilityProblems.js';
import { instructions } from '../../../../server/src/engine/layout/pdf/contentStream.js';
import { pdfUaClaim } from '../../../../server/src/engine/layout/pdf/claimAccessibility.js';
import { createTypesetter } from '../../../../server/src/hosts/node/typesetter/createTypesetter.js';
import { exampleLetters } from '../../../kit/examples.js';
import { jobOf, typstJob } from '../../../kit/typesetting.js';

const typesetter = createTypesetter();
afterAll(() => typesetter.dispose());

const good = `#set document(title: "Svar", date: none)
#set text(font: "Source Sans 3", lang: "da")
= Svar
Se #link("https://example.org")[siden].#footnote[En note.]
== Følger
#table(columns: 2, table.header[A][B], [1], [2])
`;

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';

async function problemsOf(source: string): Promise<readonly string[]> {
  const image = { path: '/billeder/1.svg', bytes: new TextEncoder().encode(square) };
  const { bytes, accessibility } = await typesetter.pdf(typstJob(source, [image]));
  expect(text(bytes).includes(pdfUaClaim)).toBe(accessibility.length === 0);
  return accessibility.map(({ message }) => message.da);
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

describe('the claim to be accessible', () => {
  it('is made of a PDF without a fault, with its title shown', async () => {
    const { bytes, accessibility } = await typesetter.pdf(typstJob(good));
    expect(accessibility).toEqual([]);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe('Svar');
    expect(String(document.catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true');
    expect(text(bytes).split(pdfUaClaim).length).toBe(2);
    // Nothing that Typst wrote was changed: the claim is appended.
    expect(text(bytes).indexOf('%%EOF')).toBeLessThan(text(bytes).indexOf(pdfUaClaim));
  });

  it('is made of every example', async () => {
    for (const { name, source } of exampleLetters) {
      const { accessibility, warnings } = await typesetter.pdf(jobOf(source));
      expect([name, accessibility, warnings]).toEqual([name, [], []]);
    }
  });

  it.each([
    ['a title', good.replace('title: "Svar", ', ''), 'Brevet har ingen titel, som en skærmlæser kan sige. Skriv »titel:« i brevets hoved.'],
    [
      'headings without gaps',
      good.replace('== Følger', '=== Følger'),
      'En overskrift på niveau 3 følger efter en på niveau 1: et niveau er sprunget over. Gør overskriften større, eller indsæt den, der mangler imellem.',
    ],
    ['a first heading of level 1', good.replace('= Svar\n', ''), 'Den første overskrift er på niveau 2; den skal være på niveau 1.'],
    [
      'a description of each image',
      `${good}#image("/billeder/1.svg")\n#image("/billeder/1.svg", alt: "Et kvadrat")`,
      'Et billede mangler en beskrivelse, som en skærmlæser kan sige. Skriv den i de kantede parenteser: ![beskrivelse](fil.png).',
    ],
  ])('wants %s', async (_, source, message) => {
    expect(await problemsOf(source)).toEqual([message]);
  });

  it('wants a glyph for every character', async () => {
    const [named, found, ...others] = await problemsOf(`${good}漢`);
    expect(named?.startsWith('Ingen af skrifttyperne har tegnet »漢« (U+6F22);')).toBe(true);
    expect([found, others]).toEqual(['På side 1 står et tegn, som ingen af skrifttyperne har; det vises som en tom firkant.', []]);
  });

  it('is not made of a PDF that has no tags', async () => {
    const plain = await PDFDocument.create();
    plain.addPage().drawText('Hej');
    const problems = (await accessibilityProblems(await plain.save())).map(({ message }) => message.da.split(/[ ,]/).slice(0, 3).join(' '));
    expect(problems).toEqual(['Brevet har ingen', 'Sproget er ikke', 'PDF’en er ikke', 'Noget på side']);
  });
});

describe('the same letter', () => {
  it('gives the same bytes, in a new typesetter too, with and without a date', async () => {
    const dated = exampleLetters.find(({ name }) => name === 'rapport.brev.md')?.source ?? '';
    const undated = dated.replace(/^dato:.*\n/m, '');
    const other = createTypesetter({ once: true });
    for (const source of [dated, undated]) {
      const first = await typesetter.pdf(jobOf(source));
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const second = await other.pdf(jobOf(source));
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    }
    other.dispose();
  });
});

describe('enclosures behind the letter', () => {
  const enclosure = async (pages: number): Promise<Uint8Array> => {
    const document = await PDFDocument.create({ updateMetadata: false });
    for (let page = 0; page < pages; page += 1) document.addPage([300, 400]);
    return document.save();
  };

  it('come in their order, each under a bookmark, and the claim is withdrawn', async () => {
    const { bytes } = await typesetter.pdf(typstJob(good));
    const enclosures = [
      { title: 'Høringssvar', file: 'a.pdf', bytes: await enclosure(2) },
      { title: 'Notat – § 9', file: 'b.pdf', bytes: await enclosure(1) },
    ];
    const appended = await appendPdfs(bytes, enclosures);
    const document = await PDFDocument.load(appended.bytes, { updateMetadata: false });
    expect(document.getPages().map((page) => Math.round(page.getWidth()))).toEqual([595, 300, 300, 300]);
    expect(text(appended.bytes).includes('pdfuaid')).toBe(false);
    expect(appended.refused).toEqual([]);
    const outlines = String(document.catalog.lookup(PDFName.of('Outlines')));
    expect(outlines).toMatch(/\/First [\s\S]*\/Last /);
    expect(Buffer.compare(appended.bytes, (await appendPdfs(bytes, enclosures)).bytes)).toBe(0);
  });

  it('bring what was written in their forms, and nothing that runs', async () => {
    const { bytes } = await typesetter.pdf(typstJob(good));
    const form = await PDFDocument.create();
    const page = form.addPage([300, 300]);
    const field = form.getForm().createTextField('navn');
    field.addToPage(page);
    field.setText('Hanne');
    const { context } = form;
    const script = context.obj({ S: 'JavaScript', JS: 'app.alert(1)' });
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] };
    page.node.set(PDFName.of('AA'), context.obj({ O: script }));
    for (const action of [script, context.obj({ S: 'Launch', F: 'app.alert.exe' }), context.obj({ S: 'URI', URI: PDFString.of('https://example.org/'), Next: script })]) {
      page.node.addAnnot(context.register(context.obj({ ...link, A: action, AA: { E: script } })));
    }
    const appended = await appendPdfs(bytes, [{ title: 'Skema', file: 'a.pdf', bytes: await form.save({ useObjectStreams: false }) }]);
    const whole = text(appended.bytes);
    expect([appended.refused, whole.includes('app.alert'), whole.includes('(https://example.org/)')]).toEqual([[], false, true]);
    const added = (await PDFDocument.load(appended.bytes)).getPages().at(-1);
    const shown = added?.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).values().map((reference) => added.doc.context.lookup(reference)) ?? [];
    const drawn = shown.map((form) => (form instanceof PDFRawStream ? text(decodePDFRawStream(form).decode()) : ''));
    // »Hanne« as the font's bytes.
    expect(drawn.join(' ')).toContain('<48616E6E65>');
  });

  it('are refused by name when they are damaged, and the letter stays as it is', async () => {
    const { bytes } = await typesetter.pdf(typstJob(good));
    const { bytes: same, refused } = await appendPdfs(bytes, [{ title: 'X', file: 'x.pdf', bytes: new TextEncoder().encode('ikke en PDF') }]);
    expect(same).toBe(bytes);
    expect(refused.map(({ da }) => da)).toEqual([
      'Bilaget x.pdf er beskadiget eller ikke en PDF og kan ikke lægges bag brevet. Åbn det i en PDF-læser, og gem det igen.',
    ]);
  });

  it('are refused when they are protected', async () => {
    const { bytes } = await typesetter.pdf(typstJob(good));
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'hemmelig', ownerPassword: 'hemmeligt' });
    const { refused } = await appendPdfs(bytes, [{ title: 'X', file: 'x.pdf', bytes: await locked.save() }]);
    expect(refused.map(({ da }) => da)).toEqual([
      'Bilaget x.pdf er beskyttet med adgangskode og kan ikke lægges bag brevet. Gem det uden beskyttelse, eller send det for sig.',
    ]);
  });
});

it('has a heading’s link once: in the table of contents its entry leads to the heading only', async () => {
  const { bytes } = await typesetter.pdf(jobOf('---\nbrevtype: rapport\ntitel: R\n---\n\n# Om [loven](https://example.org/lov)[^1]\n\nTekst.\n\n[^1]: Note.\n'));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const addresses = document.getPages().map((page) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((reference) => {
      const action = page.doc.context.lookup(reference, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict);
      return action?.has(PDFName.of('URI')) === true ? [String(action.lookup(PDFName.of('URI')))] : [];
    }),
  );
  expect(addresses).toEqual([[], [], ['(https://example.org/lov)']]);
});

describe('a content stream', () => {
  it('is read as instructions', () => {
    const content = new TextEncoder().encode('/P <</MCID 0>> BDC BT /f0 11 Tf [<0001 0002> -8 (a\\)\\101)] TJ ET EMC 1 0 0 rg 0 0 9 9 re f');
    expect([...instructions(content)].map(({ operator, operands }) => [operator, ...operands.map((each) => (typeof each === 'string' ? each : [...each]))])).toEqual([
      ['BDC', '/P', '<</MCID 0>>'],
      ['BT'],
      ['Tf', '/f0'],
      ['TJ', [0, 1, 0, 2], [97, 41, 65]],
      ['ET'],
      ['EMC'],
      ['rg'],
      ['re'],
      ['f'],
    ]);
  });
});
