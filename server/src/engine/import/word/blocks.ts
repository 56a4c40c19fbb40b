import type { Element } from 'xast';
import { attributeOf, elementAt, elementsIn, elementsNamed } from '../../openXml/xml.js';
import { linesOf, plainText, type WordBlock, type WordCell, type WordInline, type WordListPlace, type WordParagraph, type WordTable } from './model.js';
import type { Numberings } from './numbering.js';
import { readable, type RunReader, type WordContext } from './runs.js';
import { indentOf, noStyle, numberAt, rightIndentOf, type WordStyle } from './styles.js';

/** Word's own limit. */
const mostColumns = 63;

const headingName = /^(?:heading|overskrift) ([1-9])$/;

/** Reads the blocks of one part: the body, a note, a header. */
export class BlockReader {
  #boxes = 0;
  /** Text of a paragraph whose mark is deleted: it goes on in the next one. */
  #carried: WordInline[] = [];

  constructor(
    private readonly context: WordContext,
    private readonly numberings: Numberings,
    private readonly runs: RunReader,
  ) {}

  /** `box` is set inside a frame or text box. */
  read(parent: Element, box?: number): WordBlock[] {
    const blocks = elementsIn(parent).flatMap((element) => this.#block(element, box));
    if (this.#carried.length === 0) return blocks;
    // There is no next paragraph to go on in.
    const rest = this.#described(this.#carried, undefined, this.context.styles.get('') ?? noStyle, box);
    this.#carried = [];
    return [...blocks, rest];
  }

  #block(element: Element, box: number | undefined): WordBlock[] {
    switch (element.name) {
      case 'w:p':
        return this.#paragraph(element, box);
      case 'w:tbl':
        return [this.#table(element, box)];
      case 'w:sdt':
        return this.read(elementAt(element, 'w:sdtContent') ?? element, box);
      case 'mc:AlternateContent': {
        const chosen = readable(element);
        return chosen === undefined ? [] : this.read(chosen, box);
      }
      case 'w:altChunk':
        this.context.remarks.push({ kind: 'embedded', text: '' });
        return [];
      case 'w:sectPr':
      case 'w:sdtPr':
        return [];
      default:
        // Marks of editing and wrappers around blocks.
        return this.read(element, box);
    }
  }

  #paragraph(element: Element, box: number | undefined): WordBlock[] {
    const properties = elementAt(element, 'w:pPr');
    const standard = this.context.styles.get('') ?? noStyle;
    const style = this.context.styles.get(attributeOf(elementAt(properties, 'w:pStyle'), 'w:val') ?? '') ?? standard;
    const { inlines, boxes } = this.runs.read(element, style);
    this.runs.endParagraph();
    const whole = [...this.#carried, ...inlines];
    this.#carried = [];
    const inner = boxes.flatMap((content) => {
      this.#boxes += 1;
      return this.read(content, this.#boxes);
    });
    if (style.name === 'toc heading') {
      // It heads a table of contents, which is made anew.
      this.context.remarks.push({ kind: 'contents', text: plainText(whole) });
      return inner;
    }
    // A deleted mark, or a first letter set large: the paragraph goes on in the next one.
    if (elementAt(properties, 'w:rPr', 'w:del') !== undefined || isDropCap(properties)) {
      this.#carried = whole;
      return inner;
    }
    return [this.#described(whole, properties, style, box ?? this.#frameOf(properties, style)), ...inner];
  }

  #described(inlines: WordInline[], properties: Element | undefined, style: WordStyle, box: number | undefined): WordParagraph {
    const numbering = elementAt(properties, 'w:numPr');
    const counted = this.numberings.next(numbering === undefined ? style.numbering : completed(numbering, style));
    const indent = indentOf(properties) ?? (numbering === undefined ? style.indent : undefined) ?? counted?.indent ?? style.indent ?? 0;
    const level = numberAt(elementAt(properties, 'w:outlineLvl'), 'w:val');
    const named = headingName.exec(style.name)?.[1];
    const outline = level ?? (named === undefined ? style.outlineLevel : Number(named) - 1);
    const border = elementAt(properties, 'w:pBdr');
    const list: WordListPlace | undefined = counted;
    return {
      kind: 'paragraph',
      inlines,
      style: style.name,
      quotation: style.quotation,
      heading: outline === undefined || outline > 8 ? undefined : outline + 1,
      list,
      indent,
      rightIndent: rightIndentOf(properties) ?? style.rightIndent ?? 0,
      box,
      rule: inlines.length === 0 && (elementAt(border, 'w:bottom') !== undefined || elementAt(border, 'w:top') !== undefined),
      alignment: alignmentOf(properties),
      size: numberAt(elementAt(properties, 'w:rPr', 'w:sz'), 'w:val') ?? style.size ?? this.context.styles.get('')?.size ?? 20,
    };
  }

  /** Paragraphs in the same frame have the same place on the page. */
  #frameOf(properties: Element | undefined, style: WordStyle): number | undefined {
    const frame = elementAt(properties, 'w:framePr');
    if (frame === undefined && !style.framed) {
      this.#frame = undefined;
      return undefined;
    }
    const place = frame === undefined ? style.name : JSON.stringify(frame.attributes);
    if (this.#frame?.place !== place) {
      this.#boxes += 1;
      this.#frame = { place, box: this.#boxes };
    }
    return this.#frame.box;
  }

  #frame: { readonly place: string; readonly box: number } | undefined;

  #table(element: Element, box: number | undefined): WordTable {
    let inside = box;
    if (inside === undefined && elementAt(element, 'w:tblPr', 'w:tblpPr') !== undefined) {
      this.#boxes += 1;
      inside = this.#boxes;
    }
    return { kind: 'table', rows: this.#rows(element, inside), box: inside };
  }

  #rows(parent: Element, box: number | undefined): (readonly WordCell[])[] {
    return elementsIn(parent).flatMap((element) => {
      if (element.name === 'w:tr') return this.#row(element, box);
      return element.name === 'w:tblPr' || element.name === 'w:tblGrid' ? [] : this.#rows(element, box);
    });
  }

  /** A deleted row is read for what there is to tell of it. */
  #row(element: Element, box: number | undefined): (readonly WordCell[])[] {
    const properties = elementAt(element, 'w:trPr');
    const before = numberAt(elementAt(properties, 'w:gridBefore'), 'w:val') ?? 0;
    const cells = this.#cells(element, box);
    const isDeleted = elementAt(properties, 'w:del') !== undefined && cells.every(({ blocks }) => linesOf(blocks).length === 0);
    return isDeleted ? [] : [before > 0 ? [{ blocks: [], span: Math.min(mostColumns, before) }, ...cells] : cells];
  }

