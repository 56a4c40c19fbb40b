import { at, type Sections } from './sections.js';

/** The register's strings, decoded when asked for. */
export interface TextTable {
  /** UTF-16 text of an index from another column. */
  text(index: number): string;
}

export function createTextTable(sections: Sections<'characters' | 'textStarts' | 'textBytes'>): TextTable {
  const characters = Array.from(sections.halves('characters'), (unit) => String.fromCharCode(unit));
  const starts = sections.words('textStarts');
  const bytes = sections.bytes('textBytes');
  return {
    text(index) {
      const end = at(starts, index + 1);
      let text = '';
      for (let position = at(starts, index); position < end; position++) text += characters[bytes[position] ?? 0] ?? '';
      return text;
    },
  };
}
