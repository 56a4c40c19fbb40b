/** A § label taken apart: `9 c` is number 9 and letter `c`; `9` has an empty letter. */
export interface ParagraphLabel {
  readonly number: number;
  /** One letter, case as written, or empty. */
  readonly letter: string;
}

const pattern = /^(\d{1,4}) ?([A-Za-zÆØÅæøå]?)$/;

/** Reads `9`, `9 c`, `9c`; undefined for anything else. */
export function parseParagraphLabel(label: string): ParagraphLabel | undefined {
  const match = pattern.exec(label);
  return match === null ? undefined : { number: Number(match[1]), letter: match[2] ?? '' };
}

/** As acts write it, with one space: `9 c`. */
export function formatParagraphLabel({ number, letter }: ParagraphLabel): string {
  return letter === '' ? String(number) : `${number} ${letter}`;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzæøå';

/** A number that orders labels as acts do (9, 9 a … 9 å, 10), letter case aside. */
export function paragraphOrder({ number, letter }: ParagraphLabel): number {
  return number * 32 + (letter === '' ? 0 : alphabet.indexOf(letter.toLowerCase()) + 1);
}

/** All labels that certainly belong to a range: `7-9` gives 7, 8, 9; `14 B-14 D` gives 14 B, 14 C, 14 D; `28-30 A` gives 28, 29, 30, 30 A. */
export function labelsInRange(first: ParagraphLabel, last: ParagraphLabel): ParagraphLabel[] {
  if (paragraphOrder(last) < paragraphOrder(first)) return [];
  const labels: ParagraphLabel[] = [];
  if (first.letter === '') {
    for (let number = first.number; number <= last.number; number++) labels.push({ number, letter: '' });
  } else {
    labels.push(first);
    for (let number = first.number + 1; number <= last.number; number++) labels.push({ number, letter: '' });
  }
  if (last.letter !== '') {
    const upper = last.letter !== last.letter.toLowerCase();
    const from = first.number === last.number && first.letter !== '' ? alphabet.indexOf(first.letter.toLowerCase()) + 1 : 0;
    for (const letter of alphabet.slice(from, alphabet.indexOf(last.letter.toLowerCase()) + 1)) {
      labels.push({ number: last.number, letter: upper ? letter.toUpperCase() : letter });
    }
  }
  return labels;
}
