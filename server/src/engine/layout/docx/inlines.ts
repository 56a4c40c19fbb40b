import { ExternalHyperlink, FootnoteReferenceRun, NoBreakHyphen, SoftHyphen, Tab, TextRun, type ParagraphChild } from 'docx';
import { xmlText } from '../../openXml/xml.js';
import type { Inline } from '../document.js';
import type { WordContext } from './context.js';
import { imageRun, measureImage } from './images.js';
import type { StyleId } from './styles.js';

interface RunStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly style?: StyleId;
  /** Half-points, where the style's own will not do. */
  readonly size?: number;
}

/** Running text. What the letter says becomes text only: no field, no link but the letter's own. */
export function inlineRuns(inlines: readonly Inline[], context: WordContext, style: RunStyle = {}): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return textRuns(inline.value, style);
      case 'emphasis':
        return inlineRuns(inline.children, context, { ...style, italics: true });
      case 'strong':
        return inlineRuns(inline.children, context, { ...style, bold: true });
      case 'code':
        return textRuns(inline.value, { ...style, style: 'HTMLCode' });
      case 'link':
        return link(inline.url, inlineRuns(inline.children, context, { ...style, style: 'Hyperlink' }));
      case 'image':
        return image(inline.file, inline.description, context, style);
      case 'footnote-call':
        return footnoteCall(inline.label, context);
      case 'line-break':
        return [new TextRun({ break: 1 })];
    }
  });
}

const special = /([\u00AD\u2011\t])/;

/** Hyphens that Word has elements of its own for become those: as characters it shows them wrongly. */
export function textRuns(text: string, style: RunStyle = {}): TextRun[] {
  const clean = xmlText(text.replace(/\r\n?|\n/g, ' '));
  if (clean === '') return [];
  const children = clean
    .split(special)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\u00AD' ? new SoftHyphen() : piece === '\u2011' ? new NoBreakHyphen() : piece === '\t' ? new Tab() : piece));
  return [new TextRun({ ...style, children })];
}

/** An address that Word can take; with any other it calls the whole file damaged. */
const address = /^(?:https?:\/\/[^/?#]+|mailto:|tel:)/i;

function link(url: string, children: ParagraphChild[]): ParagraphChild[] {
  const escaped = xmlText(url).replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~[\]]/gu, (character) => encodeURIComponent(character));
  if (!address.test(escaped) || children.length === 0) return children;
  // A note's number inside a link's text stays outside the link.
  const isCall = (child: ParagraphChild): boolean => child instanceof FootnoteReferenceRun;
  return [new ExternalHyperlink({ link: escaped, children: children.filter((child) => !isCall(child)) }), ...children.filter(isCall)];
}

/** An image that could not be read leaves what it shows in words, so that the reader knows that something is missing. */
function image(file: string, description: string, context: WordContext, style: RunStyle): ParagraphChild[] {
  const bytes = context.images.get(file);
  const measured = bytes === undefined ? undefined : measureImage(bytes);
  if (bytes === undefined || measured === undefined) return textRuns(`[Billede: ${description === '' ? file : description}]`, style);
  context.imageCount += 1;
  return [imageRun(bytes, measured, xmlText(description), context.imageCount)];
}

/** Word ties a note to one place: a second call shows the number only. A note without a text has no call. */
function footnoteCall(label: string, context: WordContext): ParagraphChild[] {
  const number = context.footnoteNumbers.get(label);
  if (number === undefined) return [];
  if (context.inFootnote || context.called.has(number)) return textRuns(String(number), { style: 'FootnoteReference' });
  context.called.add(number);
  return [new FootnoteReferenceRun(number)];
}
