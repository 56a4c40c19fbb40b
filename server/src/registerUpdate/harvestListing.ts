import { firstNumberOutsideLovtidende } from '../engine/register/overlay.js';
import { NotWhole } from './politeClient.js';

/** A document that the harvest interface says was announced or changed, and that may stand in Lovtidende A. */
export interface ListedDocument {
  /** `A20260012329`: letter, year, number in five digits, two digits for the kind. */
  readonly accession: string;
  readonly year: number;
  readonly number: number;
}

/** Kinds whose accession numbers end so stand in Lovtidende A: 29 LBK, 30 LOV, 05 BEK, 03 AND and ANG, 61 ÅBR, 64 BKI. */
const lovtidendeSuffixes = new Set(['29', '30', '05', '03', '61', '64']);
const lovtidendeTypes = /^(?:LOV|LBK|BEK|AND|ANG|BKI|ABK|LSV|ÅBR|ABR)/u;

/**
 * Reads the answer of `/v1/Documents?date=…`: a list of `{"accessionsnummer","documentType":{"shortName"},"reasonForChange",…}`. Each
 * document comes once, those that were removed do not.
 *
 * @throws {NotWhole} when it is no such list
 */
export function readListing(body: string): ListedDocument[] {
  const items = parseList(body).map(readItem);
  const removed = new Set(items.filter(({ reason }) => /removed/iu.test(reason)).map(({ accession }) => accession));
  const documents = new Map<string, ListedDocument>();
  for (const { accession, type } of items) {
    const match = /^[A-ZÆØÅ](\d{4})(\d{5})(\d{2})$/u.exec(accession);
    if (match === null || removed.has(accession)) continue;
    const [, year = '', number = '', suffix = ''] = match;
    const mayBe = Number(number) > 0 && Number(number) < firstNumberOutsideLovtidende && (lovtidendeSuffixes.has(suffix) || lovtidendeTypes.test(type));
    if (mayBe) documents.set(accession, { accession, year: Number(year), number: Number(number) });
  }
  return [...documents.values()];
}

function parseList(body: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new NotWhole('svaret er ikke en hel liste');
  }
  if (!Array.isArray(value)) throw new NotWhole('svaret er ikke en liste over dokumenter');
  return value;
}

function readItem(item: unknown): { readonly accession: string; readonly reason: string; readonly type: string } {
  if (typeof item !== 'object' || item === null || !('accessionsnummer' in item) || typeof item.accessionsnummer !== 'string') {
    throw new NotWhole('et dokument i listen har intet accessionsnummer');
  }
  const reason = 'reasonForChange' in item && typeof item.reasonForChange === 'string' ? item.reasonForChange : '';
  const type = 'documentType' in item ? item.documentType : undefined;
  const shortName = typeof type === 'object' && type !== null && 'shortName' in type && typeof type.shortName === 'string' ? type.shortName : '';
  return { accession: item.accessionsnummer.trim(), reason, type: shortName.trim().toUpperCase() };
}
