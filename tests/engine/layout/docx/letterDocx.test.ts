import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Element } from 'xast';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { letterDocx } from '../../../../server/src/engine/layout/docx/letterDocx.js';
import { readWordTemplate } from '../../../../server/src/engine/layout/docx/template.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import { attributeOf, elementAt, elementsIn, elementsNamed, parseXml, textIn } from '../../../../server/src/engine/openXml/xml.js';
import { exampleLetters } from '../../../kit/examples.js';
import { wordFile } from '../../../kit/wordFile.js';

const { configuration } = readConfiguration([]);
const head = '---\nbrevtype: afsluttende-brev\ntitel: Et brev\ndato: 2024-11-18\nsagsnr: 2024-0123456\ndokumentnr: 2024-0123456-15\nmodtagere: [SOF]\n---\n\n';

interface Made {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, string>;
}

async function made(source: string, material: { readonly images?: ReadonlyMap<string, Uint8Array>; readonly template?: Uint8Array } = {}): Promise<Made> {
  const letter = parseLetter(source);
  const bytes = await letterDocx(letterDocument(letter, configuration), {
    images: material.images ?? new Map(),
    template: material.template === undefined ? undefined : readWordTemplate(material.template),
    runningHead: 'Borgerrådgiveren',
    brevtype: letter.frontMatter.brevtype?.value,
  });
  return { bytes, parts: new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])) };
}

function part(file: Made, name: string): Element {
  return parseXml(file.parts.get(name) ?? '');
}

/** Style, text and numbering level of each paragraph of the body. */
function paragraphs(file: Made): readonly string[] {
  return elementsNamed(elementAt(part(file, 'word/document.xml'), 'w:body'), 'w:p').map((paragraph) => {
    const properties = elementAt(paragraph, 'w:pPr');
    const style = attributeOf(elementAt(properties, 'w:pStyle'), 'w:val') ?? '';
    const level = attributeOf(elementAt(properties, 'w:numPr', 'w:ilvl'), 'w:val');
    return `${style}${level === undefined ? '' : ` ${level}`}: ${textIn(paragraph)}`;
  });
}

/** The letter's text, without what stands before and after it. */
async function body(markdown: string): Promise<readonly string[]> {
  const all = paragraphs(await made(head + markdown));
  return all.slice(all.findIndex((line) => line.startsWith('Title:')) + 1, all.findIndex((line) => line.startsWith('Hilsen:')));
}

