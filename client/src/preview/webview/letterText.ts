import type { LetterNode } from '../webviewMessages.js';
import { isWebAddress } from '../mapping/pageLinks.js';
import { tell } from './editor.js';
import { element } from './element.js';

/** What the letter's HTML is made of. Anything else leaves only its text. */
const allowed = new Set(
  'article header main section footer aside div span h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote pre code em strong del sup sub br hr time a table thead tbody tr th td caption figure figcaption address'.split(' '),
);

/** Attributes by the names that the tree gives them. */
const attributes: Readonly<Record<string, string>> = {
  ariaLabel: 'aria-label', ariaLabelledBy: 'aria-labelledby', ariaDescribedBy: 'aria-describedby', className: 'class', colSpan: 'colspan', dateTime: 'datetime', dir: 'dir',
  id: 'id', lang: 'lang', role: 'role', rowSpan: 'rowspan', scope: 'scope', start: 'start', value: 'value',
};

/** Ids of the letter must not meet those of the page. */
const idPrefix = 'brev-';

/**
 * The letter with headings and landmarks, for screen readers and for reading without pages. Built node by node from what is known to be
 * harmless: no markup is parsed, nothing loads, and links lead only within the letter or are opened by the editor.
 */
export function letterElement(node: LetterNode): Node {
  if (node.type === 'text') return document.createTextNode(node.value);
  const children = node.children.map(letterElement);
  if (node.tagName === 'img') return image(node.properties ?? {});
  if (!allowed.has(node.tagName)) {
    const fragment = document.createDocumentFragment();
    fragment.append(...children);
    return fragment;
  }
  const made = document.createElement(node.tagName);
  for (const [name, value] of Object.entries(node.properties ?? {})) setAttribute(made, name, value);
  made.append(...children);
  return made;
}

/** A link leads to its place in the letter, with the focus, or is opened by the editor: never by the page or by VS Code's frame around it. */
export function listenToLinks(letter: HTMLElement): void {
  letter.addEventListener('click', (event) => {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
    if (typeof href !== 'string') return;
    event.preventDefault();
    event.stopPropagation();
    if (!href.startsWith('#')) return tell({ type: 'openLink', url: href });
    const place = document.getElementById(href.slice(1));
    if (place?.tagName !== 'A') place?.setAttribute('tabindex', '-1');
    place?.focus();
  });
}

function setAttribute(target: HTMLElement, name: string, value: unknown): void {
  const text = Array.isArray(value) ? value.map(String).join(' ') : String(value);
  if (name === 'href') {
    if (text.startsWith('#')) target.setAttribute('href', `#${idPrefix}${text.slice(1)}`);
    else if (isWebAddress(text)) target.setAttribute('href', text);
    return;
  }
  const attribute = attributes[name];
  if (attribute === undefined || value === false || value === null || value === undefined) return;
  const isReference = name === 'id' || name === 'ariaLabelledBy' || name === 'ariaDescribedBy';
  target.setAttribute(attribute, isReference ? text.split(' ').map((id) => idPrefix + id).join(' ') : text);
}

/** Its description stands for it. */
function image(properties: Readonly<Record<string, unknown>>): Node {
  const description = typeof properties['alt'] === 'string' ? properties['alt'] : '';
  return description === '' ? document.createTextNode('') : element('span', { role: 'img', 'aria-label': description }, `[${description}]`);
}
