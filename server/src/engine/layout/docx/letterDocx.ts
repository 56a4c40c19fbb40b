import { Document, Packer, PageBreak, Paragraph, TableOfContents, type Table } from 'docx';
import { toIsoDate } from '../../dates/calendarDate.js';
import { xmlText } from '../../openXml/xml.js';
import type { LetterDocument } from '../document.js';
import { HeadingRanks } from '../headingRanks.js';
import { blockParagraphs, noteParagraphs } from './blocks.js';
import { attachmentParagraphs, closingParagraphs } from './closing.js';
import type { WordContext } from './context.js';
import { emptyHeader, followingHeader, openingParagraphs } from './firstPage.js';
import { textRuns } from './inlines.js';
import { page } from './measures.js';
import { Numberings } from './numbering.js';
import { settledPackage } from './settledPackage.js';
import type { WordTemplate } from './template.js';

/** What a Word letter takes from elsewhere. */
export interface WordMaterial {
  /** Bytes by the path that the letter gives. An image that is not among them is named in words. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The office's template, whose styles and theme the letter gets. */
  readonly template: WordTemplate | undefined;
  /** At the top of the following pages, beside the page's number. */
  readonly runningHead: string;
  /** Id of the letter's form, for the document's properties. */
  readonly brevtype: string | undefined;
}

/**
 * The letter as a Word file (ECMA-376 Transitional): Word's own styles, notes and fields, so that it can be written on in. The same
 * bytes for the same letter and material.
 */
export async function letterDocx(letter: LetterDocument, { images, template, runningHead, brevtype }: WordMaterial): Promise<Uint8Array> {
  const context: WordContext = {
    images,
    footnoteNumbers: new Map(letter.footnotes.map(({ label, number }) => [label, number])),
    called: new Set(),
    numberings: new Numberings(letter.numbersHeadings),
    headingRank: headingRanks(letter),
    inFootnote: false,
    imageCount: 0,
  };
  const children = [...openingParagraphs(letter), ...body(letter, context)];
  context.inFootnote = true;
  const footnotes = Object.fromEntries(
    letter.footnotes.map(({ number, blocks }) => {
      const paragraphs = noteParagraphs(blocks, context);
      return [String(number), { children: paragraphs.length === 0 ? [new Paragraph({ style: 'FootnoteText' })] : paragraphs }];
    }),
  );
  const document = new Document({
    ...properties(letter, brevtype),
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    numbering: { config: context.numberings.config },
    footnotes,
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: page.width, height: page.height }, margin: page.margin } },
        headers: { default: followingHeader(runningHead), first: emptyHeader() },
        children,
      },
    ],
  });
  return settledPackage(new Uint8Array(await Packer.toArrayBuffer(document)), letter.date, template);
}

function body(letter: LetterDocument, context: WordContext): (Paragraph | Table | TableOfContents)[] {
  const text = blockParagraphs(letter.blocks.map(({ block }) => block), context, letter.closing !== undefined);
  const end = [
    ...(letter.closing === undefined ? [] : closingParagraphs(letter.closing)),
    ...(letter.listsAttachments ? attachmentParagraphs(letter.attachments, context.numberings) : []),
  ];
  return letter.layout === 'report' ? [...contents(), ...text, ...end] : [...text, ...end];
}

/** A report's title page ends here; the table of contents has the next page to itself. Word fills in the page numbers. */
function contents(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: textRuns('Indhold') }),
    new TableOfContents('Indhold', { hyperlink: true, headingStyleRange: '1-3', beginDirty: true }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/** The title is no heading in Word: the letter's highest headings are Word's highest. */
function headingRanks({ blocks }: LetterDocument): (level: number) => number {
  const ranks = new HeadingRanks(blocks);
  return (level) => Math.min(6, ranks.next(level) - 1);
}

/**
 * What Word shows under »Egenskaber« and a records system can read: the core properties, and the letter's numbers under the names that
 * stand in the colophon.
 */
function properties({ title, subject, profile, caseNumber, documentNumber, caseOfficer, date, recipients }: LetterDocument, brevtype: string | undefined) {
  const office = [profile.office, profile.municipality].filter((name) => name !== '').join(', ');
  const creator = xmlText(caseOfficer ?? office);
  const own = [
    ['Sagsnr', caseNumber],
    ['Dokumentnr', documentNumber],
    ['Dato', date === undefined ? undefined : toIsoDate(date)],
    ['Brevtype', brevtype],
    ['Sagsbehandler', caseOfficer],
    ['Modtagere', recipients.join('; ')],
    ['Kontor', office],
  ] as const;
  return {
    title: xmlText(title),
    ...(subject === undefined ? {} : { subject: xmlText(subject) }),
    creator,
    lastModifiedBy: creator,
    customProperties: own.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value: xmlText(value) }])),
  };
}
