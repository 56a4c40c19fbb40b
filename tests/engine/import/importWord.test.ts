import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { importWord } from '../../../server/src/engine/import/importWord.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { bold, field, item, paragraph, run, styled, table, textBox, usualNumbering, wordFile, type WordFileParts } from '../../kit/wordFile.js';

const { configuration } = readConfiguration([]);

function imported(parts: WordFileParts) {
  return importWord(wordFile({ numbering: usualNumbering, ...parts }), 'brev', configuration);
}

/** The draft below its front matter. */
function bodyOf(parts: WordFileParts): string {
  const { draft } = imported(parts);
  return draft.slice(draft.indexOf('\n---\n') + '\n---\n'.length).trim();
}

function remarksOf(parts: WordFileParts): readonly string[] {
  return imported(parts).remarks.map(({ kind, text }) => `${kind}: ${text}`.trim());
}

const columnLines = [
  '18. november 2024', 'Sagsnr.', '2024-0401079', '', 'Dokumentnr. ', '2024-0401079-1', '', 'Sagsbehandler', 'Karla Lindebæk', '', 'Borgerrådgiveren',
  'Tietgensgade 31A, 1.', '1704 København V', 'EAN nummer', '5798009800053',
];
const column = columnLines.map((line) => paragraph(line)).join('');
const title = paragraph(run('Håndtering af løbende ydelser ved flytning til ', bold)) + paragraph(run('kommunen', bold));
const recipients = paragraph('Borgerrådgiveren  ') + paragraph('Børne- og Ungdomsforvaltningen ') + paragraph('SOF') + paragraph('');
const text = paragraph('Den 13. september 2023 iværksatte Borgerrådgiveren en undersøgelse af, hvordan kommunen håndterer ydelserne.');
const frame = '<w:framePr w:w="2500" w:x="8788" w:y="3402" w:hAnchor="page" w:vAnchor="page"/>';

const facts = {
  titel: 'Håndtering af løbende ydelser ved flytning til kommunen', dato: '2024-11-18', modtagere: ['BUF', 'SOF'], sagsnr: '2024-0401079',
  dokumentnr: '2024-0401079-1', sagsbehandler: 'Karla Lindebæk',
};

function factsIn(draft: string) {
  const { frontMatter } = parseLetter(draft);
  const { titel, dato, modtagere, sagsnr, dokumentnr, sagsbehandler } = frontMatter;
  const date = dato?.value;
  return {
    titel: titel?.value, dato: date === undefined ? undefined : `${date.year}-${date.month}-${date.day}`, modtagere: modtagere.map(({ value }) => value),
    sagsnr: sagsnr?.value, dokumentnr: dokumentnr?.value, sagsbehandler: sagsbehandler?.value,
  };
}

