import { readFileSync, statSync } from 'node:fs';
import { addDays, compareDates, parseIsoDate, toDanishDate, toIsoDate, type CalendarDate } from '../engine/dates/calendarDate.js';
import type { Register } from '../engine/register/model.js';
import { documentYearKey, OverlayFormatError, type AnnouncedDocument, type DateSpan, type RegisterOverlay } from '../engine/register/overlay.js';
import { overlayFile, readOverlay, readOverlayText, writeOverlayText } from '../hosts/node/registerOverlay.js';
import { concludeOverlay } from './concludeOverlay.js';
import { emptyState, readState, removeFile, replaceFile, stateFile, writeState, type UpdateState } from './dataFiles.js';
import { readListing, type ListedDocument } from './harvestListing.js';
import { verifiedDocument, type LexDaniaMeta } from './lexDania.js';
import { LastingFault } from './politeClient.js';
import { connect, harvestDays, type Addresses, type Retsinformation } from './retsinformation.js';
import { danishTime, type UpdateTime } from './time.js';
import { UpdateFailure } from './updateFailure.js';
import { takeLock } from './updateLock.js';

/** What an update works with. */
export interface UpdateSurroundings {
  /** The register that came with the program, without any overlay. */
  readonly shipped: Register;
  /** The user's data folder. */
  readonly folder: string;
  readonly time: UpdateTime;
  /** Progress, in Danish. */
  tell(message: string): void;
}

export interface UpdateResult {
  readonly overlay: RegisterOverlay;
  /** Documents that were not known before. */
  readonly added: number;
  /** Why a document could not be confirmed; its day stays uncovered. */
  readonly unconfirmed: readonly string[];
}

const nothing: RegisterOverlay = { covered: [], documents: [] };

/**
 * Adds what Retsinformation has announced in the days it still tells of. What is fetched is kept until all is there, so that an
 * interrupted update goes on where it stopped; then the overlay is replaced in one step.
 *
 * @throws {UpdateFailure} when it did not come about; the old overlay stands
 */
export async function updateFromRetsinformation(surroundings: UpdateSurroundings, addresses: Addresses): Promise<UpdateResult> {
  const release = takeLock(surroundings.folder);
  try {
    return await fetchAndReplace(surroundings, addresses);
  } catch (error) {
    throw error instanceof OverlayFormatError ? new UpdateFailure(error.message) : error;
  } finally {
    release();
  }
}

async function fetchAndReplace(surroundings: UpdateSurroundings, addresses: Addresses): Promise<UpdateResult> {
  const { shipped, folder, tell } = surroundings;
  const today = expectedToday(surroundings);
  const old = currentOverlay(surroundings);
  const state = readState(folder);
  const days = daysToAsk(today, state).filter((day) => compareDates(day, shipped.date) >= 0 && !isCovered(old, day));
  if (days.length === 0) return { overlay: old, added: 0, unconfirmed: [] };

  const source = connect(addresses, surroundings, state.lastHarvest);
  const unconfirmed: string[] = [];
  const fetched: AnnouncedDocument[] = [];
  const covered: DateSpan[] = [];
  for (const day of days) {
    const listed = (await listing(source, state, day, surroundings)).filter(({ year, number }) => shipped.documents(year, number).length === 0);
    tell(`${toDanishDate(day)}: ${listed.length === 0 ? 'intet nyt i Lovtidende A' : `${listed.length} ${listed.length === 1 ? 'dokument' : 'dokumenter'}`}`);
    let isWhole = true;
    for (const document of listed) {
      try {
        const confirmed = await confirm(source, state, document, surroundings);
        if (confirmed !== undefined) fetched.push(confirmed);
      } catch (error) {
        if (!(error instanceof OverlayFormatError)) throw error;
        unconfirmed.push(error.message);
        // It may be put right: the next update asks again.
        state.metas.delete(document.accession);
        // What was announced before the register was made, and has changed since, is not what the day has to be complete in.
        if (shipped.coverage(document.year, document.number) === 'after') isWhole = false;
      }
    }
    if (isWhole) covered.push({ from: day, to: day });
  }
  const renewed = new Set(fetched.map(documentYearKey));
  const kept = old.documents.filter((document) => !renewed.has(documentYearKey(document)));
  const result = replaceOverlay(surroundings, old, [...kept, ...latest(fetched)], [...old.covered, ...covered]);
  // The next update may come at once, to ask again for what was not confirmed.
  if (unconfirmed.length > 0) writeState(folder, { ...emptyState(), lastHarvest: state.lastHarvest, failed: state.failed });
  else removeFile(stateFile(folder));
  return { ...result, unconfirmed };
}

/** Throws {@link UpdateFailure} when the clock cannot be right. */
function expectedToday({ shipped, time }: UpdateSurroundings): CalendarDate {
  const today = danishTime(time.now()).date;
  if (compareDates(today, shipped.date) >= 0) return today;
  throw new UpdateFailure(`Maskinens ur går forkert: det viser ${toDanishDate(today)}, og lovregisteret er fra ${toDanishDate(shipped.date)}. Stil uret, og prøv igen.`);
}

/**
 * Adds what another machine's update has fetched: a copy of its overlay. What follows from the documents is concluded anew.
 *
 * @throws {UpdateFailure} when the file is not whole or contradicts what is known; the old overlay stands
 */
