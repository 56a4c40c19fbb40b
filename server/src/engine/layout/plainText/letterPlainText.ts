import { toDanishDate } from '../../dates/calendarDate.js';
import type { DocumentBlock, Inline, LetterDocument, TableRow } from '../document.js';
import { printedHeadings, type PrintedHeading } from '../headings.js';

/** Where a line may end unseen: soft hyphens and zero-width spaces, which the message field may print and its search does not look past. */
const placesToBreak = /[\u00ad\u200b]/g;

/**
 * The letter as plain text for the message field of Digital Post, which shows neither headings, tables nor links: one paragraph a line (the
 * field wraps lines itself), a blank line between paragraphs, a table row as its cells with their headings, notes in brackets and at the end.
 * Of the letterhead only the date and what names the case are kept. Ends with a line break; the same text for the same letter.
 */
export function letterPlainText(document: LetterDocument): string {
  const { title, subject, recipients, blocks, closing, attachments, listsAttachments, footnotes } = document;
  const context: TextContext = {
    footnoteNumbers: new Map(footnotes.map(({ label, number }) => [label, number])),
    heading: printedHeadings(document),
  };
  const paragraphs = [
    recipients.join('\n'),
    title,
    subject ?? '',
    caseFacts(document).join('\n'),
    ...blocks.map(({ block }) => blockText(block, context)),
    ...(closing === undefined ? [] : [closing.greeting, ...closing.signatures.map(({ name, title: role }) => (role === undefined ? name : `${name}\n${role}`))]),
    attachments.length === 0 || !listsAttachments ? '' : ['Bilag', ...attachments.map((attachment, index) => `${index + 1}. ${attachment.title}`)].join('\n'),
    footnotes.length === 0 ? '' : ['Noter', ...footnotes.map(({ number, blocks: own }) => `[${number}] ${joined(own, context, ' ')}`)].join('\n'),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n').replace(placesToBreak, '')}\n`;
}

function caseFacts({ date, caseNumber, documentNumber, caseOfficer }: LetterDocument): readonly string[] {
  const facts = [
    ['Dato', date === undefined ? undefined : toDanishDate(date)],
    ['Sagsnr.', caseNumber],
    ['Dokumentnr.', documentNumber],
    ['Sagsbehandler', caseOfficer],
  ] as const;
  return facts.flatMap(([label, text]) => (text === undefined ? [] : [withLabel(label, text)]));
}

interface TextContext {
  /** By label. */
  readonly footnoteNumbers: ReadonlyMap<string, number>;
  /** To be asked in the order of the headings. */
  readonly heading: (level: number) => PrintedHeading;
}

function withLabel(label: string, text: string): string {
  return `${label.replace(/:$/, '')}: ${text}`;
}

function joined(blocks: readonly DocumentBlock[], context: TextContext, separator: string): string {
  return blocks
    .map((block) => blockText(block, context))
    .filter((text) => text !== '')
    .join(separator);
}

function blockText(block: DocumentBlock, context: TextContext): string {
  switch (block.kind) {
    case 'heading':
      return headingText(context.heading(block.level), inlineText(block.children, context));
    case 'paragraph':
      return inlineText(block.children, context);
    case 'quotation':
      return indented(joined(block.blocks, context, '\n\n'), '    ', '    ');
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '- ';
          return indented(joined(item.blocks, context, '\n'), mark, ' '.repeat(mark.length));
        })
        .join('\n');
    case 'table':
      return block.rows.length === 0 ? headerText(block.header, context) : block.rows.map((row) => rowText(block.header, row, context)).join('\n');
    case 'code':
      return block.text;
    case 'rule':
      return '---';
  }
}

function headingText({ number }: PrintedHeading, text: string): string {
  return number === undefined ? text : `${number} ${text}`;
}

/** `Måned: Januar; Ansøgninger: 85`. A cell without a heading stands alone, an empty one is left out. */
function rowText(header: TableRow, row: TableRow, context: TextContext): string {
  return row.cells
    .map((cell, column) => {
      const text = inlineText(cell.children, context);
      const label = inlineText(header.cells[column]?.children ?? [], context);
      return text === '' || label === '' ? text : withLabel(label, text);
    })
    .filter((text) => text !== '')
    .join('; ');
}

/** Of a table without rows. */
function headerText({ cells }: TableRow, context: TextContext): string {
  return cells
    .map(({ children }) => inlineText(children, context))
    .filter((text) => text !== '')
    .join('; ');
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? line : `${index === 0 ? first : rest}${line}`))
    .join('\n');
}

function inlineText(inlines: readonly Inline[], context: TextContext): string {
  return inlines
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
          return inline.value.replace(/\s*\n\s*/g, ' ');
        case 'code':
          return inline.value;
        case 'emphasis':
        case 'strong':
          return inlineText(inline.children, context);
        case 'link':
          return linkText(inlineText(inline.children, context), inline.url);
        case 'image':
          return `[Billede: ${inline.description === '' ? inline.file : inline.description}]`;
        case 'footnote-call': {
          const number = context.footnoteNumbers.get(inline.label);
          return number === undefined ? '' : `[${number}]`;
        }
        case 'line-break':
          return '\n';
      }
    })
    .join('');
}

/** The address in brackets, unless the text already is the address. */
function linkText(text: string, url: string): string {
  const bare = (address: string): string => address.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '');
  return bare(text) === bare(url) ? text : `${text} (${url})`;
}
