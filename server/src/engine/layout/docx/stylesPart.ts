import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { attributeOf, elementAt, elementsNamed } from '../../openXml/xml.js';
import { documentDefaults, letterStyles } from './styles.js';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * `word/styles.xml` of the letter. Of an office's template (the root of its own `styles.xml`) all styles are taken, and ours only where it
 * has none of that name. Styles are known by name, since Word gives its built-in ones other ids in Danish (`Overskrift1` is `heading 1`);
 * the template's get our ids.
 */
export function stylesPart(template: Element | undefined): string {
  const root =
    template === undefined
      ? x('w:styles', { 'xmlns:w': namespace }, [documentDefaults(), ...letterStyles()])
      : x('w:styles', { 'xmlns:w': namespace }, mergedStyles(template));
  return declaration + toXml(root, { closeEmptyElements: true });
}

/** Which attributes name a style, so that they follow when its id changes. */
const references = new Set(['w:basedOn', 'w:next', 'w:link', 'w:pStyle', 'w:rStyle', 'w:tblStyle']);

function mergedStyles(template: Element): Element[] {
  const own = letterStyles();
  const ownIds = new Map(own.map((style) => [nameOf(style), attributeOf(style, 'w:styleId') ?? '']));
  const theirs = elementsNamed(template, 'w:style').map(wordOnly);
  const ids = new Map<string, string>();
  for (const style of theirs) {
    const id = ownIds.get(nameOf(style));
    if (id !== undefined) ids.set(attributeOf(style, 'w:styleId') ?? '', id);
  }
  // An id of ours that the template has given to another style makes way.
  const taken = new Set(ids.values());
  for (const style of theirs) {
    const id = attributeOf(style, 'w:styleId') ?? '';
    if (!ids.has(id) && (taken.has(id) || [...ownIds.values()].includes(id))) ids.set(id, `Skabelon-${id}`);
  }
  const names = new Set(theirs.map(nameOf));
  const defaults = elementAt(template, 'w:docDefaults');
  return [
    withDanish(defaults === undefined ? documentDefaults() : wordOnly(defaults)),
    ...theirs.map((style) => withoutNumbering(renamed(style, ids))),
    ...own.filter((style) => !names.has(nameOf(style))),
  ];
}

/** Without regard to case: Word writes `heading 1`, other programs `Heading 1`. */
function nameOf(style: Element): string {
  return (attributeOf(elementAt(style, 'w:name'), 'w:val') ?? '').toLowerCase();
}

/** Only Word's own names: what else a newer Word adds would need its namespace declared, and says nothing of how the text looks. */
function wordOnly(element: Element): Element {
  return {
    ...element,
    attributes: Object.fromEntries(Object.entries(element.attributes).filter(([name]) => name.startsWith('w:'))),
    children: element.children.flatMap((child) => (child.type === 'element' && child.name.startsWith('w:') ? [wordOnly(child)] : [])),
  };
}

function renamed(element: Element, ids: ReadonlyMap<string, string>): Element {
  const rename = (name: string): Readonly<Record<string, string>> => {
    const id = attributeOf(element, name);
    const other = id === undefined ? undefined : ids.get(id);
    return other === undefined ? {} : { [name]: other };
  };
  const changed = element.name === 'w:style' ? rename('w:styleId') : references.has(element.name) ? rename('w:val') : {};
  return {
    ...element,
    attributes: { ...element.attributes, ...changed },
    children: element.children.map((child) => (child.type === 'element' ? renamed(child, ids) : child)),
  };
}

/** The template's lists live in a part of their own, which the letter does not have; its paragraphs name their lists themselves. */
function withoutNumbering(style: Element): Element {
  return {
    ...style,
    children: style.children.map((child) =>
      child.type === 'element' && child.name === 'w:pPr'
        ? { ...child, children: child.children.filter((property) => property.type !== 'element' || property.name !== 'w:numPr') }
        : child,
    ),
  };
}

/** The letter is Danish, whatever the template's language. */
function withDanish(defaults: Element): Element {
  const run = elementAt(defaults, 'w:rPrDefault', 'w:rPr');
  const language = x('w:lang', { 'w:val': 'da-DK', 'w:eastAsia': 'da-DK', 'w:bidi': 'ar-SA' });
  const properties = run?.children.filter((child) => child.type !== 'element' || child.name !== 'w:lang') ?? [];
  const paragraph = elementAt(defaults, 'w:pPrDefault');
  return x('w:docDefaults', [x('w:rPrDefault', [x('w:rPr', [...properties, language])]), ...(paragraph === undefined ? [] : [paragraph])]);
}