describe('the metadata of a Word letter', () => {
  it.each([
    ['frames', { body: recipients + title + columnLines.map((line) => paragraph(line, frame)).join('') + text }],
    ['a text box', { body: recipients + textBox(column) + title + text }],
    ['a layout table', { body: table([[recipients, column]]) + title + text }],
    ['a table of labels and values', { body: recipients + table([['Dato:', 'Den 18. november 2024'], ['Sagsnr.:', '2024-0401079'], ['Dokumentnr.:', '2024-0401079-1'], ['Sagsbehandler:', 'Karla Lindebæk']]) + title + text }],
    ['the first page’s header', { body: recipients + title + text, headers: [column] }],
    ['lines above the title', { body: recipients + paragraph('Dato: 18.11.2024') + paragraph('J.nr. 2024-0401079') + paragraph('Dok.nr.: 2024-0401079-1') + paragraph('Sagsbehandler: Karla Lindebæk') + title + text }],
  ] satisfies readonly (readonly [string, WordFileParts])[])('is read from %s', (_, parts) => {
    const { draft } = imported(parts);
    expect(factsIn(draft)).toEqual({ ...facts, dato: '2024-11-18' });
    expect(bodyOf(parts)).toBe('Den 13. september 2023 iværksatte Borgerrådgiveren en undersøgelse af, hvordan kommunen håndterer ydelserne.');
  });

  it('comes from smart tags and split runs too', () => {
    const split = `<w:p><w:smartTag w:element="date">${run('18. nov')}${run('ember 2024')}</w:smartTag></w:p>${paragraph('Sagsnr. 2024-<w>'.replace('<w>', '0401079'))}`;
    expect(factsIn(imported({ body: recipients + textBox(split) + title + text }).draft)).toMatchObject({ dato: '2024-11-18', sagsnr: '2024-0401079' });
  });

  it('stands empty with a note where the letter does not say it', () => {
    expect(imported({ body: paragraph('Kære borger') + text }).draft.split('\n').slice(0, 8)).toEqual([
      '---', `brevtype: # Vælg: ${[...configuration.forms.keys()].join(', ')}`, 'titel: # Ikke fundet i Word-brevet', 'dato: # Ikke fundet i Word-brevet',
      'modtagere: # Ikke fundet i Word-brevet', 'sagsnr: # Ikke fundet i Word-brevet', 'dokumentnr: # Ikke fundet i Word-brevet', 'sagsbehandler: # Ikke fundet i Word-brevet',
    ]);
  });

  it('is taken from the properties when no page says it', () => {
    const parts = { body: text, properties: { Sagsnr: '2024-0000001', Dokumentnr: '2024-0000001-2', Brevtype: 'hoering', Dato: '2024-02-03' } };
    expect(factsIn(imported(parts).draft)).toMatchObject({ sagsnr: '2024-0000001', dokumentnr: '2024-0000001-2', dato: '2024-2-3' });
    expect(imported(parts).draft).toContain('brevtype: hoering\n');
  });

  it('tells of two different case numbers, and keeps the first', () => {
    const parts = { body: textBox(paragraph('Sagsnr. 2024-0401079')) + title + text, headers: [paragraph('Sagsnr. 2024-0401070')] };
    expect(imported(parts).draft).toContain('sagsnr: 2024-0401079\n');
    expect(remarksOf(parts)).toContain('ambiguousValue: 2024-0401079 / 2024-0401070');
  });

  it('has an unknown recipient by name, and tells of the address', () => {
    const parts = { body: paragraph('Foreningen Nabohjælp') + paragraph('Skovvej 4') + paragraph('2000 Byen') + title + text };
    expect(factsIn(imported(parts).draft).modtagere).toEqual(['Foreningen Nabohjælp']);
    expect(remarksOf(parts)).toEqual(['address: Skovvej 4', 'address: 2000 Byen']);
  });

  it('has the form of a letter that follows one heading by heading, and of no other', () => {
    const form = (headings: readonly string[]): string | undefined =>
      parseLetter(imported({ body: recipients + title + text + headings.map((heading) => styled('Overskrift1', heading) + text).join('') }).draft).frontMatter.brevtype?.value;
    expect(form(['Undersøgelsens formål', 'Retsgrundlag', 'Forvaltningernes redegørelser', 'Borgerrådgiverens bemærkninger', 'Konklusion'])).toBe('afsluttende-brev');
    expect(form(['Retsgrundlag', 'Konklusion'])).toBe(undefined);
    expect(form([])).toBe(undefined);
  });
});

