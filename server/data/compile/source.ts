import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, constants } from 'node:zlib';
import { parseIsoDate, type CalendarDate } from '../../src/engine/dates/calendarDate.js';

/** `server/data/source`: what was collected. See `server/data/NOTICE`. */
export const sourceFolder = fileURLToPath(new URL('../source/', import.meta.url));

/** The rows of a source table by the names of its columns. Tables ending in `.br` are compressed (brotli, large window). */
export function readTable<Column extends string>(folder: string, file: string, columns: readonly Column[]): Record<Column, string>[] {
  const raw = readFileSync(join(folder, file));
  const text = file.endsWith('.br')
    ? brotliDecompressSync(raw, { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } }).toString('utf8')
    : raw.toString('utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  const header = (lines.shift() ?? '').split('\t');
  const places = columns.map((column) => header.indexOf(column));
  if (places.includes(-1)) throw new Error(`${file}: expected the columns ${columns.join(', ')}, found ${header.join(', ')}`);
  return lines.map((line, index) => {
    const fields = line.split('\t');
    if (fields.length !== header.length) throw new Error(`${file}, row ${index + 2}: ${fields.length} fields, expected ${header.length}`);
    const entries = columns.map((column, place) => [column, fields[places[place] ?? -1] ?? ''] as const);
    // fromEntries forgets the names of the keys: they are the columns asked for.
    return Object.fromEntries(entries) as Record<Column, string>;
  });
}

/** Reads `2024-03-13`. */
export function date(text: string): CalendarDate {
  const parsed = parseIsoDate(text);
  if (parsed === undefined) throw new Error(`no date: ${text}`);
  return parsed;
}

/** `LBK nr. 261 af 2024-03-13`, as the tables name documents. */
export function documentName(type: string, number: string, date: string): string {
  return `${type} nr. ${number} af ${date}`;
}
