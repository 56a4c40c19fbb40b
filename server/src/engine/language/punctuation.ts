import type { Block } from '../letter/model.js';
import { perBlock } from '../letter/perBlock.js';
import type { TextRange } from '../text/range.js';

/** A place in a block's prose at which marks or spaces may be wrong. *Prose* offsets. */
export interface PunctuationSpot {
  readonly kind: 'marks' | 'accent' | 'spaces' | 'space-before' | 'space-after-bracket' | 'glued' | 'percent' | 'dash' | 'range';
  readonly range: TextRange;
  /** The characters in the range. */
  readonly text: string;
}

/** The characters that one of the patterns below begins with, where most of a text has none. */
const candidate = /[,;:.!?]\s?[,;:.!?]|[ \u00A0][ \u00A0,.;:?!)\]–—-]|[([][ \u00A0]|[,;:.][\p{L}\d]|\d%|\d[-–][ \u00A0]?\d|(?<=\p{L})[´`]\p{L}/uy;
/** What {@link candidate} begins with, by code unit: a mark or digit, or a space with certain characters behind it. One place in fifty is worth a try. */
const units = new Uint8Array(0x20_15);
const begins = 1;
const beginsAsSpace = 2;
const followsSpace = 4;
for (const character of ',;:.!?([0123456789´`') addKind(character, begins);
for (const character of ' \u00A0') addKind(character, beginsAsSpace);
for (const character of ' \u00A0,.;:?!)]–—-') addKind(character, followsSpace);

function addKind(character: string, kind: number): void {
  const unit = character.charCodeAt(0);
  units[unit] = kindAt(character, 0) | kind;
}

/** 0 beyond the table and the text's end. */
function kindAt(text: string, at: number): number {
  return units[text.charCodeAt(at)] ?? 0;
}

const marks = /^(?:,[ \u00A0]?,+|;;|,;|;,|,\.|:,|,:|\.\.)$/;
const markRun = /[,;:.!?]/;
const spaces = /[ \u00A0]+/y;
const numberRange = /\d{1,4}[ \u00A0]?[-–][ \u00A0]?\d{1,4}/y;

/** All spots of a block, in order, found in one pass. None in code and marks. */
export const punctuationSpots = perBlock((block: Block): readonly PunctuationSpot[] => {
  if (block.kind === 'code' || block.kind === 'mark') return [];
  const { text } = block.prose;
  const spots: PunctuationSpot[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBegin(text, at)) continue;
    candidate.lastIndex = at;
    const match = candidate.exec(text);
    // Where it is no spot, the second character may begin one of its own.
    const spot = match === null ? undefined : classify(text, at, match[0]);
    if (spot === undefined) continue;
    spots.push({ ...spot, text: text.slice(spot.range.start, spot.range.end) });
    at = Math.max(at, spot.range.end - 1);
  }
  return spots;
});

function mayBegin(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return (kind & begins) !== 0 || ((kind & beginsAsSpace) !== 0 && (kindAt(text, at + 1) & followsSpace) !== 0);
}

function classify(text: string, start: number, found: string): Omit<PunctuationSpot, 'text'> | undefined {
  const end = start + found.length;
  const at = (kind: PunctuationSpot['kind'], from = start, to = end): Omit<PunctuationSpot, 'text'> => ({ kind, range: { start: from, end: to } });
  const first = found.charAt(0);
  const last = found.charAt(found.length - 1);
  if (first === ' ' || first === '\u00A0') return spaceFirst(text, start, last);
  if (first === '(' || first === '[') return /[\s)\]]|^$/.test(text.charAt(end)) ? undefined : at('space-after-bracket');
  if (markRun.test(last)) return marks.test(found) && !markRun.test(text.charAt(start - 1)) && !markRun.test(text.charAt(end)) ? at('marks') : undefined;
  if (last === '%') return at('percent');
  if (first === '´' || first === '`') return at('accent', start, end - 1);
  if (/\d/.test(first)) return rangeAt(text, start);
  return at('glued');
}

function spaceFirst(text: string, start: number, second: string): Omit<PunctuationSpot, 'text'> | undefined {
  if (start === 0) return undefined;
  spaces.lastIndex = start;
  const end = start + (spaces.exec(text)?.[0].length ?? 1);
  const next = text.charAt(end);
  if (next === '') return undefined;
  if (/[,.;:?!)\]]/.test(next)) return { kind: 'space-before', range: { start, end: end + 1 } };
  if (end - start > 1) return { kind: 'spaces', range: { start, end } };
  if (!/[–—-]/.test(second)) return undefined;
  const after = text.charAt(end + 1);
  if (after !== ' ' && after !== '\u00A0') return undefined;
  // `2024 - 2027`
  if (/\d/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(end + 2))) {
    let from = start;
    while (from > 0 && /\d/.test(text.charAt(from - 1))) from -= 1;
    return rangeAt(text, from);
  }
  return { kind: 'dash', range: { start: end, end: end + 1 } };
}

/** The whole of two numbers with a hyphen or dash between them, unless it is part of something longer. */
function rangeAt(text: string, inside: number): Omit<PunctuationSpot, 'text'> | undefined {
  let start = inside;
  while (start > 0 && /\d/.test(text.charAt(start - 1))) start -= 1;
  numberRange.lastIndex = start;
  const whole = numberRange.exec(text)?.[0];
  if (whole === undefined) return undefined;
  const end = start + whole.length;
  if (/[\p{L}\d./–-]/u.test(text.charAt(start - 1)) || /^(?:[\p{L}\d/–-]|[.,]\d)/u.test(text.slice(end, end + 2))) return undefined;
  return { kind: 'range', range: { start, end } };
}
