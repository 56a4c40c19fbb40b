import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemReason } from '../hosts/node/systemReason.js';
import type { LexDaniaMeta } from './lexDania.js';
import { UpdateFailure } from './updateFailure.js';

/**
 * Writes a file in one step, so that nobody ever reads half of it and a failure ({@link UpdateFailure}) leaves the old one, a power cut too.
 * Only the holder of the lock writes, so that the unfinished file needs no name of its own and is replaced when an update was killed.
 */
export function replaceFile(path: string, text: string): void {
  const unfinished = `${path}.ufaerdig`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, text, { flush: true });
    renameSync(unfinished, path);
  } catch (error) {
    removeFile(unfinished);
    throw unwritable(path, error);
  }
}

export function unwritable(path: string, error: unknown): UpdateFailure {
  return new UpdateFailure(`${path} kunne ikke skrives: ${systemReason(error).da}.`);
}

/** A file that will not go stays: what is left in it does no harm. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

/** What an unfinished update has fetched. It is verified again when it is used. */
export interface UpdateState {
  /** When the harvest interface was last called, in milliseconds since 1970. */
  lastHarvest: number;
  /** The harvest's answers by day. */
  readonly listings: Map<string, string>;
  /** By accession number; null for a document that does not stand in Lovtidende A. */
  readonly metas: Map<string, LexDaniaMeta | null>;
  /** Accession numbers of documents that the service would not give whole. */
  readonly failed: Set<string>;
}

export function emptyState(): UpdateState {
  return { lastHarvest: 0, listings: new Map(), metas: new Map(), failed: new Set() };
}

export function stateFile(folder: string): string {
  return join(folder, 'registeropdatering.json');
}

export function writeState(folder: string, { lastHarvest, listings, metas, failed }: UpdateState): void {
  replaceFile(stateFile(folder), JSON.stringify({ lastHarvest, listings: [...listings], metas: [...metas], failed: [...failed] }));
}

/** The state of an unfinished update, or an empty one: what cannot be read is fetched again. */
export function readState(folder: string): UpdateState {
  const state = emptyState();
  const { lastHarvest, listings, metas, failed } = parsed(folder);
  if (typeof lastHarvest === 'number') state.lastHarvest = lastHarvest;
  for (const [day, body] of pairs(listings)) if (typeof body === 'string') state.listings.set(day, body);
  for (const [accession, meta] of pairs(metas)) if (meta === null || isMeta(meta)) state.metas.set(accession, meta);
  if (Array.isArray(failed)) for (const accession of failed) if (typeof accession === 'string') state.failed.add(accession);
  return state;
}

function parsed(folder: string): Readonly<Partial<Record<keyof UpdateState, unknown>>> {
  try {
    const value: unknown = JSON.parse(readFileSync(stateFile(folder), 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function pairs(value: unknown): (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => (Array.isArray(pair) && typeof pair[0] === 'string' ? [[pair[0], pair[1]] as const] : []));
}

const metaFields = ['DocumentType', 'AccessionNumber', 'DocumentTitle', 'Year', 'Number', 'DiesSigni'] as const satisfies readonly (keyof LexDaniaMeta)[];

function isMeta(value: unknown): value is LexDaniaMeta {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return metaFields.every((name) => typeof fields.get(name) === 'string');
}
