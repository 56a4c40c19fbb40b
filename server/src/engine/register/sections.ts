import type { CalendarDate } from '../dates/calendarDate.js';
import { checksum, checksumWord, headerWords, UnreadableRegisterError, type FileSchema } from './format.js';

/** A compiled file, opened: its sections as typed arrays over the one buffer. */
export interface Sections<Section extends string> {
  readonly date: CalendarDate;
  bytes(section: Section): Uint8Array;
  halves(section: Section): Uint16Array;
  words(section: Section): Uint32Array;
  signedWords(section: Section): Int32Array;
}

/**
 * Checks header, length and checksum.
 *
 * @throws {UnreadableRegisterError}
 */
export function openSections<Section extends string>(data: ArrayBuffer, schema: FileSchema<Section>): Sections<Section> {
  const header = readHeader(data, schema);
  if (checksum(new Uint32Array(data, (checksumWord + 1) * 4)) !== header.checksum) throw new UnreadableRegisterError('damaged');
  const place = (section: Section): [ArrayBuffer, number, number] => {
    const entry = (headerWords + 2 * schema.sections.indexOf(section)) * 4;
    const view = new DataView(data);
    return [data, view.getUint32(entry, true), view.getUint32(entry + 4, true)];
  };
  return {
    date: { year: Math.floor(header.date / 10_000), month: Math.floor(header.date / 100) % 100, day: header.date % 100 },
    bytes: (section) => new Uint8Array(...place(section)),
    halves(section) {
      const [buffer, offset, length] = place(section);
      return new Uint16Array(buffer, offset, length / 2);
    },
    words(section) {
      const [buffer, offset, length] = place(section);
      return new Uint32Array(buffer, offset, length / 4);
    },
    signedWords(section) {
      const [buffer, offset, length] = place(section);
      return new Int32Array(buffer, offset, length / 4);
    },
  };
}

function readHeader(data: ArrayBuffer, schema: FileSchema): { readonly checksum: number; readonly date: number } {
  if (data.byteLength < headerWords * 4) throw new UnreadableRegisterError(data.byteLength === 0 ? 'truncated' : 'not-a-register');
  const view = new DataView(data);
  const word = (index: number): number => view.getUint32(index * 4, true);
  if (word(0) !== schema.magic) throw new UnreadableRegisterError('not-a-register');
  if (word(1) !== schema.version || word(5) !== schema.sections.length) throw new UnreadableRegisterError('other-version');
  if (word(2) !== data.byteLength || data.byteLength % 4 !== 0) throw new UnreadableRegisterError('truncated');
  return { checksum: word(checksumWord), date: word(4) };
}

/** The entry of a column. The checksum has vouched for the file, so an index outside it is a fault of the program. */
export function at(column: { readonly length: number; readonly [index: number]: number }, index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`index ${index} outside a column of ${column.length}`);
  return value;
}

/** The first index in `[from, to)` of an ascending column whose entry is not below `value`; `to` when there is none. */
export function lowerBound(column: { readonly [index: number]: number; readonly length: number }, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(column, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
