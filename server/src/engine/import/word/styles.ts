import type { Element } from 'xast';
import { attributeOf, elementAt, elementsNamed } from '../../openXml/xml.js';

/** What a style says, all that it is based on included. */
export interface WordStyle {
  /** In lower case: `heading 1`. */
  readonly name: string;
  /** It, or one that it is based on, is one for quotations. */
  readonly quotation: boolean;
  /** 0–8; 9 is running text. */
  readonly outlineLevel: number | undefined;
  readonly numbering: Element | undefined;
  readonly framed: boolean;
  /** Twips. */
  readonly indent: number | undefined;
  /** Twips. */
  readonly rightIndent: number | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly hidden: boolean | undefined;
  /** Half-points. */
  readonly size: number | undefined;
  readonly monospaced: boolean;
}

export const noStyle: WordStyle = {
  name: 'normal', quotation: false, outlineLevel: undefined, numbering: undefined, framed: false, indent: undefined, rightIndent: undefined, bold: undefined, italic: undefined,
  hidden: undefined, size: undefined, monospaced: false,
};

/** Word's own, in English and Danish, and LibreOffice's. */
const quotationName = /^(?:quote|intense quote|citat|stærkt citat|block text|bloktekst|quotations)$/;

/** The styles of a file by id; the default paragraph style under ''. */
export function readStyles(root: Element | undefined): ReadonlyMap<string, WordStyle> {
  const elements = elementsNamed(root, 'w:style');
  const byId = new Map(elements.map((style) => [attributeOf(style, 'w:styleId') ?? '', style]));
  const read = new Map<string, WordStyle>();
  const styleOf = (id: string, seen: ReadonlySet<string>): WordStyle => {
    const known = read.get(id);
    const element = byId.get(id);
    if (known !== undefined) return known;
    if (element === undefined || seen.has(id)) return noStyle;
    const base = attributeOf(elementAt(element, 'w:basedOn'), 'w:val');
    const style = over(base === undefined ? noStyle : styleOf(base, new Set([...seen, id])), element);
    read.set(id, style);
    return style;
  };
  for (const id of byId.keys()) styleOf(id, new Set());
  const standard = elements.find((style) => attributeOf(style, 'w:type') === 'paragraph' && isOn(attributeOf(style, 'w:default') ?? 'false'));
  const size = numberAt(elementAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:sz'), 'w:val') ?? 20;
  const fallback = standard === undefined ? noStyle : (read.get(attributeOf(standard, 'w:styleId') ?? '') ?? noStyle);
  return new Map([...read, ['', { ...fallback, size: fallback.size ?? size }]]);
}

function over(base: WordStyle, style: Element): WordStyle {
  const paragraph = elementAt(style, 'w:pPr');
  const run = elementAt(style, 'w:rPr');
  const name = (attributeOf(elementAt(style, 'w:name'), 'w:val') ?? '').toLowerCase();
  return {
    name,
    quotation: quotationName.test(name) || base.quotation,
    outlineLevel: numberAt(elementAt(paragraph, 'w:outlineLvl'), 'w:val') ?? base.outlineLevel,
    numbering: elementAt(paragraph, 'w:numPr') ?? base.numbering,
    framed: elementAt(paragraph, 'w:framePr') !== undefined || base.framed,
    indent: indentOf(paragraph) ?? base.indent,
    rightIndent: rightIndentOf(paragraph) ?? base.rightIndent,
    bold: toggle(run, 'w:b') ?? base.bold,
    italic: toggle(run, 'w:i') ?? base.italic,
    hidden: toggle(run, 'w:vanish') ?? base.hidden,
    size: numberAt(elementAt(run, 'w:sz'), 'w:val') ?? base.size,
    monospaced: isMonospaced(run) ?? base.monospaced,
  };
}

/** Twips from the text's left edge; undefined when nothing is said. */
export function indentOf(paragraph: Element | undefined): number | undefined {
  const indent = elementAt(paragraph, 'w:ind');
  return numberAt(indent, 'w:left') ?? numberAt(indent, 'w:start');
}

/** Twips from the text's right edge; undefined when nothing is said. */
export function rightIndentOf(paragraph: Element | undefined): number | undefined {
  const indent = elementAt(paragraph, 'w:ind');
  return numberAt(indent, 'w:right') ?? numberAt(indent, 'w:end');
}

/** An on/off property: on when it stands there without a value. Undefined when it does not stand there. */
export function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const element = elementAt(properties, name);
  return element === undefined ? undefined : isOn(attributeOf(element, 'w:val') ?? 'true');
}

export function isMonospaced(run: Element | undefined): boolean | undefined {
  const fonts = elementAt(run, 'w:rFonts');
  const name = attributeOf(fonts, 'w:ascii') ?? attributeOf(fonts, 'w:hAnsi');
  return name === undefined ? undefined : /^(?:courier|consolas|cascadia|lucida console|liberation mono|dejavu sans mono|menlo|monaco)/i.test(name);
}

export function numberAt(element: Element | undefined, name: string): number | undefined {
  const value = attributeOf(element, name);
  if (value === undefined || !/^-?\d{1,9}(?:\.\d+)?$/.test(value)) return undefined;
  return Number(value);
}

function isOn(value: string): boolean {
  return !/^(?:0|false|off|none)$/i.test(value);
}
