import { compareDates } from '../engine/dates/calendarDate.js';
import { namesInTitle } from '../engine/register/actNames.js';
import { amendedActsReader } from '../engine/register/amendedActs.js';
import type { Act, DocumentKey, Register } from '../engine/register/model.js';
import { documentYearKey, joinSpans, OverlayFormatError, type AnnouncedDocument, type DateSpan, type OverlayDocument, type RegisterOverlay } from '../engine/register/overlay.js';

/**
 * What the shipped register and the documents announced since say together: which act a new consolidation is of, which older one it
 * supersedes, which acts an amending act changes. Only what the titles say outright is concluded. Documents that the register holds are
 * left out.
 *
 * @throws {OverlayFormatError} when a document has the number and year of another that it differs from
 */
export function concludeOverlay(shipped: Register, documents: readonly AnnouncedDocument[], covered: readonly DateSpan[]): RegisterOverlay {
  const fresh = withoutKnown(shipped, documents);
  const amendedActs = amendedActsReader(shipped.acts);
  const byTitle = consolidationsByTitle(shipped, fresh);
  return {
    covered: joinSpans(covered),
    documents: fresh.map((document): OverlayDocument => {
      const act = document.type === 'LBK' && !document.amending ? consolidatedAct(shipped.acts, document) : undefined;
      return {
        ...document,
        consolidates: act?.shortName,
        amends: document.type === 'LOV' && document.amending ? [...amendedActs(document.title)].map(({ shortName }) => shortName) : [],
        supersedes: document.type === 'LBK' ? superseded(document, act, fresh, byTitle) : undefined,
      };
    }),
  };
}

function withoutKnown(shipped: Register, documents: readonly AnnouncedDocument[]): AnnouncedDocument[] {
  const fresh = new Map<string, AnnouncedDocument>();
  for (const document of documents) {
    const key = documentYearKey(document);
    const known = fresh.get(key) ?? shipped.documents(document.date.year, document.number)[0];
    if (known !== undefined && (known.type !== document.type || compareDates(known.date, document.date) !== 0)) {
      throw new OverlayFormatError(`nr. ${document.number} fra ${document.date.year} har en anden type eller dato end den, der er kendt i forvejen`);
    }
    if (known === undefined) fresh.set(key, document);
  }
  return [...fresh.values()].sort((a, b) => a.date.year - b.date.year || a.number - b.number);
}

/** The one act in force whose newest title or name the consolidation bears. */
function consolidatedAct(acts: readonly Act[], { title, date }: AnnouncedDocument): Act | undefined {
  const [name] = namesInTitle(title).map((text) => text.toLowerCase());
  const found = acts.filter(({ shortName, generations }) => {
    const newest = generations.at(-1);
    if (newest === undefined || newest.repealed || newest.uncertain || compareDates(newest.date, date) >= 0) return false;
    return shortName === name || namesInTitle(newest.title).some((text) => text.toLowerCase() === name);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** For an act its generation before; for any other consolidation the only one before with its title that is not known to have ended. */
function superseded(
  document: AnnouncedDocument,
  act: Act | undefined,
  fresh: readonly AnnouncedDocument[],
  byTitle: ReadonlyMap<string, readonly DocumentKey[]>,
): DocumentKey | undefined {
  const sameTitle = (byTitle.get(titleKey(document.title)) ?? []).filter((other) => compareDates(other.date, document.date) < 0);
  const newest = act?.generations.at(-1);
  if (newest === undefined) return sameTitle.length === 1 ? keyOf(sameTitle[0]) : undefined;
  const between = fresh.filter((other) => other.type === 'LBK' && titleKey(other.title) === titleKey(document.title) && compareDates(other.date, document.date) < 0);
  return keyOf(between.at(-1) ?? newest);
}

function keyOf(document: DocumentKey | undefined): DocumentKey | undefined {
  return document === undefined ? undefined : { type: document.type, number: document.number, date: document.date };
}

function titleKey(title: string): string {
  return title.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The register's consolidations that are not known to have ended, of the titles that the new ones bear. */
function consolidationsByTitle(shipped: Register, fresh: readonly AnnouncedDocument[]): ReadonlyMap<string, readonly DocumentKey[]> {
  const wanted = new Map<string, DocumentKey[]>();
  for (const { type, title } of fresh) if (type === 'LBK') wanted.set(titleKey(title), []);
  if (wanted.size === 0) return wanted;
  for (let year = firstConsolidationYear; year <= shipped.date.year; year++) {
    for (let number = 1; number <= highestNumber; number++) {
      for (const document of shipped.documents(year, number)) {
        if (document.type === 'LBK' && document.ended === undefined) wanted.get(titleKey(document.title))?.push(document);
      }
    }
  }
  for (const document of fresh) if (document.type === 'LBK') wanted.get(titleKey(document.title))?.push(document);
  return wanted;
}

/** Consolidations still in force go back to here; a year of Lovtidende A has never had more numbers than this. */
const firstConsolidationYear = 1950;
const highestNumber = 3000;
