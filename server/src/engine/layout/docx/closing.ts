import { Paragraph, TextRun } from 'docx';
import type { Attachment, LetterClosing } from '../document.js';
import { textRuns } from './inlines.js';
import type { Numberings } from './numbering.js';

/** The greeting and the signatures; each paragraph but the last holds on to the next, so that they stand on one page. */
export function closingParagraphs({ greeting, signatures }: LetterClosing): Paragraph[] {
  return [
    new Paragraph({ style: 'Hilsen', children: textRuns(greeting) }),
    ...signatures.map(
      ({ name, title }, index) =>
        new Paragraph({
          style: 'Underskrift',
          keepNext: index < signatures.length - 1,
          children: [...textRuns(name), ...(title === undefined ? [] : [new TextRun({ break: 1 }), ...textRuns(title)])],
        }),
    ),
  ];
}

export function attachmentParagraphs(attachments: readonly Attachment[], numberings: Numberings): Paragraph[] {
  if (attachments.length === 0) return [];
  const numbering = numberings.list(true, 1, 0);
  return [
    new Paragraph({ style: 'Bilag', children: textRuns('Bilag') }),
    ...attachments.map(({ title }) => new Paragraph({ style: 'ListNumber', numbering, contextualSpacing: true, children: textRuns(title) })),
  ];
}
