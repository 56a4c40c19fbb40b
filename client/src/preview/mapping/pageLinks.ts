import type { PageText, PlacedRun } from './pageText.js';
import type { Place } from './placeMap.js';

/** Where a link leads: a page of the web, or a place in the letter. */
export type LinkTarget = { readonly kind: 'web'; readonly url: string } | { readonly kind: 'place'; readonly place: Place };

/** Points. */
export interface LinkArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A link of a page, over as many lines as it has. */
export interface PageLink {
  readonly target: LinkTarget;
  readonly areas: readonly LinkArea[];
  /** The words it stands on, without the dots of a table of contents; '' on a picture. */
  readonly text: string;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

const length = (name: string, kind: 'width' | 'height'): string => `${name}: calc\\(var\\(--data-text-${kind}\\) \\* (-?[\\d.]+)\\);`;

const token = new RegExp(
  [
    '<a class="typst-content-link" href="([^"]*)"',
    '(?: onclick="handleTypstLocation\\(this, (\\d+), (-?[\\d.]+), (-?[\\d.]+)\\)[^"]*")?',
    ` style="[^"]*?${length('left', 'width')} *${length('top', 'height')} *${length('width', 'width')} *${length('height', 'height')}`,
  ].join(''),
  'g',
);

/**
 * The links of the text layer that the renderer gives for a page (typst.ts 0.7.0): each line of a link is one of its own there. Only web
 * pages and places in the letter are links; everything else is text.
 */
export function readPageLinks(semantics: string, text: PageText): PageLink[] {
  const found: { readonly target: LinkTarget; readonly areas: LinkArea[]; readonly extents: Extent[] }[] = [];
  for (const [, href = '', page, , y, left, top, width, height] of semantics.matchAll(token)) {
    const target = targetOf(href, page, y);
    if (target === undefined) continue;
    const area = { left: Number(left), top: Number(top), width: Number(width), height: Number(height) };
    const extents = text.runs.filter((run) => isWithin(run, area)).map(({ start, text: { length: own } }) => ({ start, end: start + own }));
    const last = found.at(-1);
    const lastArea = last?.areas.at(-1);
    if (last !== undefined && lastArea !== undefined && isSame(last.target, target) && goesOn(lastArea, area)) {
      last.areas.push(area);
      last.extents.push(...extents);
    } else found.push({ target, areas: [area], extents });
  }
  return found.map(({ target, areas, extents }) => ({ target, areas, text: wordsOf(text, extents) }));
}

function wordsOf({ text }: PageText, extents: readonly Extent[]): string {
  const [first] = extents;
  if (first === undefined) return '';
  const end = Math.max(...extents.map((extent) => extent.end));
  return text.slice(first.start, end).replaceAll(/\s+\.(?:\s*\.){3,}[\s\u2060]*|[\s\u2060]+/gu, ' ').trim();
}

/** The link that the run of text stands in. */
export function linkOfRun(links: readonly PageLink[], run: PlacedRun): PageLink | undefined {
  return links.find(({ areas }) => areas.some((area) => isWithin(run, area)));
}

/** True for what may be handed to the editor to open. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function targetOf(href: string, page: string | undefined, y: string | undefined): LinkTarget | undefined {
  if (page !== undefined) return { kind: 'place', place: { page: Number(page), y: Number(y) } };
  const url = href.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return isWebAddress(url) ? { kind: 'web', url } : undefined;
}

/** By the middle of the line: the areas of two lines overlap. */
function isWithin({ left, top, width = 0, size }: PlacedRun, area: LinkArea): boolean {
  const x = left + width / 2;
  const y = top + size / 2;
  return x >= area.left && x <= area.left + area.width && y >= area.top && y <= area.top + area.height;
}

function isSame(one: LinkTarget, other: LinkTarget): boolean {
  if (one.kind === 'web') return other.kind === 'web' && one.url === other.url;
  return other.kind === 'place' && one.place.page === other.place.page && one.place.y === other.place.y;
}

/** On the next line, further left. */
function goesOn(before: LinkArea, { left, top, height }: LinkArea): boolean {
  return left < before.left + before.width && top > before.top && top - before.top < 2 * height;
}
