import { toDayNumber } from '../../src/engine/dates/calendarDate.js';
import { amendingBit, documentTypes, endKind } from '../../src/engine/register/format.js';
import type { DocumentType } from '../../src/engine/register/model.js';
import { halves, type Column } from './fileWriter.js';
import { date, documentName, readTable } from './source.js';
import type { TextPool } from './textPool.js';

/** A row of the register of Lovtidende A, read. */
export interface SourceDocument {
  readonly year: number;
  readonly number: number;
  readonly type: DocumentType;
  readonly amending: boolean;
  readonly day: number;
  readonly title: string;
  /** As the tables name it: `LBK nr. 261 af 2024-03-13`. */
  readonly name: string;
  readonly status: string;
  readonly by: string;
}

/** BEKI are orders of limited reach; they are cited as orders. */
const foldedTypes: Readonly<Record<string, DocumentType>> = { LOVÆ: 'LOV', BEKÆ: 'BEK', ANDÆ: 'AND', BEKI: 'BEK' };

/** Sorted by year and number. */
export function readDocuments(folder: string): SourceDocument[] {
  const rows = readTable(folder, 'lta_register.tsv.br', ['year', 'number', 'type', 'date', 'title', 'status', 'by']);
  const documents = rows.map((row): SourceDocument => {
    const type = foldedTypes[row.type] ?? documentTypes.find((known) => known === row.type);
    if (type === undefined) throw new Error(`unknown document type ${row.type}`);
    const signed = date(row.date);
    if (signed.year !== Number(row.year)) throw new Error(`${row.type} ${row.number}: year ${row.year}, signed ${row.date}`);
    return {
      year: signed.year,
      number: Number(row.number),
      type,
      amending: row.type.endsWith('Æ'),
      day: toDayNumber(signed),
      title: cleanTitle(row.title),
      name: documentName(row.type, row.number, row.date),
      status: row.status,
      by: row.by,
    };
  });
  documents.sort((a, b) => a.year - b.year || a.number - b.number);
  const twin = documents.find((document, index) => document.year === documents[index + 1]?.year && document.number === documents[index + 1]?.number);
  if (twin !== undefined) throw new Error(`two documents are number ${twin.number} of ${twin.year}`);
  return documents;
}

/** Without the marks of footnotes: `(* 1)`, `(ligningsloven)1) 2)`. */
function cleanTitle(title: string): string {
  return title
    .replace(/\s*\(\* ?\d+\)/g, '')
    .replace(/(?<=\)) ?\d+\)(?: \d+\))?$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function documentColumns(documents: readonly SourceDocument[], texts: TextPool): Record<
  | 'years' | 'yearStarts' | 'documentNumbers' | 'documentDays' | 'documentTypes' | 'documentTitles'
  | 'endedDocuments' | 'endKinds' | 'endEvidence', Column> {
  const years = [...new Set(documents.map((document) => document.year))];
  const places = new Map(documents.map((document, index) => [document.name, index]));
  const ends = documents.flatMap((document, index) => {
    const end = readEnd(document, places);
    return end === undefined ? [] : [{ index, ...end }];
  });
  return {
    years: halves(years),
    yearStarts: Uint32Array.from([...years.map((year) => documents.findIndex((document) => document.year === year)), documents.length]),
    documentNumbers: halves(documents.map((document) => document.number)),
    documentDays: Int32Array.from(documents, (document) => document.day),
    documentTypes: Uint8Array.from(documents, (document) => documentTypes.indexOf(document.type) | (document.amending ? amendingBit : 0)),
    documentTitles: Uint32Array.from(documents, (document) => texts.add(document.title)),
    endedDocuments: Uint32Array.from(ends, (end) => end.index),
    endKinds: Uint8Array.from(ends, (end) => end.kind),
    endEvidence: Uint32Array.from(ends, (end) => end.evidence),
  };
}

const reprinted = 'gengivet i ';

function readEnd({ name, status, by }: SourceDocument, places: ReadonlyMap<string, number>) {
  if (status === '') return undefined;
  const evidence = places.get(by.startsWith(reprinted) ? by.slice(reprinted.length) : by);
  if (evidence === undefined) throw new Error(`${name}: ended by ${by}, which is not in the register`);
  if (by.startsWith(reprinted)) return { kind: endKind.clauseReprinted, evidence };
  return { kind: status === 'afløst' ? endKind.superseded : endKind.repealed, evidence };
}
