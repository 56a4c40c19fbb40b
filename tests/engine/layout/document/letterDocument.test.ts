import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import type { DocumentBlock, Inline, LetterDocument } from '../../../../server/src/engine/layout/document.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';

const configuration = readConfiguration([]).configuration;

function read(source: string, yaml = ''): LetterDocument {
  const files = yaml === '' ? [] : [{ name: '/sag/ombudsbrev.yaml', text: yaml }];
  return letterDocument(parseLetter(source), readConfiguration(files).configuration);
}

const letter = (frontMatter: string, body = 'Tekst.'): LetterDocument => read(`---\n${frontMatter}\n---\n\n${body}\n`);

/** The running text in one line: `*`, `**`, `‹url|…›`, `[^label]`, `{file|description}`, `⏎`. */
function inline(inlines: readonly Inline[]): string {
  return inlines
    .map((each): string => {
      switch (each.kind) {
        case 'text':
          return each.value;
        case 'emphasis':
          return `*${inline(each.children)}*`;
        case 'strong':
          return `**${inline(each.children)}**`;
        case 'code':
          return `\`${each.value}\``;
        case 'link':
          return `‹${each.url}|${inline(each.children)}›`;
        case 'image':
          return `{${each.file}|${each.description}}`;
        case 'footnote-call':
          return `[^${each.label}]`;
        case 'line-break':
          return '⏎';
      }
    })
    .join('');
}

