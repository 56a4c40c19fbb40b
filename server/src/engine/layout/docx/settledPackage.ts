import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toIsoDate, type CalendarDate } from '../../dates/calendarDate.js';
import { stylesPart } from './stylesPart.js';
import type { WordTemplate } from './template.js';

/** The archive's clock begins in 1980. In local time, as the archive keeps it, so that the bytes are the same in every time zone. */
const archiveTime = '1980-01-01T00:00:00';
const undated: CalendarDate = { year: 1980, month: 1, day: 1 };

/**
 * The library's file with our styles, and without what would differ from one time to the next: the time of day, and ids drawn at random.
 * The document counts as made at noon of the letter's date.
 */
export function settledPackage(bytes: Uint8Array, date: CalendarDate | undefined, template: WordTemplate | undefined): Uint8Array {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)));
  const edit = (name: string, change: (text: string) => string): void => {
    const content = parts.get(name);
    if (content !== undefined) parts.set(name, strToU8(change(strFromU8(content))));
  };
  parts.set('word/styles.xml', strToU8(stylesPart(template?.styles)));
  if (template?.theme !== undefined) parts.set('word/theme/theme1.xml', template.theme);
  edit('docProps/core.xml', (text) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${toIsoDate(date ?? undated)}T12:00:00Z`));
  edit('word/document.xml', withSettledBookmarks);
  for (const name of [...parts.keys()].filter((each) => each.endsWith('.rels')).sort()) {
    const ids = randomIds(strFromU8(parts.get(name) ?? new Uint8Array()));
    if (ids.size === 0) continue;
    const replace = (text: string): string => text.replace(randomId, (whole, before: string, id: string) => (ids.has(id) ? `${before}${ids.get(id) ?? id}"` : whole));
    edit(name, replace);
    edit(name.replace('_rels/', '').replace(/\.rels$/, ''), replace);
  }
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: archiveTime });
}

/** The library counts its own parts (`rId7`), and draws the ids of links at random. */
const randomId = /((?: Id| r:id)=")(rId[a-z0-9_-]{8,})"/g;

function randomIds(relationships: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [, , id] of relationships.matchAll(randomId)) if (id !== undefined) ids.set(id, `rIdLink${ids.size + 1}`);
  return ids;
}

/** The headings' bookmarks, for the table of contents: their names and ids. The library counts them on from one document to the next. */
const bookmarkName = /((?:w:name|w:anchor)="_Toc|<w:instrText xml:space="preserve">PAGEREF _Toc)(\d+)/g;
const bookmarkId = /(<w:bookmark(?:Start w:name="_Toc\d+"|End) w:id=")(\d+)/g;
const start = /<w:bookmarkStart w:name="_Toc(\d+)" w:id="(\d+)"/g;

function withSettledBookmarks(document: string): string {
  const names = new Map<string, number>();
  const ids = new Map<string, number>();
  for (const [, name = '', id = ''] of document.matchAll(start)) {
    names.set(name, names.size + 1);
    ids.set(id, ids.size + 1);
  }
  const settle = (known: ReadonlyMap<string, number>) => (whole: string, before: string, number: string) => {
    const settled = known.get(number);
    return settled === undefined ? whole : `${before}${settled}`;
  };
  return document.replace(bookmarkId, settle(ids)).replace(bookmarkName, settle(names));
}