describe('the end of a Word letter', () => {
  const people = [{ name: 'Viggo Holst', title: 'Borgerrådgiver' }, { name: 'Karla Lindebæk', title: 'Jurist' }];
  it.each([
    ['below each other', ['Venlig hilsen', '', 'Viggo Holst', 'Borgerrådgiver', 'Karla Lindebæk', 'Jurist'].map((line) => paragraph(line)).join('')],
    ['with line breaks', paragraph('Med venlig hilsen') + ['Viggo Holst', 'Karla Lindebæk'].map((name, index) => paragraph(`${run(name)}<w:r><w:br/></w:r>${run(people[index]?.title ?? '')}`)).join('')],
    ['in columns of tabs', paragraph('Venlig hilsen') + paragraph(`${run('Viggo Holst')}<w:r><w:tab/></w:r>${run('Karla Lindebæk')}`) + paragraph(`${run('Borgerrådgiver')}<w:r><w:tab/></w:r>${run('Jurist')}`)],
    ['in a table', paragraph('Venlig hilsen') + table([['Viggo Holst', 'Karla Lindebæk'], ['Borgerrådgiver', 'Jurist']])],
    ['in cells of a table', paragraph('Venlig hilsen') + table([[paragraph('Viggo Holst') + paragraph('Borgerrådgiver'), paragraph('Karla Lindebæk') + paragraph('Jurist')]])],
  ])('names those who sign %s', (_, closing) => {
    const { draft } = imported({ body: text + closing });
    expect(parseLetter(draft).frontMatter.underskrivere.map(({ value }) => value)).toEqual(people);
    expect(draft.trimEnd().endsWith('ydelserne.')).toBe(true);
  });

  it('knows a title in small letters or behind the name, and tells of how to reach those who sign', () => {
    const parts = { body: text + ['Venlig hilsen', 'Viggo Holst', 'chefkonsulent', 'Karla Lindebæk, cand.jur.', 'Direkte telefon 3366 1401', 'karla@kommunen.dk'].map((line) => paragraph(line)).join('') };
    expect(parseLetter(imported(parts).draft).frontMatter.underskrivere.map(({ value }) => value)).toEqual([{ name: 'Viggo Holst', title: 'chefkonsulent' }, { name: 'Karla Lindebæk', title: 'cand.jur.' }]);
    expect(remarksOf(parts)).toEqual(['letterhead: Direkte telefon 3366 1401', 'letterhead: karla@kommunen.dk']);
  });

  it('names the enclosures', () => {
    const { draft } = imported({ body: text + ['Venlig hilsen', 'Karla Lindebæk', 'Bilag:', '1. Svar af 31. oktober 2024', 'Notat'].map((line) => paragraph(line)).join('') });
    expect(parseLetter(draft).frontMatter.bilag.map(({ value }) => value.title)).toEqual(['Svar af 31. oktober 2024', 'Notat']);
  });

  it('stays text when more than names follow', () => {
    const parts = { body: text + ['Venlig hilsen', 'Karla Lindebæk', 'P.S. Vi ringer i næste uge, hvis vi ikke har hørt fra dig.'].map((line) => paragraph(line)).join('') };
    expect(bodyOf(parts).split('\n\n').slice(1)).toEqual(['Venlig hilsen', 'Karla Lindebæk', 'P.S. Vi ringer i næste uge, hvis vi ikke har hørt fra dig.']);
  });
});

