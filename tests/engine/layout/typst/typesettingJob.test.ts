import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import type { Letterhead } from '../../../../server/src/engine/layout/typst/letterhead.js';
import { typesettingJob } from '../../../../server/src/engine/layout/typst/typesettingJob.js';
import type { TypesettingJob } from '../../../../server/src/engine/layout/typesetting.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';

const configuration = readConfiguration([]).configuration;

const letterhead: Letterhead = {
  files: [],
  template: '/brevpapir/brevpapir.typ',
  logo: undefined,
  logoText: 'Borgerrådgiveren',
  font: 'Source Sans 3',
  colour: '#1f3a5f',
  runningHead: 'Borgerrådgiveren',
};

function job(source: string, images?: ReadonlyMap<string, Uint8Array>): TypesettingJob {
  return typesettingJob(letterDocument(parseLetter(source), configuration), letterhead, images);
}

/** What follows the call of the template. */
function body(source: string, images?: ReadonlyMap<string, Uint8Array>): string {
  return job(source, images).source.split('\n').slice(3).join('\n').trimEnd();
}

const literal = /"(?:[^"\\]|\\.)*"/gs;
const unescaped = (written: string): string => written.slice(1, -1).replace(/\\(.)/gs, '$1');

describe('the source', () => {
  it.each([
    ['En *kursiv* **fed** `kode`', '#ms;#"En "#emph[#"kursiv"]#" "#strong[#"fed"]#" "#raw("kode")'],
    ['[a](https://a.dk)\\\nb', '#ms;#link("https://a.dk")[#"a"]#linebreak()#"b"'],
    ['Efter § 7, stk. 2, den 18. november på x@y.dk', '#ms;#"Efter §\u00a07, stk.\u00a02, den 18.\u00a0november på "#adresse("x@y.dk")'],
    ['## En\n\n#### To', '#overskrift(2, ms)[#"En"]\n\n#overskrift(3, ms)[#"To"]'],
    ['> a\n>\n> b', '#citat[\n#ms;#"a"\n\n#ms;#"b"\n]'],
    ['2. a\n3. b', '#enum(start: 2, tight: true, [#ms;#"a"],\n[#ms;#"b"],\n)'],
    ['- a\n\n- b', '#list(tight: false, [#ms;#"a"],\n[#ms;#"b"],\n)'],
    ['- a\n  - b', '#list(tight: true, [#ms;#"a"\n#list(tight: true, [#ms;#"b"],\n)],\n)'],
    ['- a\n\n  - b', '#list(tight: false, [#ms;#"a"\n\n#list(tight: true, [#ms;#"b"],\n)],\n)'],
    ['| a | b |\n|---|--:|\n| c | d |', '#tabel((left,right,), (auto,auto,), (), false, true, true, ms, ([#"a"],[#"b"],),\n[#ms;#"c"],[#"d"],\n)'],
    ['```\na "b"\n c\n```', '#kode(ms, ("a \\"b\\""," c",))'],
    ['שלום', '#mod-venstre[#ms;#"שלום"]'],
    ['a[^1] b[^1]\n\n[^1]: N', '#ms;#"a"#fodnote("fodnote-1")[#mf;#"N"]#" b"#fodnote-igen("fodnote-1")'],
    ['a[^1]\n\n[^1]: N[^2]\n[^2]: M', '#ms;#"a"#fodnote("fodnote-1", tal: "1")[#"N"#fodnote("fodnote-2", tal: "2")[#"M"]]'],
    ['a[^mangler]', '#ms;#"a"'],
    ['![Et kort](kort.png)', '#ms;#manglende-billede("Et kort")'],
  ])('of %j', (markdown, expected) => {
    // Without a closing, so that the last paragraph stands as the others do.
    expect(body(`---\nbrevtype: statusnotat\n---\n\n${markdown}\n`)).toBe(expected);
  });

  it('hands images over under names of its own, each once', () => {
    const bytes = new Uint8Array([1]);
    const { source, files } = job('---\nbrevtype: statusnotat\n---\n\n![a](x/b.PNG) ![](x/b.PNG)', new Map([['x/b.PNG', bytes]]));
    expect(files).toEqual([{ path: '/billeder/1/x/b.PNG', bytes }]);
    expect(source).toContain('#ms;#billede("/billeder/1/x/b.PNG", "a", false)#" "#billede("/billeder/1/x/b.PNG", none, false)');
  });

  it('keeps the last paragraph and the closing together', () => {
    expect(body('---\nbrevtype: hoering\n---\n\nEn.\n\nTo.')).toBe('#ms;#"En."\n\n#sidste-afsnit[#ms;#"To."]');
  });

  it('is the same for the same letter, and changes only where the letter did', () => {
    const text = Array.from({ length: 40 }, (_, index) => `Afsnit ${index}.`).join('\n\n');
    const before = parseLetter(text);
    const after = parseLetter(text.replace('Afsnit 20.', 'Afsnit tyve.'), before);
    const [old = '', now = ''] = [before, after].map((letter) => typesettingJob(letterDocument(letter, configuration), letterhead).source);
    expect(job(text).source).toBe(old);
    expect(now).toBe(old.replace('"Afsnit 20."', '"Afsnit tyve."'));
  });
});

