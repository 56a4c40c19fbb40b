import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '../../../../server/src/hosts/node/typesetter/createTypesetter.js';
import { havePdfTools, runPdfTool } from '../../../kit/pdfTools.js';
import { jobOf } from '../../../kit/typesetting.js';

/** As an export has them: nobody waits at the keyboard. */
const typesetter = createTypesetter({ limits: { milliseconds: 240_000, growth: 3_000_000_000 } });
afterAll(() => typesetter.dispose());

const timeout = 300_000;

function letterWith(body: string): string {
  return `---\nbrevtype: statusnotat\ntitel: Svar\ndato: 2024-11-18\n---\n\n${body}\n`;
}

/** The text of each page, line by line; `-raw`: cell by cell. */
async function textOfPages(source: string, order: '-layout' | '-raw' = '-layout'): Promise<readonly string[]> {
  const { bytes, accessibility, warnings } = await typesetter.pdf(jobOf(source));
  expect([accessibility, warnings]).toEqual([[], []]);
  return runPdfTool('pdftotext', [order, '{}', '-'], bytes).split('\f').slice(0, -1);
}

const numbers = (pages: readonly string[], pattern: RegExp): readonly number[] => [...pages.join('\n').matchAll(pattern)].map(([, number]) => Number(number));
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describe.runIf(havePdfTools())('a large letter is set whole', () => {
  it('of 200 pages', { timeout }, async () => {
    const paragraphs = 1700;
    const text = 'Forvaltningen har oplyst, at ansøgningen blev modtaget, og at den er behandlet inden for fristen. '.repeat(5);
    const pages = await textOfPages(letterWith(upTo(paragraphs).map((number) => `Punkt${number}. ${text}`).join('\n\n')));
    expect(pages.length).toBeGreaterThanOrEqual(200);
    expect(numbers(pages, /Punkt(\d+)\./g)).toEqual(upTo(paragraphs));
    expect(pages.slice(1).map((page, index) => page.includes(`${index + 2}/${pages.length}`))).toEqual(pages.slice(1).map(() => true));
  });

  it('with a note longer than a page, which goes on at the foot of the next ones', { timeout }, async () => {
    const sentences = 400;
    const note = upTo(sentences).map((number) => `Sætning${number} om borgerens henvendelse.`).join(' ');
    const pages = await textOfPages(letterWith(`Det første.[^1]\n\nDet næste.\n\n[^1]: ${note}`));
    expect(numbers(pages, /Sætning(\d+)/g)).toEqual(upTo(sentences));
    expect(pages.map((page) => [page.includes('Det første'), /Sætning\d/.test(page)])).toEqual(pages.map((_, index) => [index === 0, true]));
    expect(pages.length).toBeGreaterThan(2);
  });

  it('with a table of 500 rows, its header on every page and no row on two', { timeout }, async () => {
    const rows = 500;
    const table = upTo(rows).map((number) => `| R${number}a | Forvaltningen har oplyst, at ansøgningen blev modtaget, og at den er behandlet inden for fristen, R${number}z |`);
    const pages = await textOfPages(letterWith(`| Nr. | Oplysning |\n|---|---|\n${table.join('\n')}`));
    expect(numbers(pages, /R(\d+)a/g)).toEqual(upTo(rows));
    expect(pages.map((page) => (page.match(/Oplysning/g) ?? []).length)).toEqual(pages.map(() => 1));
    expect(pages.map((page) => numbers([page], /R(\d+)z/g))).toEqual(pages.map((page) => numbers([page], /R(\d+)a/g)));
  });

  it('with a row higher than a page, and columns that hold their words only in small type', { timeout }, async () => {
    const sentences = 400;
    const cell = upTo(sentences).map((number) => `Sætning${number} om borgerens henvendelse.`).join(' ');
    const columns = upTo(12);
    const pages = await textOfPages(
      letterWith(`| A | B |\n|---|---|\n| ${cell} | kort |\n\n|${columns.map((n) => ` Oplysning${n} |`).join('')}\n|${'---|'.repeat(12)}\n|${columns.map((n) => ` celle${n}x |`).join('')}`),
      '-raw',
    );
    expect(numbers(pages, /Sætning(\d+)/g)).toEqual(upTo(sentences));
    expect(numbers([pages.join('').replace(/[\s\u200b]/g, '')], /celle(\d+?)x/g)).toEqual(columns);
  });
});

interface PrintedWord {
  readonly text: string;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

const wordBox = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;

function printedWords(page: string): readonly PrintedWord[] {
  return [...page.matchAll(wordBox)].map(([, xMin, yMin, xMax, yMax, text = '']) => ({ text, xMin: Number(xMin), yMin: Number(yMin), xMax: Number(xMax), yMax: Number(yMax) }));
}

function overprinted(words: readonly PrintedWord[]): readonly string[] {
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => Math.min(one.xMax, other.xMax) - Math.max(one.xMin, other.xMin) > 0.5 && Math.min(one.yMax, other.yMax) - Math.max(one.yMin, other.yMin) > 3)
      .map((other) => `${one.text} | ${other.text}`),
  );
}

describe.runIf(havePdfTools())('no column of a table is printed over the next one', () => {
  const names = ['Administration', 'Sagsnummer', 'Modtaget', 'Afgjort', 'Frist', 'Overskredet', 'Begrundelse', 'Underretning', 'Hjemmel', 'Bemærkning', 'Opfølgning', 'Adresse'];
  const cells = ['Børne- og Ungdomsforvaltningen', '2024-0123450', '1. februar 2024', '20. september 2024', '30 dage', '18 dage', 'Sygdom blandt medarbejderne', 'Nej', 'retssikkerhedslovens § 3, stk. 2', 'Beskæftigelsesindsatsen', '1.234.567,50 kr.', 'beskaeftigelse@kk.dk'];

  it.each([3, 4, 5, 6, 7, 8, 10, 12])('of %i columns', { timeout }, async (count) => {
    const row = (of: readonly string[]): string => `| ${[...of.slice(0, count - 1), ...of.slice(-1)].join(' | ')} |`;
    const { bytes } = await typesetter.pdf(jobOf(letterWith(`${row(names)}\n|${'---|'.repeat(count)}\n${row(cells)}\n${row(cells)}`)));
    const pages = runPdfTool('pdftotext', ['-bbox', '{}', '-'], bytes).split('<page ').map(printedWords);
    expect(pages.flatMap(overprinted)).toEqual([]);
  });
});
