import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { stringLiteral } from '../../../../server/src/engine/layout/typst/literals.js';
import { typesettingJob } from '../../../../server/src/engine/layout/typst/typesettingJob.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import { loadLetterhead } from '../../../../server/src/hosts/node/layout/letterhead.js';
import { createNativeTypst } from '../../../kit/nativeTypst.js';

/** Typst itself: the same release as the typesetter's, built for this machine. */
const compiler = createNativeTypst();
const configuration = readConfiguration([]).configuration;
const { letterhead } = loadLetterhead(configuration);

/** Sets a letter and answers what is asked of it: `{ page, text }` for each element that a selector finds. */
function set(letter: string): { readonly pages: number; readonly markers: number; readonly notes: number; readonly wanted: readonly [number, number] } {
  const { source, files, markers, footnoteMarkers } = typesettingJob(letterDocument(parseLetter(letter), configuration), letterhead);
  for (const { path, bytes } of files) compiler.mapShadow(path, Buffer.from(bytes));
  const asked = `${source}\n#context [#metadata((here().page(), query(<ms>).len(), query(<mf>).len()))<svar>]\n`;
  const [answer]: unknown[] = compiler.query({ mainFileContent: asked }, { selector: '<svar>', field: 'value' });
  const [pages, found, notes] = Array.isArray(answer) ? answer.map(Number) : [];
  return { pages: pages ?? 0, markers: found ?? 0, notes: notes ?? 0, wanted: [markers.length, footnoteMarkers.length] };
}

it('Typst reads a string literal as the text it was made of', () => {
  const texts = fc.sample(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: fc.constantFrom('"', '\\', '#', 'u', '{', '}', '4', '\n', '/'), maxLength: 20 })), { numRuns: 400, seed: 1 });
  const answers: unknown[] = compiler.query({ mainFileContent: `#metadata((${texts.map((text) => `${stringLiteral(text)},`).join('\n')}))<tekst>` }, { selector: '<tekst>', field: 'value' });
  const expected = texts.map((text) =>
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[\t\n\u2028\u2029]/g, ' ')
      .replace(/[\u0000-\u001f\u007f-\u009f]/g, ''),
  );
  expect(answers[0]).toEqual(expected);
});

describe('the built-in letterhead', () => {
  const head = (form: string): string => `---\nbrevtype: ${form}\ntitel: "Emne #x"\nvedr: noget\ndato: 2024-11-18\nmodtagere: [SOF]\nsagsnr: 2024-0123456\nunderskrivere: [Viggo Holst, Karla Lindebæk]\nbilag: [Et brev]\n---\n\n`;
  const all =
    '## En\n\nTekst[^1] med <script> og #panic().\n\n### To\n\n- a\n  - b\n\n1. c\n\n   d\n\n> citat\n>\n> > inderst\n\n| a[^2] | b |\n|---|--:|\n| c | d |\n\n```\nkode\n```\n\n---\n\n' +
    'שלום עולם\n\n![Kort](findes-ikke.png)\n\n## Tre[^1]\n\nSlut.\n\n[^1]: Note.\n\n    Mere.\n[^2]: Anden.\n';

  it.each(['hoering', 'rapport', 'afklarende-notat', 'statusnotat'])('sets all that a letter can hold as %s, each marker once', (form) => {
    const { markers, notes, wanted } = set(head(form) + all);
    expect([markers, notes]).toEqual(wanted);
  });

  it.each(['- a\n- b', '1. a\n\n2. b', '> a\n>\n> - b', '| a |\n|---|\n| b |', '```\na\n```', '## a', '![a](b.png)'])('loses nothing of a letter that ends with %j', (end) => {
    const { markers, wanted } = set(`${head('hoering')}Tekst.\n\n${end}\n`);
    expect(markers).toBe(wanted[0]);
  });

  it('sets a letter without anything', () => {
    expect(set('')).toMatchObject({ pages: 1, markers: 1, notes: 0, wanted: [1, 0] });
  });

  it('breaks a long note and a long table over pages', () => {
    const rows = Array.from({ length: 120 }, (_, index) => `| ${index} | tekst |`).join('\n');
    const { pages, markers, wanted } = set(`${head('hoering')}a[^1]\n\n| n | t |\n|---|---|\n${rows}\n\n[^1]: ${'En lang note. '.repeat(600)}`);
    expect(pages).toBeGreaterThan(4);
    expect(markers).toBe(wanted[0]);
  });

  it('sets what is nested as deep as Markdown is read', () => {
    const { markers, wanted } = set(`${head('hoering')}${'> '.repeat(24)}dybt\n\n${Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- punkt`).join('\n')}\n\n${'*a'.repeat(90)}\n`);
    expect(markers).toBe(wanted[0]);
  });

  it.each(['afsluttende-brev', 'rapport', 'statusnotat'])('sets the example %s', (name) => {
    const { markers, notes, wanted } = set(readFileSync(new URL(`../../../../examples/${name}.brev.md`, import.meta.url), 'utf8'));
    expect([markers, notes]).toEqual(wanted);
  });
});