/** The blocks in short. */
function outline(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}(${inline(block.children)})`;
    case 'paragraph':
      return inline(block.children);
    case 'quotation':
      return `citat(${block.blocks.map(outline).join(' / ')})`;
    case 'list':
      return `${block.ordered ? `fra ${block.start}` : 'punkter'}${block.tight ? '' : ' løst'}(${block.items.map(({ blocks }) => blocks.map(outline).join(' / ')).join('; ')})`;
    case 'table':
      return `tabel ${block.alignments.join(',')}(${[block.header, ...block.rows].map(({ cells }) => cells.map(({ children }) => inline(children)).join(' | ')).join('; ')})`;
    case 'code':
      return `kode(${block.text})`;
    case 'rule':
      return 'streg';
  }
}

const bodyOf = (body: string): string[] => read(body).blocks.map(({ block }) => outline(block));

describe('the body', () => {
  it.each([
    ['folds lines and resolves escapes and references', 'En \\*stjerne\\* &amp; et\nord.', ['En *stjerne* & et ord.']],
    ['keeps what looks like HTML as text', '<script>alert(1)</script> & <b>fed</b>', ['<script>alert(1)</script> & <b>fed</b>']],
    ['leaves comments out with the blank beside them', 'Før <!-- note --> efter.\n\n<!-- afsnit: retsgrundlag -->\nNæste.', ['Før efter.', 'Næste.']],
    ['knows an ordinal at the beginning of a line', 'Det skete den\n18. november 2024.', ['Det skete den 18. november 2024.']],
    ['keeps a dot leader that the author wrote', '18. november og\u2024punkt', ['18. november og\u2024punkt']],
    ['links bare addresses', 'Se www.kk.dk/a, tak.', ['Se ‹https://www.kk.dk/a|www.kk.dk/a›, tak.']],
    ['links what may be linked', '[a](https://a.dk) <b@c.dk> [t](tel:33661400) [w](www.d.dk)', ['‹https://a.dk|a› ‹mailto:b@c.dk|b@c.dk› ‹tel:33661400|t› ‹https://www.d.dk|w›']],
    ['reads nested styles, code and hard breaks', '*a **b*** `c`  \nd', ['*a **b*** `c`⏎d']],
    ['counts an ordered list on over blank lines and other numbers', '3. a\n3. b\n\n3. c', ['fra 3 løst(a; b; c)']],
    ['joins bullets that stand together', '- a\n- b\n  - c\n- d', ['punkter(a; b / punkter(c); d)']],
    ['begins a new list at another marker or after a comment', '- a\n* b\n\n<!-- brud -->\n* c', ['punkter(a)', 'punkter(b)', 'punkter(c)']],
    ['joins no list over a paragraph', '1. a\n\nTekst\n\n2. b', ['fra 1(a)', 'Tekst', 'fra 2(b)']],
    ['reads quotations with lists in them', '> a\n>\n> 1. b\n> 2. c', ['citat(a / fra 1(b; c))']],
    ['keeps a list tight that another quotation follows', '> - a\n> - b\n>\n> > c', ['citat(punkter(a; b) / citat(c))']],
    ['knows a loose list in a quotation', '> - a\n>\n> - b', ['citat(punkter løst(a; b))']],
    ['leaves out what nobody can print', 'a\u0001b\u001b `c\u0002` \ufffed\n\n```\ne\u0003\n```', ['ab `c` d', 'kode(e)']],
    ['loses no cell of a row longer than the header', '| a | b |\n|---|--:|\n| 1 |\n| 1 | 2 | 3 |', ['tabel left,right,left(a | b | ; 1 |  | ; 1 | 2 | 3)']],
    ['reads code and rules', '```\nlet x;\n```\n\n---\n', ['kode(let x;)', 'streg']],
  ])('%s', (_, body, expected) => {
    expect(bodyOf(body)).toEqual(expected);
  });

  it('reads text beyond the parser’s limits as plain text', () => {
    const deep = `${'> '.repeat(60)}dybt`;
    expect(bodyOf(deep)).toEqual([`citat(${deep})`]);
  });

  it('says where each block stands', () => {
    const source = 'Første.\n\n- a\n- b\n\nSidste.\n';
    const texts = read(source).blocks.map(({ block, offset }) => source.slice(offset + block.range.start, offset + block.range.end));
    expect(texts).toEqual(['Første.', '- a\n- b', 'Sidste.']);
  });

  it('keeps every block that an edit did not touch, joined lists too', () => {
    const source = 'Første.\n\n- a\n- b\n- c\n\nMidte.\n\n> Citat.\n';
    const before = parseLetter(source);
    const after = parseLetter(source.replace('Midte.', 'Midten er ny.'), before);
    const [old, now] = [before, after].map((each) => letterDocument(each, configuration).blocks.map(({ block }) => block));
    expect(now?.map((block, index) => block === old?.[index])).toEqual([true, true, false, true]);
  });
});

describe('footnotes', () => {
  it('are numbered by their first calls: tables and quotations count, notes come last', () => {
    const { footnotes, problems } = read('a[^x]\n\n| t[^y] |\n|---|\n\n> q[^z] og[^x]\n\n[^z]: Z\n[^y]: Y[^n]\n[^x]: X\n[^n]: N\n');
    expect(footnotes.map(({ label, number, blocks }) => [label, number, blocks.map(outline).join()])).toEqual([
      ['x', 1, 'X'], ['y', 2, 'Y[^n]'], ['z', 3, 'Z'], ['n', 4, 'N'],
    ]);
    expect(problems).toEqual([]);
  });

  it('compare labels without regard to case, and are defined anywhere', () => {
    const { footnotes } = read('> [^Note]: Teksten.\n\nEt kald.[^note]\n');
    expect(footnotes.map(({ label, blocks }) => [label, blocks.map(outline)])).toEqual([['note', ['Teksten.']]]);
  });

  it('without text, without calls and with two texts are problems', () => {
    const source = 'a[^x] b[^y]\n\n[^y]: Y\n[^y]: Igen\n[^z]: Z\n';
    const { footnotes, problems } = read(source);
    expect(footnotes.map(({ label }) => label)).toEqual(['y']);
    expect(problems.map(({ kind, range }) => [kind, source.slice(range.start, range.end).trim()])).toEqual([
      ['missing-footnote', '[^x]'], ['unused-footnote', '[^y]: Igen'], ['unused-footnote', '[^z]: Z'],
    ]);
  });
});

describe('images and links', () => {
  it.each([
    ['![Kort](a%20b.png)', ['{a b.png|Kort}'], []],
    ['![Kort](x/../kort.svg)', ['{kort.svg|Kort}'], []],
    ['![Kort](../kort.png)', ['Kort'], ['outside-folder']],
    ['![Kort](x/../../kort.png)', ['Kort'], ['outside-folder']],
    ['![Kort](..\\kort.png)', ['Kort'], ['outside-folder']],
    ['![Kort](/etc/kort.png)', ['Kort'], ['outside-folder']],
    ['![Kort](C:/kort.png)', ['Kort'], ['outside-folder']],
    ['![Kort](https://a.dk/kort.png)', ['Kort'], ['outside-folder']],
    ['![Kort](kort.tiff)', ['Kort'], ['unknown-image']],
    ['[x](javascript:alert(1))', ['x'], ['unknown-link']],
    ['[x](data:text/html,y)', ['x'], ['unknown-link']],
    ['[x](#afsnit)', ['x'], ['unknown-link']],
  ])('%s', (body, blocks, problems) => {
    const document = read(body);
    expect(document.blocks.map(({ block }) => outline(block))).toEqual(blocks);
    expect(document.problems.map(({ kind }) => kind)).toEqual(problems);
  });
});

describe('the metadata', () => {
  it('gives the recipients their full names, and leaves a unit of one as it is written', () => {
    expect(letter('modtagere: [SOF, socialforvaltningen, "Socialforvaltningen, Borgercenter Nord", Karen Viborg]').recipients).toEqual([
      'Socialforvaltningen', 'Socialforvaltningen', 'Socialforvaltningen, Borgercenter Nord', 'Karen Viborg',
    ]);
  });

  it('fills the colophon in the office’s order, without empty fields', () => {
    expect(letter('brevtype: hoering\ndato: 2024-11-18\nsagsnr: 2024-0123456\nsagsbehandler: Karla Lindebæk').colophon).toEqual([
      { label: undefined, lines: ['18. november 2024'] },
      { label: 'Sagsnr.', lines: ['2024-0123456'] },
      { label: 'Sagsbehandler', lines: ['Karla Lindebæk'] },
      { label: undefined, lines: ['Borgerrådgiveren'] },
      { label: undefined, lines: ['Tietgensgade 31A, 1. sal', '1704 København V'] },
      { label: 'EAN-nummer', lines: ['5798009800053'] },
      { label: undefined, lines: ['www.kk.dk/borgerrådgiveren'] },
    ]);
  });

  it('gives a citizen the telephone number in place of the EAN number', () => {
    expect(letter('brevtype: kvittering').colophon.flatMap(({ label }) => label ?? [])).toEqual(['Telefon']);
  });

  it('takes the fields of the colophon from ombudsbrev.yaml', () => {
    const document = read('---\nbrevtype: hoering\nsagsnr: 2024-0123456\n---\n', 'brevpapir:\n  kolofon: [email, sagsnr]\n');
    expect(document.colophon).toEqual([
      { label: 'E-mail', lines: ['borgerraadgiveren@kk.dk'] },
      { label: 'Sagsnr.', lines: ['2024-0123456'] },
    ]);
  });

  it('reads enclosures with and without a file, never one outside the folder', () => {
    const { attachments, problems } = letter('bilag:\n  - Et brev\n  - titel: Et svar\n    fil: bilag/svar.pdf\n  - { titel: Hemmeligt, fil: ../../andet.pdf }');
    expect(attachments.map(({ title, file }) => [title, file])).toEqual([['Et brev', undefined], ['Et svar', 'bilag/svar.pdf'], ['Hemmeligt', undefined]]);
    expect(problems.map(({ kind }) => kind)).toEqual(['outside-folder']);
  });

  it('does not list the enclosures once more below the author’s own list', () => {
    expect([letter('bilag: [A]', '## Konklusion').listsAttachments, letter('bilag: [A]', '## 8. Bilag').listsAttachments]).toEqual([true, false]);
  });

  it.each([
    ['rapport', 'report'], ['afklarende-notat', 'memo'], ['statusnotat', 'status'], ['hoering', 'letter'], ['ukendt', 'letter'],
  ])('lays a %s out as %s', (form, layout) => {
    expect(letter(`brevtype: ${form}`).layout).toBe(layout);
  });

  it('numbers the headings of a report that does not do so itself', () => {
    const numbers = (body: string): boolean => letter('brevtype: rapport', body).numbersHeadings;
    expect([numbers('# Forord\n\n# Metode'), numbers('# 1. Forord\n\n# 2. Metode')]).toEqual([true, false]);
  });
});

describe('the closing', () => {
  const signed = 'brevtype: hoering\nunderskrivere: [{ navn: Viggo Holst, titel: Borgerrådgiver }, { navn: Karla Lindebæk, titel: Jurist }]';
  const closing = (frontMatter: string, body: string): [string | undefined, string[], string[]] => {
    const document = letter(frontMatter, body);
    return [document.closing?.greeting, document.closing?.signatures.map(({ name }) => name) ?? [], document.blocks.map(({ block }) => outline(block))];
  };
  const names = ['Viggo Holst', 'Karla Lindebæk'];

  it.each([
    ['is added', 'Tekst.', ['Venlig hilsen', names, ['Tekst.']]],
    ['is not printed twice', 'Tekst.\n\nMed venlig hilsen\n\nViggo Holst  \nBorgerrådgiver\n\nKarla Lindebæk, Jurist', ['Med venlig hilsen', names, ['Tekst.']]],
    ['takes over the greeting alone', 'Tekst.\n\nVenlig hilsen,', ['Venlig hilsen', names, ['Tekst.']]],
    ['leaves other names to the author', 'Tekst.\n\nVenlig hilsen\n\nOluf Brandt', [undefined, [], ['Tekst.', 'Venlig hilsen', 'Oluf Brandt']]],
    ['knows a greeting from a sentence', 'Venlig hilsen var alt, hvad borgeren fik til svar.', ['Venlig hilsen', names, ['Venlig hilsen var alt, hvad borgeren fik til svar.']]],
  ])('%s', (_, body, expected) => {
    expect(closing(signed, body)).toEqual(expected);
  });

  it('is signed by the office when nobody is named', () => {
    expect(letter('brevtype: hoering').closing?.signatures).toEqual([{ name: 'Borgerrådgiveren', title: 'Københavns Kommune', range: undefined }]);
  });

  it('stands below a report, memo or note only when the letter names who signs', () => {
    expect([closing('brevtype: rapport', 'a')[0], closing(signed.replace('hoering', 'rapport'), 'a')[0]]).toEqual([undefined, 'Venlig hilsen']);
  });
});
