import { addDays, compareDates, isRealDate, parseIsoDate, toIsoDate, type CalendarDate } from '../dates/calendarDate.js';
import { documentTypes } from './format.js';
import type { DocumentKey, DocumentType } from './model.js';

/**
 * What `ombudsbrev register update` has learnt since the register was made. It lies in a file beside the user's other data; the register
 * that came with the program is never changed.
 */
export interface RegisterOverlay {
  /** Days whose announcements are all among the documents, first and last day included. Ascending; they neither touch nor overlap. */
  readonly covered: readonly DateSpan[];
  /** By year and number. */
  readonly documents: readonly OverlayDocument[];
}

export interface DateSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface OverlayDocument extends DocumentKey {
  readonly title: string;
  readonly amending: boolean;
  /** The short name of the act that this LBK consolidates anew. */
  readonly consolidates: string | undefined;
  /** The short names of the acts that this amending act names in its title. */
  readonly amends: readonly string[];
  /** The one older consolidation with the same title. */
  readonly supersedes: DocumentKey | undefined;
}

/** A document as a source states it, before anything is concluded from it. */
export type AnnouncedDocument = Pick<OverlayDocument, 'type' | 'number' | 'date' | 'title' | 'amending'>;

export function documentYearKey({ date, number }: Pick<DocumentKey, 'date' | 'number'>): string {
  return `${date.year}/${number}`;
}

/**
 * The last day to which nothing is missing: the register's own, or the end of the covered days that join on to it. Its own day counts as
 * not yet complete, since it was made in the course of it.
 */
export function completeThrough(registerDate: CalendarDate, covered: readonly DateSpan[]): CalendarDate {
  let last = addDays(registerDate, -1);
  for (const { from, to } of covered) {
    if (compareDates(from, addDays(last, 1)) > 0) break;
    if (compareDates(to, last) > 0) last = to;
  }
  return compareDates(last, registerDate) > 0 ? last : registerDate;
}

/** True when days are missing before the last covered one. */
export function hasGap(registerDate: CalendarDate, covered: readonly DateSpan[]): boolean {
  const last = covered.at(-1)?.to;
  return last !== undefined && compareDates(last, completeThrough(registerDate, covered)) > 0;
}

/** Joins spans that touch or overlap, ascending. */
export function joinSpans(spans: readonly DateSpan[]): DateSpan[] {
  const joined: DateSpan[] = [];
  for (const span of [...spans].sort((a, b) => compareDates(a.from, b.from))) {
    const last = joined.at(-1);
    if (last === undefined || compareDates(span.from, addDays(last.to, 1)) > 0) joined.push(span);
    else if (compareDates(span.to, last.to) > 0) joined[joined.length - 1] = { from: last.from, to: span.to };
  }
  return joined;
}

/** The overlay as it is written to a file: dates as `2026-03-01`. */
export function overlayToJson({ covered, documents }: RegisterOverlay): unknown {
  return {
    covered: covered.map(({ from, to }) => ({ from: toIsoDate(from), to: toIsoDate(to) })),
    documents: documents.map(({ date, supersedes, ...rest }) => ({
      ...rest,
      date: toIsoDate(date),
      ...(supersedes === undefined ? {} : { supersedes: { ...supersedes, date: toIsoDate(supersedes.date) } }),
    })),
  };
}

/** Says in Danish what is wrong with an overlay. */
export class OverlayFormatError extends Error {}

/**
 * Reads and checks what {@link overlayToJson} wrote.
 *
 * @throws {OverlayFormatError} when a field is missing, a type or a date does not exist, or two documents have the same number and year
 */
export function overlayFromJson(value: unknown): RegisterOverlay {
  const { covered, documents } = record(value, 'indholdet');
  const spans = list(covered, 'covered').map((item): DateSpan => {
    const { from, to } = record(item, 'covered');
    const span = { from: dateField(from, 'from'), to: dateField(to, 'to') };
    if (compareDates(span.from, span.to) > 0) throw new OverlayFormatError(`perioden ${String(from)} til ${String(to)} slutter, før den begynder`);
    return span;
  });
  const read = list(documents, 'documents').map(documentFromJson);
  const seen = new Set<string>();
  for (const document of read) {
    const key = documentYearKey(document);
    if (seen.has(key)) throw new OverlayFormatError(`nr. ${document.number} fra ${document.date.year} står der to gange`);
    seen.add(key);
  }
  read.sort((a, b) => a.date.year - b.date.year || a.number - b.number);
  return { covered: joinSpans(spans), documents: read };
}

/** Numbers from here are Ministerialtidende's and Retsinformation's own; Lovtidende A stays well below. */
export const firstNumberOutsideLovtidende = 9000;

/** @throws {OverlayFormatError} when it cannot be a document of Lovtidende A */
export function checkAnnounced(document: AnnouncedDocument): AnnouncedDocument {
  const { number, date, title } = document;
  if (!Number.isInteger(number) || number < 1 || number >= firstNumberOutsideLovtidende) throw new OverlayFormatError(`${number} er ikke et nummer i Lovtidende A`);
  if (!isRealDate(date) || date.year < 1665) throw new OverlayFormatError(`nr. ${number} har en dato, der ikke findes`);
  if (title.trim() === '' || title.length > 4000) throw new OverlayFormatError(`nr. ${number} fra ${date.year} har ingen brugbar titel`);
  return document;
}

function documentFromJson(value: unknown): OverlayDocument {
  const { consolidates, amends, supersedes, title, amending, ...key } = record(value, 'documents');
  if (typeof title !== 'string') throw new OverlayFormatError('et dokument har ingen titel (title)');
  return {
    ...checkAnnounced({ ...keyFromJson(key), title, amending: amending === true }),
    consolidates: typeof consolidates === 'string' ? consolidates : undefined,
    amends: Array.isArray(amends) ? amends.filter((name) => typeof name === 'string') : [],
    supersedes: supersedes === undefined ? undefined : keyFromJson(record(supersedes, 'supersedes')),
  };
}

function keyFromJson({ type, number, date }: Readonly<Record<string, unknown>>): DocumentKey {
  const known = documentTypes.find((candidate): candidate is DocumentType => candidate === type);
  if (known === undefined) throw new OverlayFormatError(`dokumenttypen ${String(type)} kendes ikke`);
  if (typeof number !== 'number') throw new OverlayFormatError('et dokument har intet nummer (number)');
  return { type: known, number, date: dateField(date, 'date') };
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new OverlayFormatError(`${what} mangler eller har en forkert form`);
  return { ...value };
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new OverlayFormatError(`${what} mangler eller er ingen liste`);
  return value;
}

function dateField(value: unknown, what: string): CalendarDate {
  const date = typeof value === 'string' ? parseIsoDate(value) : undefined;
  if (date === undefined) throw new OverlayFormatError(`${what}: ${String(value)} er ikke en dato (ÅÅÅÅ-MM-DD)`);
  return date;
}
