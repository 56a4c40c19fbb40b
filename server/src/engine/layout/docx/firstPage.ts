import { Header, PageNumber, Paragraph, Tab, TextRun, type IParagraphOptions } from 'docx';
import type { ColophonField, LetterDocument } from '../document.js';
import { textRuns } from './inlines.js';
import { colophonFrame } from './measures.js';
import type { StyleId } from './styles.js';

/** Sender, recipients, colophon and title, in the order in which they are read aloud. */
export function openingParagraphs({ profile, recipients, title, subject, colophon }: LetterDocument): Paragraph[] {
  return [
    ...lines([profile.office], 'Afsender'),
    ...lines(recipients, 'Modtager'),
    ...colophon.flatMap((field, index) => colophonParagraphs(field, colophon[index - 1])),
    ...lines([title], 'Title'),
    ...(subject === undefined ? [] : lines([subject], 'Subtitle')),
  ];
}

/** Frames, not text boxes or a table: so the column stands beside the text and stays in the reading order. Equal frames become one. */
function colophonParagraphs({ label, lines: own }: ColophonField, previous: ColophonField | undefined): Paragraph[] {
  const frame: IParagraphOptions['frame'] = {
    type: 'absolute',
    position: { x: colophonFrame.x, y: colophonFrame.y },
    width: colophonFrame.width,
    wrap: 'around',
    anchor: { horizontal: 'page', vertical: 'page' },
  };
  // Lines without a label, such as the address, stand apart from the field above them; a label has room above it by its style.
  const apart = label === undefined && previous?.label !== undefined;
  const [first = '', ...rest] = own;
  return [
    ...(label === undefined ? [] : lines([label], 'Kolofonfelt', { frame })),
    ...lines([first], 'Kolofon', { frame, ...(apart ? { spacing: { before: 120 } } : {}) }),
    ...lines(rest, 'Kolofon', { frame }),
  ];
}

function lines(all: readonly string[], style: StyleId, options: IParagraphOptions = {}): Paragraph[] {
  return all.filter((line) => line.trim() !== '').map((line) => new Paragraph({ ...options, style, children: textRuns(line) }));
}

/** `Borgerrådgiveren                2/10` */
export function followingHeader(runningHead: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [...textRuns(runningHead), new TextRun({ children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

export function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ style: 'Header', children: [] })] });
}
