import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/**
 * The namespaces of a Word file, by the prefix that we know them under. A file may use other prefixes, and the ones of ISO 29500 Strict are
 * other addresses for the same names.
 */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** The XML of a part could not be read. */
export class XmlError extends Error {}

/**
 * Reads XML; elements and attributes come with the prefixes above, whatever the file uses. Entities of its own are not resolved.
 *
 * @throws {XmlError} when it is not well-formed or nests too deep.
 */
export function parseXml(text: string): Element {
  try {
    const root = rootElement(fromXml(text));
    rename(root, new Map(), 0);
    return root;
  } catch (error) {
    throw error instanceof XmlError ? error : new XmlError(error instanceof Error ? error.message : String(error));
  }
}

function rootElement(root: Root): Element {
  const element = root.children.find((node) => node.type === 'element');
  if (element === undefined) throw new XmlError('no element');
  return element;
}

/** Elements inside each other. A table in a table in a text box has some forty; the readers' stack is not put to the test. */
const mostNesting = 300;

function rename(element: Element, outer: ReadonlyMap<string, string>, depth: number): void {
  if (depth > mostNesting) throw new XmlError('nested too deep');
  let scope = outer;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const written = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    scope = new Map([...scope, [written, prefixes.get(value ?? '') ?? written]]);
  }
  element.name = canonical(element.name, scope);
  // Nearly every file uses the usual prefixes.
  if (Object.keys(element.attributes).some((name) => name.includes(':') && canonical(name, scope) !== name)) {
    element.attributes = Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name.includes(':') ? canonical(name, scope) : name, value]),
    );
  }
  for (const child of element.children) if (child.type === 'element') rename(child, scope, depth + 1);
}

function canonical(name: string, scope: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = scope.get(colon < 0 ? '' : name.slice(0, colon));
  if (prefix === undefined || prefix === '') return name;
  return `${prefix}:${name.slice(colon + 1)}`;
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

export function elementsIn(element: Element | undefined): readonly Element[] {
  return element?.children.filter(isElement) ?? [];
}

export function elementsNamed(element: Element | undefined, name: string): readonly Element[] {
  return elementsIn(element).filter((child) => child.name === name);
}

/** The first child of that name; several names lead down the tree. */
export function elementAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((parent, name) => elementsIn(parent).find((child) => child.name === name), element);
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name] ?? undefined;
}

/** All text inside, as it stands. */
export function textIn(element: Element | undefined): string {
  return (
    element?.children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : isElement(child) ? textIn(child) : '')).join('') ?? ''
  );
}

/** Text that XML can hold: without control characters and half surrogates. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