export function updateFromFile(surroundings: UpdateSurroundings, file: string): UpdateResult {
  const release = takeLock(surroundings.folder);
  try {
    const today = expectedToday(surroundings);
    const read = readOverlayText(readText(file));
    const last = read.covered.at(-1)?.to;
    if (last !== undefined && compareDates(last, today) > 0) throw new OverlayFormatError(`den går til ${toIsoDate(last)}, som ligger i fremtiden`);
    const old = currentOverlay(surroundings);
    return replaceOverlay(surroundings, old, [...old.documents, ...read.documents], [...old.covered, ...read.covered]);
  } catch (error) {
    if (error instanceof OverlayFormatError) throw new UpdateFailure(`${file} kan ikke bruges: ${error.message}`);
    throw error;
  } finally {
    release();
  }
}

const maximumFileBytes = 64_000_000;

function readText(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UpdateFailure(`${file} findes ikke`);
  if (size > maximumFileBytes) throw new UpdateFailure(`${file} er for stor til at være et tillæg til lovregisteret`);
  try {
    // Editors of Windows begin a file with a byte order mark.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch {
    throw new UpdateFailure(`${file} kan ikke læses`);
  }
}

/** Without what a newer version of Ombudsbrev has come to know itself. */
function currentOverlay({ shipped, folder, tell }: UpdateSurroundings): RegisterOverlay {
  try {
    const { covered, documents } = readOverlay(folder) ?? nothing;
    return { covered, documents: documents.filter(({ date, number }) => shipped.documents(date.year, number).length === 0) };
  } catch (error) {
    if (!(error instanceof OverlayFormatError)) throw error;
    tell(`Det hidtidige tillæg kan ikke bruges og bliver dannet på ny: ${error.message}`);
    return nothing;
  }
}

function replaceOverlay({ shipped, folder }: UpdateSurroundings, old: RegisterOverlay, documents: readonly AnnouncedDocument[], covered: readonly DateSpan[]): UpdateResult {
  const overlay = concludeOverlay(shipped, documents, covered);
  const known = new Set(old.documents.map(documentYearKey));
  replaceFile(overlayFile(folder), writeOverlayText(overlay));
  return { overlay, added: overlay.documents.filter((document) => !known.has(documentYearKey(document))).length, unconfirmed: [] };
}

/** The days that the harvest still tells of, but for today, and those that an unfinished update has asked for. */
function daysToAsk(today: CalendarDate, { listings }: UpdateState): CalendarDate[] {
  const window = Array.from({ length: harvestDays }, (_, index) => addDays(today, index - harvestDays));
  const kept = [...listings.keys()].flatMap((day) => parseIsoDate(day) ?? []);
  const before = kept.filter((day) => window.every((other) => compareDates(day, other) < 0));
  return [...before.sort(compareDates), ...window];
}

async function listing(source: Retsinformation, state: UpdateState, day: CalendarDate, { folder }: UpdateSurroundings): Promise<ListedDocument[]> {
  const key = toIsoDate(day);
  const kept = keptListing(state.listings.get(key));
  if (kept !== undefined) return kept;
  let body: string;
  try {
    body = await source.listing(day);
  } finally {
    state.lastHarvest = source.lastHarvest;
    writeState(folder, state);
  }
  state.listings.set(key, body);
  writeState(folder, state);
  return readListing(body);
}

/** Undefined when an earlier update has kept none, or what it kept is damaged. */
function keptListing(body: string | undefined): ListedDocument[] | undefined {
  try {
    return body === undefined ? undefined : readListing(body);
  } catch {
    return undefined;
  }
}

/** Undefined for a notice that stands in Lovtidende C under a number of its own. */
async function confirm(source: Retsinformation, state: UpdateState, document: ListedDocument, surroundings: UpdateSurroundings): Promise<AnnouncedDocument | undefined> {
  let meta = state.metas.get(document.accession);
  if (meta === undefined) {
    meta = (await fetchedMeta(source, state, document, surroundings)) ?? null;
    if (mayStandElsewhere(document) && meta?.AccessionNumber !== document.accession) meta = null;
    state.metas.set(document.accession, meta);
    writeState(surroundings.folder, state);
  }
  if (meta !== null) return verifiedDocument(meta, document);
  if (mayStandElsewhere(document)) return undefined;
  throw new OverlayFormatError(`nr. ${document.number} fra ${document.year}: dokumentet kan ikke hentes i Lovtidende A`);
}

/** A document that a second update cannot have either, while the service answers, must not stand in the way of all the others for ever. */
async function fetchedMeta(
  source: Retsinformation, state: UpdateState, document: ListedDocument, { folder }: UpdateSurroundings,
): Promise<LexDaniaMeta | undefined> {
  const { accession, number, year } = document;
  try {
    return await source.meta(document);
  } catch (error) {
    if (!(error instanceof LastingFault)) throw error;
    if (state.failed.has(accession)) throw new OverlayFormatError(`nr. ${number} fra ${year}: ${error.message}`);
    state.failed.add(accession);
    writeState(folder, state);
    throw error;
  }
}

/** Notices (BKI) stand in Lovtidende A or C; their accession numbers begin with L. */
function mayStandElsewhere({ accession }: ListedDocument): boolean {
  return accession.startsWith('L');
}

function isCovered({ covered }: RegisterOverlay, day: CalendarDate): boolean {
  return covered.some(({ from, to }) => compareDates(from, day) <= 0 && compareDates(day, to) <= 0);
}

/** Of documents announced on one day and changed on a later one, the later reading. */
function latest(documents: readonly AnnouncedDocument[]): AnnouncedDocument[] {
  return [...new Map(documents.map((document) => [documentYearKey(document), document])).values()];
}
