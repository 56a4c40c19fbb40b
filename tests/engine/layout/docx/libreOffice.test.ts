import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { importWord } from '../../../../server/src/engine/import/importWord.js';
import type { DocumentBlock, Inline } from '../../../../server/src/engine/layout/document.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { letterDocx } from '../../../../server/src/engine/layout/docx/letterDocx.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import { exampleLetters } from '../../../kit/examples.js';
import { canUseLibreOffice, throughLibreOffice } from '../../../kit/libreOffice.js';

const { configuration } = readConfiguration([]);
const letters = exampleLetters.map(({ name, source }) => ({ name: name.replace(/\.brev\.md$/, '').replace('/', '-'), source }));

async function wordLetters(): Promise<Readonly<Record<string, Uint8Array>>> {
  const made = letters.map(async ({ name, source }) => {
    const letter = parseLetter(source);
    const material = { images: new Map<string, Uint8Array>(), template: undefined, runningHead: 'Borgerrådgiveren', brevtype: letter.frontMatter.brevtype?.value };
    return [name, await letterDocx(letterDocument(letter, configuration), material)] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

function words(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

function wordsOf(blocks: readonly DocumentBlock[]): readonly string[] {
  const inline = (each: Inline): string => ('value' in each ? each.value : 'children' in each ? each.children.map(inline).join('') : '');
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        // Between two calls of notes: their numbers stand between the words.
        return block.children.map(inline);
      case 'quotation':
        return wordsOf(block.blocks);
      case 'list':
        return block.items.flatMap((item) => wordsOf(item.blocks));
      case 'table':
        return [block.header, ...block.rows].flatMap(({ cells }) => cells.flatMap(({ children }) => children.map(inline)));
      default:
        return [];
    }
  });
}

describe.runIf(canUseLibreOffice)('the Word letter in LibreOffice', () => {
  it('opens, and shows all of every example: text, title, colophon, signatures, page numbers', async () => {
    const pdfs = throughLibreOffice(await wordLetters());
    for (const { name, source } of letters) {
      const document = letterDocument(parseLetter(source), configuration);
      const { status, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdfs.get(name) ?? Buffer.alloc(0) });
      expect(status).toBe(0);
      // A paragraph may run on from one page to the next, and notes stand between.
      const pages = stdout.toString().replace(/\u00AD/g, '').split('\f').filter((page) => page.trim() !== '');
      const shown = words(pages.join(' ').replace(/([\p{L}])-\n([\p{Ll}])/gu, '$1$2'));
      const expected = [document.title, ...document.recipients, ...document.colophon.flatMap(({ lines }) => lines), ...(document.closing?.signatures.map((each) => each.name) ?? [])];
      for (const text of [...expected, ...wordsOf(document.blocks.map(({ block }) => block)).filter((each) => each.length < 60)]) {
        expect(shown, `${name}: ${text}`).toContain(words(text));
      }
      for (const [index, page] of pages.entries()) {
        if (index > 0) expect(page, name).toContain(`${index + 1}/${pages.length}`);
      }
    }
  }, 180_000);

  it('comes back from there as the same letter', async () => {
    const saved = throughLibreOffice(await wordLetters(), 'docx');
    for (const { name, source } of letters) {
      const before = letterDocument(parseLetter(source), configuration);
      const after = letterDocument(parseLetter(importWord(saved.get(name) ?? Buffer.alloc(0), 'brev', configuration).draft), configuration);
      const facts = ({ title, date, recipients, caseNumber, documentNumber, caseOfficer, closing, blocks, footnotes }: typeof before): unknown => ({
        title, date, recipients, caseNumber, documentNumber, caseOfficer,
        signatures: closing?.signatures.map((each) => `${each.name} ${each.title ?? ''}`),
        blocks: blocks.map(({ block }) => block.kind), text: wordsOf(blocks.map(({ block }) => block)).join(''),
        footnotes: footnotes.map(({ blocks: inside }) => wordsOf(inside).join('')),
      });
      expect(facts(after), name).toEqual(facts(before));
    }
  }, 180_000);
});
