import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { importWord } from '../../../server/src/engine/import/importWord.js';
import { bold, field, item, paragraph, run, styled, table, textBox, usualNumbering, wordFile, type WordFileParts } from '../../kit/wordFile.js';

const { configuration } = readConfiguration([]);

/** Words that occur once in a file, so that each can be looked for. */
class Words {
  #count = 0;
  next(): string {
    this.#count += 1;
    return `ord${this.#count}x`;
  }
  all(): readonly string[] {
    return Array.from({ length: this.#count }, (_, index) => `ord${index + 1}x`);
  }
}

type Piece = (words: Words) => string;

const texts: readonly Piece[] = [
  (words) => run(`${words.next()} ${words.next()} `),
  (words) => run(words.next(), bold),
  (words) => run(`${words.next()} `, '<w:i/><w:strike/><w:u w:val="single"/>'),
  (words) => run(words.next(), '<w:vanish/>'),
  (words) => `<w:del w:id="1"><w:r><w:delText>${words.next()}</w:delText></w:r></w:del> `,
  (words) => `<w:moveFrom w:id="1">${run(words.next())}</w:moveFrom>`,
  (words) => `<w:ins w:id="2">${run(words.next())}</w:ins>`,
  (words) => `<w:smartTag w:element="x">${run(words.next())}</w:smartTag>`,
  (words) => `<w:sdt><w:sdtContent>${run(words.next())}</w:sdtContent></w:sdt>`,
  (words) => `<w:hyperlink w:anchor="x">${run(words.next())}</w:hyperlink>`,
  (words) => `<w:fldSimple w:instr=" REF x ">${run(words.next())}</w:fldSimple>`,
  (words) => field('TOC \\o', words.next()),
  (words) => field('MERGEFIELD x', words.next()),
  (words) => `<m:oMath><m:r><m:t>${words.next()}</m:t></m:r></m:oMath>`,
  (words) => `<w:newKind>${run(words.next())}</w:newKind>`,
  () => '<w:r><w:tab/></w:r>',
  () => '<w:r><w:br/></w:r>',
];

const inlines = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }).map((pieces): Piece => (words) => pieces.map((piece) => piece(words)).join(''));

const letterhead = ['Sagsnr.', 'Dato:', 'Borgerrådgiveren', 'Socialforvaltningen', 'Venlig hilsen', 'Bilag', 'Til:', '18. november 2024', '2024-0123456', 'Karla Lindebæk'];

const { block } = fc.letrec<{ block: Piece }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inlines.map((inner): Piece => (words) => paragraph(inner(words))),
    fc.tuple(fc.constantFrom('Overskrift1', 'Overskrift2', 'Titel', 'Citat', 'Indholdsfortegnelse1', 'Ukendt'), inlines).map(([style, inner]): Piece => (words) => styled(style, inner(words))),
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }), inlines).map(([list, level, inner]): Piece => (words) => item(inner(words), list, level)),
    fc.tuple(fc.constantFrom('<w:ind w:left="700"/>', '<w:framePr w:x="1"/>', '<w:rPr><w:del w:id="1"/></w:rPr>', '<w:outlineLvl w:val="0"/>'), inlines).map(
      ([properties, inner]): Piece => (words) => paragraph(inner(words), properties),
    ),
    fc.constantFrom(...letterhead).map((line): Piece => () => paragraph(line)),
    fc.constantFrom(...letterhead).map((line): Piece => (words) => paragraph(`${line} ${words.next()}`)),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((inner): Piece => (words) => textBox(inner.map((each) => each(words)).join(''))),
    fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((inner): Piece => (words) => table([inner.map((each) => each(words)), inner.slice(1).map((each) => each(words))])),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((inner): Piece => (words) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner.map((each) => each(words)).join('')}</w:sdtContent></w:sdt>`),
  ),
}));

const blocks = fc.array(block, { maxLength: 6 });
const arbitraryFile = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 12 }), blocks, blocks, blocks, blocks)
  .map(([body, header, footer, note, comment]) => {
    const words = new Words();
    const written = (pieces: readonly Piece[]): string => pieces.map((piece) => piece(words)).join('');
    const call = paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>');
    const parts: WordFileParts = {
      body: written(body) + call, headers: [written(header)], footers: [written(footer)], numbering: usualNumbering,
      footnotes: { 1: written(note), 2: paragraph(words.next()) }, endnotes: { 1: paragraph(words.next()) },
      comments: `<w:comment w:id="0">${written(comment)}</w:comment>`,
    };
    return { parts, words: words.all() };
  });

describe('an imported Word letter', () => {
  it('has every word of the file in the draft or in the list of what was left out', () => {
    fc.assert(
      fc.property(arbitraryFile, ({ parts, words }) => {
        const { draft, remarks } = importWord(wordFile(parts), 'brev', configuration);
        const told = `${draft}\n${remarks.map(({ text }) => text).join('\n')}`;
        expect(words.filter((word) => !told.includes(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('needs the last resort for none of them: what is read is placed', () => {
    fc.assert(
      fc.property(arbitraryFile, ({ parts }) => {
        const { remarks } = importWord(wordFile(parts), 'brev', configuration);
        expect(remarks.filter(({ kind }) => kind === 'unplaced')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps any text as it is, whatever signs are in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 4 }), (lines) => {
        const clean = lines.map((line) => line.replace(/[\p{Cc}\u00AD\uFFFE\uFFFF]|\p{Cs}/gu, '').replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
        const { draft, remarks } = importWord(wordFile({ body: paragraph('Et langt stykke løbende tekst, som intet brevhoved er, for det fylder alt for meget til at være en linje i en kolofon, ikke?') + clean.map((line) => paragraph(line)).join('') }), 'brev', configuration);
        const told = `${draft}\n${remarks.map(({ text }) => text).join('\n')}`;
        const plain = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
        for (const line of clean) expect(plain(told.replace(/\\/g, '').replace(/&#x[\dA-F]+;/g, ' '))).toContain(plain(line));
      }),
      { numRuns: 150 },
    );
  });
});