describe('the text of a Word letter', () => {
  it('has headings by style, from the letter’s level down, with automatic numbers', () => {
    const numbered = (style: string, content: string, level: number): string => paragraph(content, `<w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr>`);
    expect(bodyOf({ body: title + numbered('Overskrift1', 'Først', 0) + text + numbered('Overskrift2', 'Under', 1) + text })).toMatch(/^## 1\. Først\n\n[^\n]*\n\n### 1\. Under\n/);
  });

  it('reads bold lines as headings, and says so, only where nothing has a heading’s style', () => {
    const lines = paragraph(run('Retsgrundlag', bold)) + text;
    expect(bodyOf({ body: title + text + lines })).toContain('\n\n## Retsgrundlag\n\n');
    expect(remarksOf({ body: title + text + lines })).toEqual(['guessedHeading: Retsgrundlag']);
    expect(bodyOf({ body: title + styled('Overskrift1', 'Først') + text + lines })).toContain('\n\n**Retsgrundlag**\n\n');
  });

  it('has lists with their numbers, also where one goes on after text', () => {
    expect(bodyOf({ body: item('et', 2) + item('to', 2) + item('under', 1, 1) + text + item('tre', 2) + item('fire', 2) })).toBe(
      '1. et\n2. to\n   - under\n\nDen 13. september 2023 iværksatte Borgerrådgiveren en undersøgelse af, hvordan kommunen håndterer ydelserne.\n\n3. tre\n4. fire',
    );
  });

  it('says that letters have become numbers, and reads bullets typed by hand', () => {
    expect(bodyOf({ body: item('a', 3) + item('b', 3) })).toBe('1. a\n2. b');
    expect(remarksOf({ body: item('a', 3) + item('b', 3) })).toEqual(['listNumbers: a)']);
    expect(bodyOf({ body: paragraph('•\tet') + paragraph('• to') })).toBe('- et\n- to');
  });

  it('has quotations by style, and by indentation where quotation marks stand around', () => {
    expect(bodyOf({ body: styled('Citat', 'Et.') + styled('Citat', 'To.') })).toBe('> Et.\n>\n> To.');
    const indented = '<w:ind w:left="567"/>';
    expect(bodyOf({ body: text + paragraph('”Pligten', indented) + paragraph('påhviler (…)”.', indented) })).toContain('\n\n> ”Pligten\n>\n> påhviler (…)”.');
    expect(bodyOf({ body: paragraph('Rykket ind.', indented) })).toBe('Rykket ind.');
  });

  it('has quotations inside each other by their margins, and those of LibreOffice and of styles that build on Word’s', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Quotations"><w:name w:val="Quotations"/><w:pPr><w:ind w:left="567" w:right="567"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="LovCitat"><w:name w:val="Lovcitat"/><w:basedOn w:val="Quotations"/></w:style>';
    const quoted = (text: string, properties = ''): string => paragraph(text, `<w:pStyle w:val="Quotations"/>${properties}`);
    const deeper = '<w:ind w:left="1134" w:right="1134"/>';
    expect(bodyOf({ styles, body: paragraph('Tekst.') + quoted('Ydre.') + quoted('Indre.', deeper) + quoted('Ydre igen.') })).toBe('Tekst.\n\n> Ydre.\n>\n> > Indre.\n>\n> Ydre igen.');
    // A part of an act, set in at the left.
    expect(bodyOf({ styles, body: quoted('§ 1.') + quoted('1) først', '<w:ind w:left="1134" w:right="567"/>') })).toBe('> § 1.\n>\n> 1\\) først');
    expect(bodyOf({ styles, body: quoted('Kun dybt.', deeper) + paragraph('Efter.', '<w:pStyle w:val="LovCitat"/>') })).toBe('> Kun dybt.\n>\n> Efter.');
  });

  it('joins a large first letter with its word, and parts words at a page break', () => {
    expect(bodyOf({ body: paragraph('D', '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph('et første.') })).toBe('Det første.');
    expect(bodyOf({ body: paragraph('<w:r><w:t>side et</w:t><w:br w:type="page"/><w:t>side to</w:t></w:r>') })).toBe('side et\\\nside to');
    expect(bodyOf({ body: paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph('<w:r><w:br w:type="page"/><w:t>side to</w:t></w:r>') })).toBe('side to');
  });

  it('shows what stands in the boxes and lists of an old form', () => {
    const field = (data: string, code: string): string => `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = (inside: string): string => field(`<w:checkBox>${inside}</w:checkBox>`, 'FORMCHECKBOX');
    const list = field('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/><w:listEntry w:val="Nej"/></w:ddList>', 'FORMDROPDOWN');
    expect(bodyOf({ body: paragraph(`${box('<w:default w:val="0"/><w:checked/>')}${run(' ja ')}${box('<w:default w:val="0"/>')}${run(' nej ')}${list}`) })).toBe('☒ ja ☐ nej Nej');
  });

  it('keeps the columns of a row that begins further in, and has no row for a deleted one', () => {
    const rows = table([['A', 'B', 'C'], ['b', 'c'], ['<w:p><w:del w:id="1"><w:r><w:delText>væk</w:delText></w:r></w:del></w:p>', '<w:p/>', '<w:p/>']]).split('<w:tr>');
    const body = [rows[0], rows[1], `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${rows[2] ?? ''}`, `<w:trPr><w:del w:id="2"/></w:trPr>${rows[3] ?? ''}`].join('<w:tr>');
    expect(bodyOf({ body })).toBe('| A | B | C |\n| - | - | - |\n| | b | c |');
    expect(remarksOf({ body })).toEqual(['deleted: væk']);
  });

  it('tells of links that a letter cannot have, of text off its line, and of each deletion and field by itself', () => {
    const deleted = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const field = (text: string): string => `<w:fldSimple w:instr=" REF b ">${run(text)}</w:fldSimple>`;
    const parts = {
      links: { rF: 'file:///S:/sag/notat.docx' },
      body: paragraph(`<w:hyperlink r:id="rF">${run('notatet')}</w:hyperlink>${run('2', '<w:position w:val="6"/>')}${deleted('en')}${deleted('gang')}${run(' og ')}${deleted('to')}${field('12')}${field('13')}`),
    };
    expect([...remarksOf(parts)].sort()).toEqual(['deleted: engang', 'deleted: to', 'field: 12', 'field: 13', 'link: notatet (file:///S:/sag/notat.docx)', 'raised: 2']);
  });

  it('has the whole address of a link to a place in a page, which Word keeps in two parts', () => {
    const links = { rA: 'https://www.retsinformation.dk/eli/lta/2024/1', rB: 'https://a.dk/#b' };
    expect(bodyOf({ links, body: paragraph(`<w:hyperlink r:id="rA" w:anchor="P7">${run('§ 7')}</w:hyperlink>${run(' ')}<w:hyperlink r:id="rB" w:anchor="b">${run('b')}</w:hyperlink>`) })).toBe(
      '[§ 7](https://www.retsinformation.dk/eli/lta/2024/1#P7) [b](https://a.dk/#b)',
    );
    expect(bodyOf({ body: paragraph(field('HYPERLINK "https://a.dk/x" \\l "P7" \\o "tip"', '§ 7')) })).toBe('[§ 7](https://a.dk/x#P7)');
  });

  it('has an image’s description in one line, also Word’s own with a blank line in it', () => {
    const drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Et kort&#10;&#10;# Automatisk genereret beskrivelse"/><a:graphic><a:graphicData><a:blip r:embed="rB"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    expect(bodyOf({ media: { rB: { name: 'a.png', bytes: new Uint8Array([1]) } }, body: paragraph(drawing) })).toBe('![Et kort # Automatisk genereret beskrivelse](brev-billede-1.png)');
  });

  it('leaves no sign for the blank beside an image that it cannot use', () => {
    const drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="En tegning"/><a:graphic><a:graphicData><a:blip r:embed="rE"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    expect(bodyOf({ media: { rE: { name: 'a.emf', bytes: new Uint8Array([1]) } }, body: paragraph(`${drawing}${run(' efter')}`) })).toBe('efter');
  });

  it('has tables, and tells what of them Markdown has not', () => {
    expect(bodyOf({ body: table([[paragraph(run('A', bold)), paragraph(run('B', bold))], ['1|2', paragraph('x', '<w:jc w:val="right"/>')]]) })).toBe('| A | B |\n| - | -: |\n| 1\\|2 | x |');
    const merged = table([['A', 'B']]).replace('<w:tcW', '<w:gridSpan w:val="2"/><w:tcW') + table([['C', table([['D', 'E']]) + paragraph('')]]);
    expect(bodyOf({ body: merged })).toBe('| A | | B |\n| - | - | - |\n\n| C | D E |\n| - | - |');
    expect(remarksOf({ body: merged })).toEqual(['tableCells: A B', 'nestedTable: C D E']);
  });

  it('has foot- and endnotes in the order of their calls', () => {
    const call = (kind: string, id: number): string => `<w:r><w:rPr><w:rStyle w:val="Fodnotehenvisning"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
    const parts = {
      body: paragraph(`${run('Et')}${call('footnote', 7)}${run(' to')}${call('endnote', 1)}${run('.')}`),
      footnotes: { 7: paragraph(`<w:r><w:footnoteRef/></w:r>${run(' LBK nr 261 af 13/03/2024')}`), 9: paragraph('Glemt.') },
      endnotes: { 1: paragraph('Slut.') },
    };
    expect(bodyOf(parts)).toBe('Et[^1] to[^2].\n\n[^1]: LBK nr 261 af 13/03/2024\n\n[^2]: Slut.');
    expect(remarksOf(parts)).toEqual(['unusedNote: Glemt.', 'endnote: 2']);
  });

  it('has emphasis and links, with blanks outside their marks', () => {
    const parts = {
      body: paragraph(`${run('Se ')}${run('vigtig ', bold)}${run('tekst ', '<w:i/>')}<w:hyperlink r:id="l1">${run('her', '<w:u w:val="single"/>')}</w:hyperlink>${run(' og ')}${field('HYPERLINK "https://www.kk.dk"', 'der')}`),
      links: { l1: 'https://a.dk' },
    };
    expect(bodyOf(parts)).toBe('Se **vigtig** *tekst* [her](https://a.dk) og [der](https://www.kk.dk)');
    expect(remarksOf(parts)).toEqual([]);
  });

  it('drops soft hyphens, keeps hyphens that do not break, and joins runs', () => {
    expect(bodyOf({ body: paragraph(`${run('om\u00ADbuds')}<w:r><w:softHyphen/></w:r>${run('mand')}<w:r><w:noBreakHyphen/></w:r>${run('en')}`) })).toBe('ombudsmand\u2011en');
  });

  it('takes tracked insertions, leaves deletions out, and tells of both', () => {
    const parts = { body: paragraph(`${run('Vi ')}<w:del w:id="1"><w:r><w:delText>afviser</w:delText></w:r></w:del><w:ins w:id="2">${run('godkender')}</w:ins>${run(' det.')}`) };
    expect(bodyOf(parts)).toBe('Vi godkender det.');
    expect(remarksOf(parts)).toEqual(['deleted: afviser', 'inserted: godkender']);
  });

  it('tells of page headers, comments, hidden text, contents, fields, formulas and objects', () => {
    const parts = {
      body: styled('Indholdsfortegnelse1', field('TOC \\o "1-3"', 'Retsgrundlag 2')) + paragraph(`${run('Se ')}${field('REF _Ref1', 'afsnit 2')}${run('.')}`) + paragraph(run('Hemmeligt', '<w:vanish/>')) +
        `<w:p><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p><w:p><w:r><w:object/></w:r></w:p>` + textBox(paragraph('En boks.')),
      headers: [paragraph(`${run('Borgerrådgiveren ')}${field('PAGE', '2')}${run('/')}${field('NUMPAGES', '10')}`)],
      footers: [paragraph('Fortroligt')],
      comments: `<w:comment w:id="0" w:author="Karla">${paragraph('Er det rigtigt?')}</w:comment>`,
    };
    expect(bodyOf(parts)).toBe('Se afsnit 2.\n\na=b\n\nEn boks.');
    expect([...remarksOf(parts)].sort()).toEqual([
      'comment: Karla: Er det rigtigt?', 'contents: Retsgrundlag 2', 'equation: a=b', 'field: afsnit 2', 'footer: Fortroligt', 'header: Borgerrådgiveren 2/10', 'hidden: Hemmeligt', 'object:', 'textBox: En boks.',
    ]);
  });

  it('gives images a file beside the draft, and tells of those that a letter cannot use', () => {
    const image = (id: string, description: string): string =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${description}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const parts = {
      body: image('i1', 'Et kort') + image('i2', 'En tegning') + image('i1', 'Et kort'),
      media: { i1: { name: 'image1.png', bytes: Uint8Array.of(1, 2) }, i2: { name: 'image2.emf', bytes: Uint8Array.of(3) } },
    };
    const { images } = imported(parts);
    expect(bodyOf(parts)).toBe('![Et kort](brev-billede-1.png)\n\n![Et kort](brev-billede-1.png)');
    expect(images).toEqual([{ file: 'brev-billede-1.png', bytes: Uint8Array.of(1, 2) }]);
    expect(remarksOf(parts)).toEqual(['image: En tegning']);
  });

  it('keeps signs of Markdown and HTML as the text they are', () => {
    const written = '# ikke *en* [overskrift](x) <script> `kode` $1 a_b_c | 1. og [^1] <!-- afsnit: x -->';
    const { draft } = imported({ body: paragraph(written) });
    const letter = parseLetter(draft);
    expect(letter.blocks.map(({ block }) => block.prose.text)).toEqual([written]);
    expect(letter.blocks.map(({ block }) => block.kind)).toEqual(['paragraph']);
  });
});