describe('the markers', () => {
  const source = '---\nbrevtype: hoering\ntitel: Emne\nunderskrivere: [Viggo Holst]\n---\n\n## H\n\nAfsnit[^1].\n\n- en\n- to\n\n> citat\n\n| a |\n|---|\n| b |\n\n[^1]: Noten.\n';

  it('come from the title, each block, item and row, and the signatures, in this order', () => {
    const { markers, footnoteMarkers } = job(source);
    const texts = (of: TypesettingJob['markers']): string[] => of.map(({ range }) => source.slice(range.start, range.end));
    expect(texts(markers)).toEqual(['Emne', '## H', 'Afsnit[^1].', '- en', '- to', 'citat', '| a |', '| b |', 'Viggo Holst']);
    expect(texts(footnoteMarkers)).toEqual(['Noten.']);
  });

  it('are as many as the source has', () => {
    const { source: typst, markers, footnoteMarkers } = job(source);
    const without = typst.replace(literal, '""');
    expect([without.match(/\bms\b/g)?.length, without.match(/\bmf\b/g)?.length]).toEqual([markers.length, footnoteMarkers.length]);
  });
});

/** Characters that mean something to Typst, Markdown or YAML, and words. */
const piece = fc.oneof(
  fc.constantFrom('#', '$', '@', '\\', '<', '>', '*', '_', '`', '[', ']', '(', ')', '{', '}', '//', '/*', '*/', '--', '~', '"', "'", '=', '-', '+', '/', '1.', ';', ',', ':'),
  fc.constantFrom('#panic()', '#"x"', '<ms>', '\\u{41}', '#let x = 1', 'שלום', 'a', '§ 7', '\u200b', '\u202e', ' ', '\t', '\n', '\n\n', '```', '|', '&amp;', '"]#', '\ud800'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

/** Every name that our code has outside strings. Any other would have come from a letter. */
const ourNames = new Set(
  (
    'adresse afslutning bilag billede brevpapir by center citat dato dato-tekst datetime day dokumentnr ean email emph enum false farve fodnote fodnote-igen ' +
    'hilsen import kode kolofon kontor layout left linebreak link linjer list logo logotekst manglende-billede mf mod-venstre modtagere month ms myndighed navn none ' +
    'nummererede-kapitler overskrift postnummer raw rgb right sagsbehandler sagsnr show sidehoved sidste-afsnit skillelinje skrift start strong tabel tal telefon tight ' +
    'titel titel-tekst true udseende underskrivere vedr web with year'
  ).split(' '),
);
const name = /\p{L}[\p{L}\p{N}_-]*/gu;

it('parts words only in the columns of a table that have some longer than they are', () => {
  const roomOf = (cell: string): string | undefined => /#tabel\(\(left,left,\), \([\dfr,]+\), (\([\d,]*\)),/.exec(job(`| Nr. | Oplysning |\n|---|---|\n| 1 | ${'Forvaltningen har svaret. '.repeat(5)}${cell} |\n`).source)?.[1];
  expect([roomOf('Slut'), roomOf('Lang'.repeat(30))]).toEqual(['()', '(0,64,)']);
});

it('no text of a letter is ever anything but a string', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      const { source } = job(`---\nbrevtype: hoering\ntitel: ${JSON.stringify(title)}\nvedr: ${JSON.stringify(title)}\n---\n\n${text}\n\n${text}`);
      const code = source.replace(literal, '""');
      expect((code.match(name) ?? []).filter((word) => !ourNames.has(word))).toEqual([]);
      expect(code.replace(name, '')).toMatch(/^[#[\](){},:;."*\s\d]*$/);
    }),
    { numRuns: 300 },
  );
});

it('a paragraph of plain text arrives as it was written', () => {
  // Letters and what Markdown leaves alone: everything else is the reader's business, not the writer's.
  const plainText = fc.string({ unit: fc.constantFrom(...'abcæøå ABC,;?"\'»«”–()/%€$#@{}=+~^שم中😀'), minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(plainText, (text) => {
      fc.pre(/^\p{L}/u.test(text.trim()));
      const source = body(`---\nbrevtype: statusnotat\n---\n\n${text}\n`);
      const arrived = [...source.matchAll(literal)].map(([written]) => unescaped(written)).join('');
      expect(arrived.replaceAll('\u200b', '')).toBe(text.trim());
    }),
    { numRuns: 300 },
  );
});