  #cells(parent: Element, box: number | undefined): readonly WordCell[] {
    return elementsIn(parent).flatMap((element): readonly WordCell[] => {
      if (element.name !== 'w:tc') return element.name === 'w:trPr' || element.name === 'w:tblPrEx' ? [] : this.#cells(element, box);
      const span = numberAt(elementAt(element, 'w:tcPr', 'w:gridSpan'), 'w:val') ?? 1;
      return [{ blocks: this.read({ ...element, children: element.children.filter((child) => child.type !== 'element' || child.name !== 'w:tcPr') }, box), span: Math.max(1, Math.min(mostColumns, span)) }];
    });
  }
}

function isDropCap(properties: Element | undefined): boolean {
  return (attributeOf(elementAt(properties, 'w:framePr'), 'w:dropCap') ?? 'none') !== 'none';
}

/** A paragraph may name only the level; the list is then its style's. */
function completed(numbering: Element, style: WordStyle): Element {
  if (elementAt(numbering, 'w:numId') !== undefined) return numbering;
  return { ...numbering, children: [...numbering.children, ...elementsNamed(style.numbering, 'w:numId')] };
}

function alignmentOf(properties: Element | undefined): WordParagraph['alignment'] {
  const value = attributeOf(elementAt(properties, 'w:jc'), 'w:val');
  return value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : 'left';
}
