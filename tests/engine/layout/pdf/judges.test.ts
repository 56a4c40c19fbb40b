import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import type { TypesettingJob } from '../../../../server/src/engine/layout/typesetting.js';
import { typesettingJob } from '../../../../server/src/engine/layout/typst/typesettingJob.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import { loadLetterhead } from '../../../../server/src/hosts/node/layout/letterhead.js';
import { createTypesetter } from '../../../../server/src/hosts/node/typesetter/createTypesetter.js';
import { exampleLetters } from '../../../kit/examples.js';
import { havePdfTools, pagePictures, runPdfTool } from '../../../kit/pdfTools.js';
import { jobOf } from '../../../kit/typesetting.js';
import { createNativeTypst } from '../../../kit/nativeTypst.js';

/** What others say of our PDFs. */
const typesetter = createTypesetter();
const pdfs = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const { name, source } of exampleLetters) pdfs.set(name, (await typesetter.pdf(jobOf(source))).bytes);
});
afterAll(() => typesetter.dispose());

/** In a paragraph, a list, a quotation, a table, a note, and in the last paragraph. */
const emphasised = `---
brevtype: afsluttende-brev
titel: Svar
dato: 2024-11-18
---

et **to** tre

- et **to** tre

> et *to* tre

> et **to** tre
>
> Mere.

| A |
|---|
| et **to** tre |

Her.[^1]

et **to** tre

[^1]: et **to** tre
`;

function pdfOf(name: string): Uint8Array {
  const pdf = pdfs.get(name);
  if (pdf === undefined) throw new Error(`there is no example ${name}`);
  return pdf;
}

describe('native Typst', () => {
  const fonts = fileURLToPath(new URL('../../../../dist/typst', import.meta.url));
  // The package's types know only PDF/A; its native part takes every standard of Typst 0.14.
  const accessible = { pdfStandard: 'ua-1' };

  it.each(exampleLetters)('validates $name as PDF/UA-1', ({ source }) => {
    const { source: mainFileContent, files } = jobOf(source);
    const compiler = createNativeTypst(fonts);
    for (const { path, bytes } of files) compiler.mapShadow(path, Buffer.from(bytes));
    expect(compiler.pdf({ mainFileContent }, accessible).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  it('refuses what is not', () => {
    const compiler = createNativeTypst(fonts);
    const mainFileContent = '#set document(title: "A")\n= A\n=== B';
    expect(() => compiler.pdf({ mainFileContent }, accessible)).toThrow('skipped from heading level 1 to 3');
  });
});

describe.runIf(havePdfTools())('the tools', () => {
  it.each(exampleLetters)('find $name sound, tagged, titled and with its fonts', ({ name }) => {
    const pdf = pdfOf(name);
    expect(runPdfTool('qpdf', ['--check', '{}'], pdf)).toContain('No syntax or stream encoding errors found');
    expect(runPdfTool('pdfinfo', ['{}'], pdf)).toMatch(/^Title: {2,}\S[\s\S]*^Tagged: {2,}yes/m);
    const fonts = runPdfTool('pdffonts', ['{}'], pdf).split('\n').slice(2).filter((line) => line !== '');
    // Name, type and encoding; then embedded, subset, with a map to Unicode.
    expect(fonts.filter((line) => !/\syes yes yes\s+\d+\s+\d+\s*$/.test(line))).toEqual([]);
  });

  it('read a letter in its order, each label before its value', () => {
    const structure = runPdfTool('pdfinfo', ['-struct-text', '{}'], pdfOf('afsluttende-brev.brev.md'));
    const said = [...structure.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text?.trim());
    const inOrder = ['Socialforvaltningen', 'Sagsnr.', '2024-0123456', 'Dokumentnr.', '2024-0123456-15', 'Sagsbehandler', 'Karla Lindebæk'];
    expect(said.filter((text) => inOrder.includes(text ?? '')).slice(0, inOrder.length)).toEqual(inOrder);
    const headings = [...structure.matchAll(/^\s*(H\d)\b/gm)].map(([, level]) => level);
    expect(headings.slice(0, 3)).toEqual(['H1', 'H2', 'H2']);
    expect(structure).toMatch(/\bNote <[\s\S]*\bTable\b[\s\S]*\bTHead\b[\s\S]*\bTH\b/);
  });

  it('read bold words where they stand, everywhere', async () => {
    const { bytes } = await typesetter.pdf(jobOf(emphasised));
    const structure = runPdfTool('pdfinfo', ['-struct-text', '{}'], bytes);
    const said = [...structure.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text?.trim());
    const words = ['et', 'to', 'tre'];
    expect(said.filter((text) => words.includes(text ?? ''))).toEqual(Array.from({ length: 7 }, () => words).flat());
  });

  it('find the words of the letter whole', () => {
    const text = runPdfTool('pdftotext', ['{}', '-'], pdfOf('hoering.brev.md'));
    expect(text).toContain('Venlig hilsen');
    expect(text).toMatch(/1\/1|2\/2|Sagsnr\./);
  });
});

/** The example of another office's letterhead, read from its folder as the command line does. */
function officeJob(): TypesettingJob {
  const folder = fileURLToPath(new URL('../../../../examples/brevpapir/', import.meta.url));
  const name = join(folder, 'ombudsbrev.yaml');
  const { configuration } = readConfiguration([{ name, text: readFileSync(name, 'utf8') }]);
  const letter = parseLetter(readFileSync(join(folder, 'svar-om-ventetid.brev.md'), 'utf8'));
  return typesettingJob(letterDocument(letter, configuration), loadLetterhead(configuration).letterhead);
}

/** `RENEW_PAGES=true npx vitest run tests/engine/layout/pdf` draws them anew; look at them before they are committed. */
const kept = fileURLToPath(new URL('../../../fixtures/pages/', import.meta.url));
const renew = process.env['RENEW_PAGES'] === 'true';

/** Of a page's dots: another version of the tool may draw an edge a little otherwise, but not move a line. */
const mostDifferent = 0.005;

describe.runIf(havePdfTools())('the pages look as they did', () => {
  it.each(['afsluttende-brev', 'rapport', 'afklarende-notat', 'statusnotat', 'brevpapir'])('%s', async (name) => {
    const pictures = pagePictures(name === 'brevpapir' ? (await typesetter.pdf(officeJob())).bytes : pdfOf(`${name}.brev.md`));
    if (renew) keep(name, pictures);
    const files = readdirSync(kept).filter((file) => new RegExp(`^${name}-\\d+\\.png$`).test(file));
    expect(files.length).toBe(pictures.length);
    expect(pictures.map((picture, page) => difference(picture, readFileSync(join(kept, `${name}-${page + 1}.png`))) <= mostDifferent)).toEqual(pictures.map(() => true));
  });
});

function keep(name: string, pictures: readonly Buffer[]): void {
  mkdirSync(kept, { recursive: true });
  for (let page = 1; existsSync(join(kept, `${name}-${page}.png`)); page += 1) rmSync(join(kept, `${name}-${page}.png`));
  pictures.forEach((picture, page) => writeFileSync(join(kept, `${name}-${page + 1}.png`), picture));
}

/** The share of dots that differ; 1 when the pages are not of one size. */
function difference(one: Buffer, other: Buffer): number {
  const a = PNG.sync.read(one);
  const b = PNG.sync.read(other);
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);
}