describe('the Word letter', () => {
  it('keeps the last paragraph with the closing, and no other with the next', async () => {
    const file = await made(`${head}Et.\n\nTo.\n`);
    const kept = elementsNamed(elementAt(part(file, 'word/document.xml'), 'w:body'), 'w:p').filter((paragraph) => {
      const keepNext = elementAt(paragraph, 'w:pPr', 'w:keepNext');
      return keepNext !== undefined && attributeOf(keepNext, 'w:val') !== 'false';
    });
    expect(kept.map(textIn)).toEqual(['To.']);
  });

  it('begins with sender, recipients, colophon and title, in that order', async () => {
    const all = paragraphs(await made(`${head}Tekst.\n`));
    expect(all.slice(0, 7)).toEqual([
      'Afsender: Borgerrådgiveren', 'Modtager: Socialforvaltningen', 'Kolofon: 18. november 2024', 'Kolofonfelt: Sagsnr.', 'Kolofon: 2024-0123456',
      'Kolofonfelt: Dokumentnr.', 'Kolofon: 2024-0123456-15',
    ]);
    expect(all.slice(all.indexOf('Title: Et brev'))).toEqual(['Title: Et brev', ': Tekst.', 'Hilsen: Venlig hilsen', 'Underskrift: BorgerrådgiverenKøbenhavns Kommune']);
  });

  it('puts every line of the colophon in the same frame of the page', async () => {
    const all = elementsNamed(elementAt(part(await made(`${head}Tekst.\n`), 'word/document.xml'), 'w:body'), 'w:p');
    const frames = all
      .filter((each) => (attributeOf(elementAt(each, 'w:pPr', 'w:pStyle'), 'w:val') ?? '').startsWith('Kolofon'))
      .map((each) => elementAt(each, 'w:pPr', 'w:framePr')?.attributes);
    expect(new Set(frames.map((frame) => JSON.stringify(frame)))).toEqual(
      new Set([JSON.stringify({ 'w:w': '2551', 'w:x': '8788', 'w:y': '3402', 'w:hAnchor': 'page', 'w:vAnchor': 'page', 'w:wrap': 'around' })]),
    );
  });

  it('sets the highest heading as heading 1, whatever its level in the Markdown', async () => {
    expect(await body('### Først\n\n##### Så\n')).toEqual(['Heading1: Først', 'Heading2: Så']);
  });

  it('gives each list its own numbering, at the level where it stands', async () => {
    const file = await made(`${head}1. et\n   - under\n2. to\n\nMellem.\n\n5. fem\n`);
    const numbers = elementsNamed(elementAt(part(file, 'word/document.xml'), 'w:body'), 'w:p').flatMap((each) => {
      const numbering = elementAt(each, 'w:pPr', 'w:numPr');
      return numbering === undefined ? [] : [{ text: textIn(each), id: attributeOf(elementAt(numbering, 'w:numId'), 'w:val'), level: attributeOf(elementAt(numbering, 'w:ilvl'), 'w:val') }];
    });
    expect(numbers.map(({ text, level }) => `${level ?? ''} ${text}`)).toEqual(['0 et', '1 under', '0 to', '0 fem']);
    expect(numbers[0]?.id).toBe(numbers[2]?.id);
    expect(new Set(numbers.map(({ id }) => id)).size).toBe(3);
    const root = part(file, 'word/numbering.xml');
    const five = elementsNamed(root, 'w:num').find((each) => attributeOf(each, 'w:numId') === numbers[3]?.id);
    const abstract = elementsNamed(root, 'w:abstractNum').find((each) => attributeOf(each, 'w:abstractNumId') === attributeOf(elementAt(five, 'w:abstractNumId'), 'w:val'));
    expect(attributeOf(elementAt(abstract, 'w:lvl', 'w:start'), 'w:val')).toBe('5');
  });

  it('keeps lists inside quotations, and text that goes on in an item', async () => {
    expect(await body('> Citat:\n>\n> - punkt\n\n- punkt\n\n  fortsat\n')).toEqual(['Quote: Citat:', 'Quote 0: punkt', 'ListBullet 0: punkt', 'ListContinue: fortsat']);
  });

  it('repeats the header row, splits no row, and aligns the columns', async () => {
    const root = part(await made(`${head}| A | B |\n|---|--:|\n| a | 1 |\n`), 'word/document.xml');
    const rows = elementsNamed(elementAt(root, 'w:body', 'w:tbl'), 'w:tr');
    expect(rows.map((row) => elementsIn(elementAt(row, 'w:trPr')).map(({ name }) => name).sort())).toEqual([['w:cantSplit', 'w:tblHeader'], ['w:cantSplit']]);
    const alignments = elementsNamed(rows[1], 'w:tc').map((cell) => attributeOf(elementAt(cell, 'w:p', 'w:pPr', 'w:jc'), 'w:val'));
    expect(alignments).toEqual(['left', 'right']);
  });

  it('makes footnotes of Word’s own; a second call shows the number only', async () => {
    const file = await made(`${head}Et[^b], to[^a], igen[^b].\n\n[^a]: Note a.\n[^b]: Note b.\n`);
    const notes = elementsNamed(part(file, 'word/footnotes.xml'), 'w:footnote').map((note) => `${attributeOf(note, 'w:id') ?? ''}:${textIn(note)}`);
    expect(notes.slice(2)).toEqual(['1: Note b.', '2: Note a.']);
    const text = file.parts.get('word/document.xml') ?? '';
    expect([...text.matchAll(/<w:footnoteReference w:id="(\d)"/g)].map(([, id]) => id)).toEqual(['1', '2']);
    expect(await body('Et[^b], to[^a], igen[^b].\n\n[^a]: Note a.\n[^b]: Note b.\n')).toEqual([': Et, to, igen1.']);
  });

  it('carries office and page number at the top of the following pages only', async () => {
    const file = await made(`${head}Tekst.\n`);
    const root = part(file, 'word/document.xml');
    const section = elementAt(root, 'w:body', 'w:sectPr');
    expect(elementsIn(section).map(({ name }) => name)).toContain('w:titlePg');
    expect(elementsNamed(section, 'w:headerReference').map((each) => attributeOf(each, 'w:type'))).toEqual(['default', 'first']);
    expect(textIn(part(file, 'word/header1.xml'))).toBe('BorgerrådgiverenPAGE/NUMPAGES');
    expect(textIn(part(file, 'word/header2.xml'))).toBe('');
  });

  it('says in its properties what a records system asks for', async () => {
    const file = await made(`${head}Tekst.\n`);
    const properties = Object.fromEntries(elementsIn(part(file, 'docProps/custom.xml')).map((each) => [attributeOf(each, 'name'), textIn(each)]));
    expect(properties).toEqual({
      Sagsnr: '2024-0123456', Dokumentnr: '2024-0123456-15', Dato: '2024-11-18', Brevtype: 'afsluttende-brev', Modtagere: 'Socialforvaltningen',
      Kontor: 'Borgerrådgiveren, Københavns Kommune',
    });
    expect(elementsIn(part(file, 'docProps/core.xml')).map((each) => `${each.name} ${textIn(each)}`)).toEqual([
      'dc:title Et brev', 'dc:creator Borgerrådgiveren, Københavns Kommune', 'cp:lastModifiedBy Borgerrådgiveren, Københavns Kommune', 'cp:revision 1',
      'dcterms:created 2024-11-18T12:00:00Z', 'dcterms:modified 2024-11-18T12:00:00Z',
    ]);
  });

  it('is Danish and is hyphenated', async () => {
    const file = await made(`${head}Tekst.\n`);
    expect(attributeOf(elementAt(part(file, 'word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang'), 'w:val')).toBe('da-DK');
    expect(elementsIn(part(file, 'word/settings.xml')).map(({ name }) => name)).toContain('w:autoHyphenation');
  });

  it('makes no field, link or broken XML of what the letter says', async () => {
    const file = await made('---\ntitel: "<w:t>\\x01 { DATE }"\nmodtagere: ["a\\x0bb"]\n---\n\n`{ MACROBUTTON x }` <w:r> &amp; ]]> [x](javascript:alert) og [y](https://a.dk/"><w:p) \u{1F600}\n');
    const text = file.parts.get('word/document.xml') ?? '';
    expect(paragraphs(file)).toContain('Title: <w:t> { DATE }');
    expect(text).not.toContain('<w:instrText');
    expect([...(file.parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, url]) => url)).toEqual(['https://a.dk/%22%3E%3Cw:p']);
    expect(textIn(part(file, 'word/document.xml'))).toContain('{ MACROBUTTON x }');
  });

  it('gives a table’s columns the width that their texts ask for, and the table no more than it needs', async () => {
    const widthsOf = async (markdown: string): Promise<readonly number[]> =>
      elementsNamed(elementAt(part(await made(head + markdown), 'word/document.xml'), 'w:body', 'w:tbl', 'w:tblGrid'), 'w:gridCol').map((column) => Number(attributeOf(column, 'w:w')));
    const [number = 0, question = 0] = await widthsOf(`| Nr. | Spørgsmål |\n|---|---|\n| 1 | ${'Har forvaltningen svaret borgeren? '.repeat(5)} |\n`);
    expect([number < question / 5, number + question > 7000, number + question <= 7087]).toEqual([true, true, true]);
    const [a = 0, b = 0] = await widthsOf('| A | B |\n|---|---|\n| 1 | 2 |\n');
    expect([a === b, a + b < 1500]).toEqual([true, true]);
    const sizesOf = async (columns: number): Promise<readonly (string | undefined)[]> => {
      const row = `|${' Sagsbehandlingstid |'.repeat(columns)}\n`;
      const document = part(await made(`${head}${row}|${'---|'.repeat(columns)}\n${row}`), 'word/document.xml');
      return elementsNamed(elementAt(document, 'w:body', 'w:tbl', 'w:tr', 'w:tc', 'w:p'), 'w:r').map((each) => attributeOf(elementAt(each, 'w:rPr', 'w:sz'), 'w:val'));
    };
    expect([await sizesOf(3), await sizesOf(9)]).toEqual([[undefined], ['16']]);
  });

  it('shows an image with what it shows in words, and names a missing one', async () => {
    const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const file = await made(`${head}![Et kort](kort.png)\n\n![](mangler.png)\n`, { images: new Map([['kort.png', pixel]]) });
    expect(file.parts.get('word/document.xml')).toContain('name="Billede 1" descr="Et kort"');
    expect([...file.parts.keys()].filter((name) => name.startsWith('word/media/') && !name.endsWith('/'))).toHaveLength(1);
    expect(paragraphs(file)).toContain(': [Billede: mangler.png]');
  });

  it('gives a report a title page, a table of contents and numbered chapters', async () => {
    const file = await made('---\nbrevtype: rapport\ntitel: En rapport\n---\n\n# Forord\n\n## Udvalg\n');
    const contents = elementAt(part(file, 'word/document.xml'), 'w:body', 'w:sdt');
    expect(textIn(contents)).toContain('Forord');
    expect(textIn(contents)).toContain('Udvalg');
    expect(paragraphs(file).filter((line) => /^(?:TOCHeading|Heading)/.test(line))).toEqual(['TOCHeading: Indhold', 'Heading1 0: Forord', 'Heading2 1: Udvalg']);
  });

  it.each(exampleLetters)('is the same for $name each time, every part of it well-formed, every style known', async ({ source }) => {
    const file = await made(source);
    expect(Buffer.compare(file.bytes, (await made(source)).bytes)).toBe(0);
    const known = new Set(elementsNamed(part(file, 'word/styles.xml'), 'w:style').map((style) => attributeOf(style, 'w:styleId')));
    const used = [...file.parts].filter(([name]) => /^word\/(?:document|footnotes|header\d)\.xml$/.test(name)).flatMap(([, xml]) => [...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map(([, id]) => id));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    for (const [name, xml] of file.parts) if (/\.(?:xml|rels)$/.test(name)) expect(() => parseXml(xml)).not.toThrow();
  });
});

describe('an office’s Word template', () => {
  const template = wordFile({
    body: '<w:p/>',
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Garamond"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="AA0000"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Quote"><w:name w:val="Vores egen"/></w:style>',
  });

  it('lends its styles, which are known by name', async () => {
    const styles = elementsNamed(part(await made(`${head}## Afsnit\n\n> Citat.\n`, { template }), 'word/styles.xml'), 'w:style');
    const heading = styles.find((style) => attributeOf(style, 'w:styleId') === 'Heading1');
    expect(attributeOf(elementAt(heading, 'w:name'), 'w:val')).toBe('heading 1');
    expect(attributeOf(elementAt(heading, 'w:basedOn'), 'w:val')).toBe('Normal');
    expect(attributeOf(elementAt(heading, 'w:rPr', 'w:color'), 'w:val')).toBe('AA0000');
    expect(elementAt(heading, 'w:pPr', 'w:numPr')).toBe(undefined);
    expect(styles.filter((style) => attributeOf(style, 'w:styleId') === 'Heading1')).toHaveLength(1);
    const quote = styles.find((style) => attributeOf(style, 'w:styleId') === 'Quote');
    expect(attributeOf(elementAt(quote, 'w:name'), 'w:val')).toBe('Quote');
    expect(styles.map((style) => attributeOf(elementAt(style, 'w:name'), 'w:val'))).toContain('Kolofon');
  });

  it('lends its font, and leaves the letter Danish', async () => {
    const defaults = elementAt(part(await made(`${head}Tekst.\n`, { template }), 'word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    expect(attributeOf(elementAt(defaults, 'w:rFonts'), 'w:ascii')).toBe('Garamond');
    expect(attributeOf(elementAt(defaults, 'w:lang'), 'w:val')).toBe('da-DK');
  });

  it('is refused when it is no Word file', () => {
    expect(() => readWordTemplate(new Uint8Array([1, 2, 3]))).toThrow('Filen er ikke et Word-dokument (.docx).');
  });
});
