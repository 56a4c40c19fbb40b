import type { DocumentBlock, Inline } from '../document.js';

export interface TableColumns {
  /** One Typst length a column. */
  readonly widths: readonly string[];
  /** The words fit their columns only in smaller type. */
  readonly narrow: boolean;
  /** Each row may move to the next page as a whole. */
  readonly unbroken: boolean;
}

/** Characters of table text that a letter's column holds, and what the space around a cell takes from it: 119 mm at 9.5 pt. */
const lineLength = 74;
const around = 2.4;

/** Longer words are hyphenated, longer texts get no wider column for it, and images count as so many characters. */
const longestWhole = 14;
const longestCounted = 160;
const imageWidth = 24;

/** Characters of a cell; a row with longer ones can be higher than a page in a narrow column. */
const longestUnbroken = 300;

/**
 * A table that fits has the columns that its texts ask for. In a wider one each column gets room for its longest word, and what is left
 * goes by the length of the texts: Typst alone would give all long columns the same width, and would have to measure every cell.
 */
export function tableColumns({ header, rows, alignments }: Extract<DocumentBlock, { kind: 'table' }>): TableColumns {
  const columns = alignments.map((_, column) => {
    const cells = [header, ...rows].map(({ cells }) => measured(cells[column]?.children ?? []));
    return { word: Math.min(longestWhole, most(cells.map(({ word }) => word))), text: most(cells.map(({ text }) => text)) };
  });
  const unbroken = columns.every(({ text }) => text <= longestUnbroken);
  const room = lineLength - around * columns.length;
  if (total(columns.map(({ text }) => text)) <= room) return { widths: columns.map(() => 'auto'), narrow: false, unbroken };
  const wanted = columns.map(({ word, text }) => Math.max(word, Math.min(longestCounted, text)));
  const words = total(columns.map(({ word }) => word));
  const share = Math.max(0, room - words) / Math.max(1, total(wanted) - words);
  const widths = columns.map(({ word }, column) => `${Math.round((around + word + ((wanted[column] ?? word) - word) * share) * 10)}fr`);
  return { widths, narrow: words > room, unbroken };
}

/** Characters of the text, and of its longest word. */
function measured(inlines: readonly Inline[]): { readonly text: number; readonly word: number } {
  const text = plainText(inlines);
  return { text: text.length, word: most(text.split(/[\s-]+/).map(({ length }) => length)) };
}

function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return plainText(inline.children);
      if (inline.kind === 'image') return 'x'.repeat(imageWidth);
      return 'value' in inline ? inline.value : ' ';
    })
    .join('');
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 1);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
