import { at, type Sections } from './sections.js';

/** The register's strings, decoded when asked for. */
export interface TextTable {
  /** UTF-16 text of an index from another column. */
  text(index: number): string;
}

/** Characters at a time, well below what one call may take as arguments. */
const chunk = 4096;

export function createTextTable(sections: Sections<'characters' | 'textStarts' | 'textBytes'>): TextTable {
  const characters = sections.halves('characters');
  const starts = sections.words('textStarts');
  const bytes = sections.bytes('textBytes');
  return {
    text(index) {
      const end = at(starts, index + 1);
      let text = '';
      for (let position = at(starts, index); position < end; position += chunk) {
        const units = Array.from(bytes.subarray(position, Math.min(end, position + chunk)), (byte) => at(characters, byte));
        text += String.fromCharCode(...units);
      }
      return text;
    },
  };
}
