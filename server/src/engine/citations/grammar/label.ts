import type { TextRange } from '../../text/range.js';
import type { FormDeviation } from '../model.js';
import { insertion } from './deviations.js';
import { canBeMember, type Item } from './list.js';
import { isLetter, lengthAt, matchAt } from './match.js';

/** A § label, or a range of them: `9`, `9 c`, `9-11`, `52 a-c`. */
export interface Label {
  /** `9 c`; letter case as written. */
  readonly first: string;
  /** End of a range, spelled out: `52 c`. */
  readonly last: string | undefined;
  readonly number: number;
  readonly suffix: string;
  /** Of the label without the range's end. */
  readonly labelRange: TextRange;
  readonly deviations: readonly FormDeviation[];
}

const numberPattern = /\d{1,4}(?!\d)/y;
const suffixPattern = /(\s{0,3})(\p{L})(?![\p{L}\d])/uy;
const rangeDash = /\s{0,2}[-–‑‐]\s{0,2}/y;
const danishAlphabet = 'abcdefghijklmnopqrstuvwxyzæøå';

/** What follows `i` when it is a suffix and not the preposition. */
const afterSuffixI = /\s{0,3}(?:[,.;:)»”"/–‑‐-]|$)|\s{1,3}(?:og|eller|samt|til|i|jf\.?|stk\.?|nr\.?|litra|om|finder|kan|skal|må|er|har|gælder)(?![\p{L}])/uy;
/** What shows that a single letter is a word or an abbreviation: `m.v.`, `f.eks.`, `o. l.`, `e contrario`, `a-kasse`, `s. 12`, `d. 3. maj`. */
const notSuffix = /\.\p{L}|\.\s(?:eks\.|v\.|l\.|fl\.|a\.|m\.)|\scontrario|-(?:kasse|mail|boks|post|skat)|['’]/uy;

/** Order of suffixes as acts use them, none first; upper and lower case are the same here. */
function suffixRank(suffix: string): number {
  return suffix === '' ? -1 : danishAlphabet.indexOf(suffix.toLowerCase());
}

interface Suffix {
  readonly letter: string;
  readonly end: number;
  readonly gap: number;
}

/** The suffix letter after a § number that ends at `at`. `§ 9 i` is the preposition unless what follows says otherwise. */
function readSuffix(text: string, at: number): Suffix | undefined {
  const match = matchAt(suffixPattern, text, at);
  if (match === null) return undefined;
  const [whole, space = '', letter = ''] = match;
  const end = at + whole.length;
  const lower = letter.toLowerCase();
  if (lengthAt(notSuffix, text, end) > 0) return undefined;
  // In `§ 37i udlændingeloven` the space before the preposition is missing.
  if (lower === 'i' && matchAt(afterSuffixI, text, end) === null) return undefined;
  if (space !== '') {
    if (lower === 's' && /^\.\s?\d/.test(text.slice(end, end + 3))) return undefined;
    if (lower === 'd' && /^\.\s?\d{1,2}[./]/.test(text.slice(end, end + 6))) return undefined;
    // `§ 20 S 123` and `§ 5 L 33` name something else; `§ 9 A-kasse` is a word.
    if (letter !== lower && /^(?:\s\d+(?!\.)|-\p{L}{2})/u.test(text.slice(end, end + 6))) return undefined;
  }
  return { letter, end, gap: space.length };
}

const articlePattern = /(\d{1,3})(?!\d)(\p{Ll}{1,2}(?!\p{L}))?/uy;

/** Reads the number of an article, `6`, `6a`, `8ac`: EU acts join the letters. With a space it reads as a § label does. */
export function readArticleLabel(text: string, at: number, previous?: Label): Item<Label> | undefined {
  const match = matchAt(articlePattern, text, at);
  if (match?.[2] === undefined) return readLabel(text, at, previous);
  const [whole, digits = '', suffix] = match;
  const end = at + whole.length;
  return { start: at, end, value: { first: whole, last: undefined, number: Number(digits), suffix, labelRange: { start: at, end }, deviations: [] } };
}

/** Reads one label and, after a dash, the end of its range. */
export function readLabel(text: string, at: number, previous?: Label): Item<Label> | undefined {
  const match = matchAt(numberPattern, text, at);
  if (match === null) return previous === undefined ? undefined : readFurtherSuffix(text, at, previous);
  const digits = match[0];
  const numberEnd = at + digits.length;
  // `§ 5.2` is the numbering of local plans, `§ 1)` an item; neither is ours.
  if (/^\.\d/.test(text.slice(numberEnd, numberEnd + 2))) return undefined;
  const suffix = readSuffix(text, numberEnd);
  const labelEnd = suffix?.end ?? numberEnd;
  const deviations: FormDeviation[] = [];
  if (suffix?.gap === 0) deviations.push(insertion('missing-space', { start: at, end: labelEnd }, numberEnd, ' '));
  const number = Number(digits);
  const letter = suffix?.letter ?? '';
  const rangeEnd = readRangeEnd(text, labelEnd, number, letter);
  return {
    start: at,
    end: rangeEnd?.end ?? labelEnd,
    value: {
      first: joined(number, letter),
      last: rangeEnd?.label,
      number,
      suffix: letter,
      labelRange: { start: at, end: labelEnd },
      deviations: [...deviations, ...(rangeEnd?.deviations ?? [])],
    },
  };
}

/** `og b` after `9 a`. */
function readFurtherSuffix(text: string, at: number, previous: Label): Item<Label> | undefined {
  const suffix = readSuffix(text, at);
  if (suffix === undefined || suffix.gap > 0 || previous.suffix === '' || previous.last !== undefined) return undefined;
  if (suffixRank(suffix.letter) <= suffixRank(previous.suffix) || isLetter(text[suffix.end])) return undefined;
  if (suffix.letter.toLowerCase() === 'i' && matchAt(afterSuffixI, text, suffix.end) === null) return undefined;
  const value: Label = {
    first: joined(previous.number, suffix.letter),
    last: undefined,
    number: previous.number,
    suffix: suffix.letter,
    labelRange: { start: at, end: suffix.end },
    deviations: [],
  };
  return { start: at, end: suffix.end, value };
}

interface RangeEnd {
  readonly label: string;
  readonly end: number;
  readonly deviations: readonly FormDeviation[];
}

/** `-11`, `-9 f` after a label, or `-c` after a label with a suffix. A range must rise, else the dash is something else. */
function readRangeEnd(text: string, at: number, number: number, suffix: string): RangeEnd | undefined {
  const dash = lengthAt(rangeDash, text, at);
  if (dash === 0) return undefined;
  const start = at + dash;
  const match = matchAt(numberPattern, text, start);
  if (match !== null) {
    const lastNumber = Number(match[0]);
    const numberEnd = start + match[0].length;
    const lastSuffix = readSuffix(text, numberEnd);
    const rises = lastNumber > number || (lastNumber === number && suffixRank(lastSuffix?.letter ?? '') > suffixRank(suffix));
    const end = lastSuffix?.end ?? numberEnd;
    if (!rises || !canBeMember(text, end)) return undefined;
    const deviations = lastSuffix?.gap === 0 ? [insertion('missing-space', { start, end }, numberEnd, ' ')] : [];
    return { label: joined(lastNumber, lastSuffix?.letter ?? ''), end, deviations };
  }
  if (suffix === '') return undefined;
  const letter = readSuffix(text, start);
  if (letter === undefined || letter.gap > 0 || suffixRank(letter.letter) <= suffixRank(suffix)) return undefined;
  return { label: joined(number, letter.letter), end: letter.end, deviations: [] };
}

function joined(number: number, suffix: string): string {
  return suffix === '' ? String(number) : `${number} ${suffix}`;
}
