import { compareDates } from '../dates/calendarDate.js';
import { eliUrl } from './documents.js';
import { extendActs } from './extendActs.js';
import type { DocumentKey, Register, RegisterDocument } from './model.js';
import { completeThrough, documentYearKey, hasGap, type OverlayDocument, type RegisterOverlay } from './overlay.js';

/**
 * The register with what was announced since. Its date is the last day to which nothing is missing; documents of later, scattered days are
 * known all the same, but the numbers between them prove nothing.
 */
export function extendRegister(shipped: Register, overlay: RegisterOverlay): Register {
  const added = overlay.documents.filter(({ date, number }) => shipped.documents(date.year, number).length === 0);
  const byNumber = new Map(added.map((document) => [documentYearKey(document), document]));
  const successors = new Map(added.flatMap((document) => (document.supersedes === undefined ? [] : [[documentYearKey(document.supersedes), document] as const])));
  const acts = extendActs(shipped.acts, added);
  const date = completeThrough(shipped.date, overlay.covered);
  const highest = hasGap(shipped.date, overlay.covered) ? new Map<number, number>() : highestNumbers(added);

  const current = (document: RegisterDocument): RegisterDocument => {
    const successor = successors.get(documentYearKey(document));
    if (successor === undefined || document.ended !== undefined || document.type !== successor.supersedes?.type) return document;
    return { ...plain(document), ended: { kind: 'superseded', by: keyOf(successor), evidence: keyOf(successor) } };
  };
  const registered = (document: OverlayDocument): RegisterDocument =>
    current({ ...keyOf(document), title: document.title, amending: document.amending, ended: undefined, eliUrl: eliUrl(document) });
  let names: Register['names'] | undefined;

  return {
    date,
    acts: acts.all,
    get names() {
      return (names ??= shipped.names.map((name) => ({ ...name, acts: name.acts.map(acts.extended) })));
    },
    documents(year, number) {
      const own = byNumber.get(`${year}/${number}`);
      return own === undefined ? shipped.documents(year, number).map(current) : [registered(own)];
    },
    documentsSignedOn: (day) => [
      ...shipped.documentsSignedOn(day).map(current),
      ...added.filter((document) => compareDates(document.date, day) === 0).map(registered),
    ],
    actsNamed: (name) => shipped.actsNamed(name).map(acts.extended),
    generationOf: (key) => acts.generationOf(key, shipped.generationOf(key)),
    coverage(year, number) {
      const known = shipped.coverage(year, number);
      return known === 'after' && number <= (highest.get(year) ?? 0) ? 'complete' : known;
    },
  };
}

function keyOf({ type, number, date }: DocumentKey): DocumentKey {
  return { type, number, date };
}

/** The register's documents read their fields when asked; a copy must have them. */
function plain(document: RegisterDocument): RegisterDocument {
  return { ...keyOf(document), title: document.title, amending: document.amending, ended: document.ended, eliUrl: document.eliUrl };
}

function highestNumbers(documents: readonly OverlayDocument[]): Map<number, number> {
  const highest = new Map<number, number>();
  for (const { date, number } of documents) highest.set(date.year, Math.max(number, highest.get(date.year) ?? 0));
  return highest;
}
