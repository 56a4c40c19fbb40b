import type { TextRange } from '../text/range.js';

/** A § taken apart. All ranges are UTF-16 offsets in its text, without white space at the ends. */
export interface ProvisionParts {
  /** `§ 9 c.` */
  readonly heading: TextRange;
  /** One at least. The first is not marked in the text. */
  readonly stk: readonly StkPart[];
}

export interface StkPart {
  readonly number: number;
  /** The whole stk. with its mark (`Stk. 2.`) and items. */
  readonly range: TextRange;
  /** What comes before the items, without the mark; all of it when there are none. */
  readonly intro: TextRange;
  readonly nr: readonly NrPart[];
  /** Lettered items that stand right under the stk.; those of an item are with it. */
  readonly litra: readonly LitraPart[];
}

export interface NrPart {
  readonly number: number;
  /** With its mark (`1)`). The last one's end may hold words that belong to the whole stk.: the text does not part them. */
  readonly range: TextRange;
  readonly litra: readonly LitraPart[];
}

export interface LitraPart {
  /** `a` */
  readonly letter: string;
  readonly range: TextRange;
}

/**
 * Takes the running text of a § apart, in which stk. and items stand in one line: `§ 9. … Stk. 2. … 1) … 2) … a) …`. A mark counts when
 * it continues the count: `Stk. 3.` after stk. 2, `2)` after `1)`. `Stk. 3-5. (Udelades)` is three stk. with the same range.
 * Undefined for a text that begins with no § heading.
 *
 * @param text as {@link ProvisionTexts.text} gives it
 */
export function splitProvision(text: string): ProvisionParts | undefined {
  const heading = /^§ ?§? ?\d{1,4}(?: ?[A-Za-zÆØÅæøå](?![\p{L}]))?(?: ?[-–] ?\d{1,4}(?: ?[A-Za-zÆØÅæøå](?![\p{L}]))?)?[.,]?/u.exec(text)?.[0];
  if (heading === undefined) return undefined;
  const marks = stkMarks(text, heading.length);
  const stk = marks.map(({ number, start, bodyStart, end: markedEnd }) => {
    const end = trimEnd(text, markedEnd, start);
    const body = Math.min(skipSpace(text, bodyStart), end);
    const nr = splitNumbered(text, body, end);
    const litra = splitLettered(text, body, nr[0]?.range.start ?? end);
    const firstItem = litra[0] ?? nr[0];
    return { number, range: { start, end }, intro: { start: body, end: trimEnd(text, firstItem?.range.start ?? end, body) }, nr, litra };
  });
  return { heading: { start: 0, end: heading.length }, stk };
}

interface StkMark {
  readonly number: number;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

function stkMarks(text: string, headingEnd: number): StkMark[] {
  const first = skipSpace(text, headingEnd);
  const pattern = /Stk\. (\d{1,2})(?:-(\d{1,2}))?\. /g;
  pattern.lastIndex = headingEnd;
  const marks: StkMark[] = [];
  let open = { from: 1, to: 1, start: first, bodyStart: first };
  const close = (end: number): void => {
    const { from, to, start, bodyStart } = open;
    for (let number = from; number <= to; number++) marks.push({ number, start, bodyStart, end });
  };
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (from !== open.to + 1 || to < from) continue;
    close(match.index);
    open = { from, to, start: match.index, bodyStart: pattern.lastIndex };
  }
  close(text.length);
  return marks;
}

function splitNumbered(text: string, start: number, end: number): NrPart[] {
  const marks = countingMarks(text, start, end, /(?<=[\s:])(\d{1,3})\) /g, (mark, place) => Number(mark) === place + 1);
  return marks.map((mark, index) => {
    const nrEnd = trimEnd(text, marks[index + 1] ?? end, mark);
    return { number: index + 1, range: { start: mark, end: nrEnd }, litra: splitLettered(text, mark, nrEnd, index + 1) };
  });
}

const letters = 'abcdefghijklmnopqrstuvwxyzæøå';

/** @param number the item that the letters stand in: `5 a)` in item 5 is another item, inserted after it */
function splitLettered(text: string, start: number, end: number, number?: number): LitraPart[] {
  const marks = countingMarks(text, start, end, /(?<=[\s:])([a-zæøå])\) /g, (mark, place, at) =>
    mark === letters[place] && (number === undefined || !text.endsWith(` ${number} `, at)));
  return marks.map((mark, index) => ({
    letter: letters[index] ?? '',
    range: { start: mark, end: trimEnd(text, marks[index + 1] ?? end, mark) },
  }));
}

/** Where in `[start, end)` the marks stand that count on from the first. */
function countingMarks(text: string, start: number, end: number, pattern: RegExp, continues: (mark: string, place: number, at: number) => boolean): number[] {
  const found: number[] = [];
  // One character before, since a mark is known by the space it follows.
  const before = Math.max(0, start - 1);
  for (const match of text.slice(before, end).matchAll(pattern)) {
    const at = before + match.index;
    if (continues(match[1] ?? '', found.length, at)) found.push(at);
  }
  return found;
}

function skipSpace(text: string, position: number): number {
  while (/\s/.test(text[position] ?? '')) position++;
  return position;
}

function trimEnd(text: string, end: number, start: number): number {
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
