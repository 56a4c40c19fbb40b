import type { DocumentBlock, Inline, LetterDocument, TableRow } from '../document.js';

/**
 * The letter as plain text for the message field of Digital Post, which shows neither headings, tables nor links: one paragraph a line (the
 * field wraps lines itself), a blank line between paragraphs, a table row as its cells with their headings, notes in brackets and at the end.
 * What the letterhead says of the case stands first. Ends with a line break; the same text for the same letter.
 */
export function letterPlainText(document: LetterDocument): string {
  const { title, subject, recipients, colophon, blocks, closing, attachments, footnotes } = document;
  const numbers: Numbers = new Map(footnotes.map(({ label, number }) => [label, number]));
  const facts = colophon.flatMap(({ label, lines }) => (label === undefined ? [] : [withLabel(label, lines.join(', '))]));
  const paragraphs = [
    recipients.join('\n'),
    title,
    subject ?? '',
    facts.join('\n'),
    ...blocks.map(({ block }) => blockText(block, numbers)),
    ...(closing === undefined ? [] : [closing.greeting, ...closing.signatures.map(({ name, title: role }) => (role === undefined ? name : `${name}\n${role}`))]),
    attachments.length === 0 ? '' : ['Bilag', ...attachments.map((attachment, index) => `${index + 1}. ${attachment.title}`)].join('\n'),
    footnotes.length === 0 ? '' : ['Noter', ...footnotes.map(({ number, blocks: own }) => `[${number}] ${joined(own, numbers, ' ')}`)].join('\n'),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

/** Footnotes' numbers by label. */
type Numbers = ReadonlyMap<string, number>;

function withLabel(label: string, text: string): string {
  return `${label.replace(/:$/, '')}: ${text}`;
}

function joined(blocks: readonly DocumentBlock[], numbers: Numbers, separator: string): string {
  return blocks
    .map((block) => blockText(block, numbers))
    .filter((text) => text !== '')
    .join(separator);
}

function blockText(block: DocumentBlock, numbers: Numbers): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.children, numbers);
    case 'quotation':
      return indented(joined(block.blocks, numbers, '\n\n'), '    ', '    ');
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '- ';
          return indented(joined(item.blocks, numbers, '\n'), mark, ' '.repeat(mark.length));
        })
        .join('\n');
    case 'table':
      return block.rows.map((row) => rowText(block.header, row, numbers)).join('\n');
    case 'code':
      return block.text;
    case 'rule':
      return '---';
  }
}

/** `Måned: Januar; Ansøgninger: 85`. A cell without a heading stands alone, an empty one is left out. */
function rowText(header: TableRow, row: TableRow, numbers: Numbers): string {
  return row.cells
    .map((cell, column) => {
      const text = inlineText(cell.children, numbers);
      const label = inlineText(header.cells[column]?.children ?? [], numbers);
      return text === '' || label === '' ? text : withLabel(label, text);
    })
    .filter((text) => text !== '')
    .join('; ');
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? line : `${index === 0 ? first : rest}${line}`))
    .join('\n');
}

function inlineText(inlines: readonly Inline[], numbers: Numbers): string {
  return inlines
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
          return inline.value.replace(/\s*\n\s*/g, ' ');
        case 'code':
          return inline.value;
        case 'emphasis':
        case 'strong':
        case 'strikethrough':
          return inlineText(inline.children, numbers);
        case 'link':
          return linkText(inlineText(inline.children, numbers), inline.url);
        case 'image':
          return `[Billede: ${inline.description === '' ? inline.file : inline.description}]`;
        case 'footnote-call': {
          const number = numbers.get(inline.label);
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
