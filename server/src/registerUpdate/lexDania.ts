import { parseIsoDate } from '../engine/dates/calendarDate.js';
import type { DocumentType } from '../engine/register/model.js';
import { checkAnnounced, OverlayFormatError, type AnnouncedDocument } from '../engine/register/overlay.js';
import type { ListedDocument } from './harvestListing.js';
import { NotWhole } from './politeClient.js';

/** The `Meta` of a Lex Dania document, as far as it is of use. */
export interface LexDaniaMeta {
  readonly DocumentType: string;
  readonly AccessionNumber: string;
  readonly DocumentTitle: string;
  readonly Year: string;
  readonly Number: string;
  readonly DiesSigni: string;
}

/**
 * Reads the `Meta` of a Lex Dania document (`/eli/lta/2026/123/xml`).
 *
 * @throws {NotWhole} when the text is no such document or is cut short
 */
export function readMeta(xml: string): LexDaniaMeta {
  const text = xml.replace(/^\uFEFF/u, '').trim();
  if (!/^(?:<\?[^<>]*\?>\s*)*<Dokument[\s>]/u.test(text)) throw new NotWhole('svaret er ikke et Lex Dania-dokument');
  if (!text.endsWith('</Dokument>')) throw new NotWhole('dokumentet er ikke helt');
  const start = /<Meta[\s>]/u.exec(text)?.index ?? -1;
  const end = text.indexOf('</Meta>', start);
  if (start === -1 || end === -1) throw new NotWhole('dokumentet har ingen metadata');
  const meta = text.slice(start, end);
  const field = (name: keyof LexDaniaMeta): string => {
    const found = [...meta.matchAll(new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}>`, 'gu'))];
    return found.length === 1 ? decodeEntities(found[0]?.[1] ?? '').replace(/\s+/gu, ' ').trim() : '';
  };
  return {
    DocumentType: field('DocumentType'),
    AccessionNumber: field('AccessionNumber'),
    DocumentTitle: field('DocumentTitle'),
    Year: field('Year'),
    Number: field('Number'),
    DiesSigni: field('DiesSigni'),
  };
}

/**
 * The document that `meta` describes, once all its parts agree with each other and with the listing.
 *
 * @throws {OverlayFormatError} saying what does not agree
 */
export function verifiedDocument(meta: LexDaniaMeta, listed: ListedDocument): AnnouncedDocument {
  const fail = (what: string): never => {
    throw new OverlayFormatError(`nr. ${listed.number} fra ${listed.year}: ${what}`);
  };
  if (meta.AccessionNumber !== listed.accession) fail(`accessionsnummeret er ${meta.AccessionNumber}, ikke ${listed.accession}`);
  if (meta.Year !== String(listed.year) || meta.Number !== String(listed.number)) fail(`metadata siger nr. ${meta.Number} fra ${meta.Year}`);
  const date = parseIsoDate(meta.DiesSigni.slice(0, 10)) ?? fail(`datoen ${meta.DiesSigni} findes ikke`);
  if (date.year !== listed.year) fail(`datoen ${meta.DiesSigni} er fra et andet år`);
  const kind = documentKind(meta.DocumentType) ?? fail(`dokumenttypen ${meta.DocumentType} kendes ikke`);
  return checkAnnounced({ ...kind, number: listed.number, date, title: meta.DocumentTitle });
}

const types: Readonly<Record<string, DocumentType>> = {
  LOV: 'LOV', LBK: 'LBK', BEK: 'BEK', AND: 'AND', ANG: 'ANG', BKI: 'BKI', ABK: 'ABK', LSV: 'LSV', ÅBR: 'ÅBR', ABR: 'ÅBR',
};

/** `LBK H#LOKDOK03`, `LOV Æ#LOKDOK 02`: the type, whether it stands alone (H), amends (Æ, in the harvest's own codes C) or is of limited reach (I). */
function documentKind(text: string): Pick<AnnouncedDocument, 'type' | 'amending'> | undefined {
  const match = /^(\p{L}{3}) ?([HÆIC]?)(?:#|$)/u.exec(text.toUpperCase());
  const type = types[match?.[1] ?? ''];
  return type === undefined ? undefined : { type, amending: match?.[2] === 'Æ' || match?.[2] === 'C' };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
