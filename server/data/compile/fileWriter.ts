import type { CalendarDate } from '../../src/engine/dates/calendarDate.js';
import { checksum, checksumWord, headerWords, type FileSchema } from '../../src/engine/register/format.js';

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Lays the sections out as `register/format.ts` says. The same columns give the same bytes. */
export function writeFile<Section extends string>(schema: FileSchema<Section>, date: CalendarDate, columns: Readonly<Record<Section, Column>>): Uint8Array {
  const places: number[] = [];
  let length = (headerWords + 2 * schema.sections.length) * 4;
  for (const section of schema.sections) {
    places.push(length, columns[section].byteLength);
    length += Math.ceil(columns[section].byteLength / 4) * 4;
  }
  const file = new Uint8Array(length);
  const words = new Uint32Array(file.buffer);
  words.set([schema.magic, schema.version, length, 0, date.year * 10_000 + date.month * 100 + date.day, schema.sections.length, ...places]);
  schema.sections.forEach((section, index) => {
    const { buffer, byteOffset, byteLength } = columns[section];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), places[2 * index]);
  });
  words[checksumWord] = checksum(words.subarray(checksumWord + 1));
  return file;
}

/** Narrow columns hold what they are given, or the compilation stops. */
export function halves(values: readonly number[]): Uint16Array {
  const wide = values.find((value) => value < 0 || value > 0xff_ff);
  if (wide !== undefined) throw new RangeError(`${wide} does not fit in 16 bits`);
  return Uint16Array.from(values);
}

/** The `…Starts` column of lists put end to end. */
export function starts(lists: readonly { readonly length: number }[]): Uint32Array {
  const column = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    column[index + 1] = (column[index] ?? 0) + list.length;
  });
  return column;
}
