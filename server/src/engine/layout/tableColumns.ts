import type { DocumentBlock, Inline } from './document.js';
import { heldTogether } from './heldTogether.js';

export interface TableColumns {
  /** Of the text's width, one a column. Together they are less than 1 when the table needs no more. */
  readonly shares: readonly number[];
  /** Every cell has room for all its text in one line: widths may as well be found by measuring. */
  readonly fits: boolean;
  /** Characters that each column holds in a line, of those columns that have longer words to part: a search in every cell. 0 for the others. */
  readonly room: readonly number[];
  /** The words fit their columns only in smaller type. */
  readonly narrow: boolean;
  /** Each row may move to the next page as a whole. */
  readonly unbroken: boolean;
}

/** Characters of table text that a letter's column holds, and what the space around a cell takes from it: 119 mm at 9.5 pt and at 7.5 pt. */
const usual = { lineLength: 74, around: 2.4 };
const small = { lineLength: 94, around: 1.8 };

/** Longer words are hyphenated; numbers and addresses are not. Longer texts get no wider column for it, and images count as so many characters. */
const longestWhole = 14;
const longestNumber = 26;
const longestCounted = 160;
const imageWidth = 24;

/** Headers are bold: their letters are wider by so much. Capitals and wide letters, which count in short words, take the rest. */
const bold = 1.1;
const slack = 1.5;
/** What computing with fractions may take from a whole number. */
const tolerance = 1e-6;

/** As `_delelig` in `grundlag.typ`: Danish syllables are shorter than the first, and no word is longer than the second. */
const hyphenatedRoom = 10;
const longestHyphenated = 39;

/** Characters of a cell; a row with longer ones can be higher than a page in a narrow column. */
const longestUnbroken = 300;

/**
 * A table that fits has the columns that its texts ask for. In a wider one each column gets room for its longest word, and what is left
 * goes by the length of the texts: Typst alone would give all long columns the same width, and would have to measure every cell.
 */
export function tableColumns({ header, rows, alignments }: Extract<DocumentBlock, { kind: 'table' }>): TableColumns {
  const columns = alignments.map((_, column) => {
    const head = measured(header.cells[column]?.children ?? []);
    const cells = [
      { ...head, text: head.text * bold, word: head.word * bold + slack, number: head.number * bold, letters: head.letters * bold },
      ...rows.map(({ cells }) => measured(cells[column]?.children ?? [])),
    ];
    return { word: most(cells.map(({ word }) => word)), text: most(cells.map(({ text }) => text)), number: most(cells.map(({ number }) => number)), letters: most(cells.map(({ letters }) => letters)) };
  });
  const unbroken = columns.every(({ text }) => text <= longestUnbroken);
  if (total(columns.map(({ text }) => text)) <= roomIn(usual, columns.length)) {
    return { shares: columns.map(({ text }) => (text + usual.around) / usual.lineLength), fits: true, room: columns.map(() => 0), narrow: false, unbroken };
  }
  const narrow = total(columns.map(({ word }) => word)) > roomIn(usual, columns.length);
  const { lineLength, around } = narrow ? small : usual;
  const room = roomIn({ lineLength, around }, columns.length);
  const words = fitted(columns.map(({ word }) => word), room);
  const wanted = columns.map(({ word, text }) => Math.max(word, Math.min(longestCounted, text)));
  const share = Math.max(0, room - total(words)) / Math.max(1, total(wanted) - total(words));
  const parts = words.map((word, column) => around + word + ((wanted[column] ?? word) - word) * share);
  return {
    shares: parts.map((part) => part / total(parts)),
    fits: false,
    room: parts.map((part, column) => {
      const room = Math.max(2, Math.floor((part / total(parts)) * lineLength - around + tolerance));
      const { number = 0, letters = 0 } = columns[column] ?? {};
      return number > room || letters > (room >= hyphenatedRoom ? longestHyphenated : room) ? room : 0;
    }),
    narrow,
    unbroken,
  };
}

/** The lengths as they are when there is room for all; else the longest are cut to one length, so that short words stay whole. */
function fitted(lengths: readonly number[], room: number): readonly number[] {
  let left = room;
  let most = Infinity;
  const ascending = [...lengths].sort((a, b) => a - b);
  for (const [index, length] of ascending.entries()) {
    const even = left / (ascending.length - index);
    if (length > even) {
      most = even;
      break;
    }
    left -= length;
  }
  return lengths.map((length) => Math.min(length, most));
}

function roomIn({ lineLength, around }: typeof usual, columns: number): number {
  return lineLength - around * columns;
}

/** What no line ends in, as Typst reads it: a hyphen before a digit is no place to end one. */
const atoms = /(?:[^\s\u200b-]|[\u00a0]|-(?=\d))+/g;

interface Measured {
  /** Characters of the whole. */
  readonly text: number;
  /** Of the longest piece that a column is to have room for. */
  readonly word: number;
  /** Of the longest piece that is not hyphenated, and of the longest that is. */
  readonly number: number;
  readonly letters: number;
}

function measured(inlines: readonly Inline[]): Measured {
  const text = heldTogether(plainText(inlines));
  let [word, number, letters] = [1, 1, 1];
  for (const { 0: piece } of text.matchAll(atoms)) {
    if (/[\d@/\u00a0]/.test(piece)) number = Math.max(number, piece.length);
    else letters = Math.max(letters, piece.length);
    word = Math.max(word, Math.min(/[\d@]/.test(piece) ? longestNumber : longestWhole, piece.length));
  }
  return { text: text.length, word, number, letters };
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
