import type { TextRange } from '../../text/range.js';
import type { FormDeviation, ProvisionReference } from '../model.js';
import { deviation, insertion, replacement } from './deviations.js';
import { readLabel, type Label } from './label.js';
import { provisionsOf, readLabelList, readPlainLabelList } from './labelList.js';
import { readLevelTail } from './levelTail.js';
import { canBeMember, gluedCommas, type Item } from './list.js';
import { isDigit, lengthAt, matchAt } from './match.js';

/** One § sign (or `artikel`, `kapitel`) with all that belongs to it: `§ 9, stk. 2`, `§§ 9-11 og 14`. */
export interface ProvisionGroup {
  readonly end: number;
  readonly provisions: readonly ProvisionReference[];
  readonly deviations: readonly FormDeviation[];
  /** True when a level below the § is named, so that a comma follows when the sentence goes on. */
  readonly hasLevels: boolean;
}

const sign = /§(\s{0,3})(§?)(\.?)(\s{0,3})/y;
/** The sign spelled out, in lower case. */
export const writtenSigns: readonly string[] = ['paragraf', 'paragraffen', 'paragraffer', 'paragrafferne', 'pgf'];
const writtenSign = /(?:paragraf(?:fen|ferne|fer)?|pgf\.)(?=\s{1,3}\d)/iuy;
const ellForOne = /[lI](?=\s{0,3}(?:[,.;:()]|$)|\s{1,3}(?:i|og|eller|samt|stk|nr)(?!\p{L}))|l(?=\s{1,3}\p{Ll})/uy;
/** A further member that this grammar does not read: then one cannot say that `§§` stands before a single paragraph. */
const moreMembers = /\s{0,3}[.,]?\s{0,3}(?:[-–/&+]|og|eller|samt|til|jf\.|hhv\.|henholdsvis)?\s{0,3}(?:\d{1,4}(?!\d|\s?\p{L}?\))|ff?\.|ff\s|følgende)/uy;
const space = /\s{1,3}/y;
const joinedMember = /(?:,\s{1,3}(?:(?:og|eller|samt)\s{1,3})?|\s{1,3}(?:og|eller|samt)\s{1,3})(?=\d)/y;

/** Reads the group whose first § (or the word for it) stands at `at`. */
export function readParagraphGroup(text: string, at: number): ProvisionGroup | undefined {
  const word = lengthAt(writtenSign, text, at);
  return word > 0 ? readWrittenGroup(text, at, at + word) : readSignedGroup(text, at);
}

function readSignedGroup(text: string, at: number): ProvisionGroup | undefined {
  const match = matchAt(sign, text, at);
  if (match === null) return undefined;
  const [whole, between = '', second = '', dot = '', after = ''] = match;
  const isDouble = second !== '';
  const gap = isDouble || dot !== '' ? after : between;
  const signEnd = at + whole.length - gap.length;
  const start = at + whole.length;
  const labels = isDouble ? readLabelList(text, start) : readPlainLabelList(text, start);
  const firstLabel = labels[0];
  if (firstLabel === undefined) return readEll(text, at, start, isDouble);
  // After the full stop of a sentence a number counts something.
  if (dot !== '' && (between !== '' || !canBeMember(text, firstLabel.end))) return undefined;
  const isPlural = labels.length > 1 || firstLabel.value.last !== undefined;
  const labelsEnd = labels.at(-1)?.end ?? start;
  const deviations: FormDeviation[] = [...labels.flatMap((label) => label.value.deviations), ...gluedCommas(text, labels)];
  if (dot !== '') deviations.unshift(replacement('sign-dot', signEnd - 1, start, ' '));
  else if (gap === '') deviations.unshift(missingSpace(text, at, signEnd, firstLabel.end));

  const lastNumber = labels.at(-1)?.value.number ?? 0;
  const tail = readLevelTail(text, labelsEnd, isDouble ? { style: 'danish', greatest: lastNumber } : { style: 'danish' });
  deviations.push(...tail.deviations);
  const provisions = provisionsOf('paragraph', labels, tail.entries, at, tail.end);
  let end = tail.end;
  if (isDouble && tail.entries.length > 0) {
    const further = readFurtherMembers(text, end, lastNumber);
    if (further.provisions.length > 0) {
      provisions.push(...further.provisions);
      end = further.end;
      deviations.push(...further.deviations, mixedList({ start: at, end }, signEnd, isPlural ? [] : further.starts));
      return { end, provisions, deviations, hasLevels: further.endsWithLevel };
    }
  }
  const secondLabel = labels[1];
  if (!isDouble && tail.entries.length > 0 && labels.length === 2 && secondLabel !== undefined && labels.every(({ value }) => value.last === undefined)) {
    const insert = { range: { start: secondLabel.start, end: secondLabel.start }, newText: '§ ' };
    deviations.push(deviation('repeat-sign', { start: at, end }, [insert]));
    return { end, provisions, deviations, hasLevels: true };
  }
  deviations.push(...signDeviations(text, { start: at, end: labelsEnd }, signEnd, isDouble, between, isPlural, end));
  return { end, provisions, deviations, hasLevels: tail.entries.length > 0 };
}

const eachHasSign = /(?<!§)§\s{0,2}\d[^§;:()]{0,50},\s{1,3}(?:(?:og|eller|samt)\s{1,3})?$/u;
const splitNumber = /(\d{1,2})(\s)(\d{1,2})(?=[\s,.;:)]|$)(?!\.\s?(?:pkt|punktum|led))/uy;

/** `§117`; in `§1 9` the space stands in the wrong place, and whether § 19 is meant is for the author to say. */
function missingSpace(text: string, at: number, signEnd: number, end: number): FormDeviation {
  const split = matchAt(splitNumber, text, signEnd);
  if (split === null) return insertion('missing-space', { start: at, end }, signEnd, ' ');
  const [whole, first = '', , second = ''] = split;
  const range = { start: signEnd, end: signEnd + whole.length };
  return deviation('misplaced-space', { start: at, end: range.end }, [{ range, newText: ` ${first}${second}` }]);
}

function signDeviations(
  text: string,
  range: TextRange,
  signEnd: number,
  isDouble: boolean,
  between: string,
  isPlural: boolean,
  end: number,
): readonly FormDeviation[] {
  if (!isDouble) {
    if (!isPlural) return [];
    // `§ 9 e, § 9 f eller 9 q`: where each has its sign, another § may be what is missing.
    const safe = !eachHasSign.test(text.slice(Math.max(0, range.start - 60), range.start));
    return [deviation('single-sign', range, [{ range: { start: range.start, end: range.start }, newText: '§' }], { safe })];
  }
  if (!isPlural && lengthAt(moreMembers, text, end) === 0) {
    // `§§ 16, stk. 2 og 18` may mean § 18.
    const safe = !/(?:og|eller|samt|,)\s+\d+$/.test(text.slice(range.end, end));
    return [deviation('double-sign', range, [{ range: { start: range.start + 1, end: signEnd }, newText: '' }], { safe })];
  }
  if (between === '') return [];
  return [deviation('split-sign', range, [{ range: { start: range.start + 1, end: signEnd - 1 }, newText: '' }])];
}

/** `§§ 16, stk. 2, og 18` should be `§ 16, stk. 2, og § 18`; a longer list is the author's to rewrite. */
function mixedList(range: TextRange, signEnd: number, starts: readonly number[]): FormDeviation {
  const [start] = starts;
  if (start === undefined || starts.length > 1) return deviation('double-sign-with-levels', range, []);
  const dropSign = { range: { start: range.start + 1, end: signEnd }, newText: '' };
  return deviation('double-sign-with-levels', range, [dropSign, { range: { start, end: start }, newText: '§ ' }]);
}

interface FurtherMembers {
  readonly end: number;
  readonly provisions: readonly ProvisionReference[];
  readonly deviations: readonly FormDeviation[];
  /** Where each begins. */
  readonly starts: readonly number[];
  readonly endsWithLevel: boolean;
}

/** The members after a level: `, og 18` of `§§ 16, stk. 2, og 18`. They rise, else they count something else. */
function readFurtherMembers(text: string, from: number, after: number): FurtherMembers {
  const provisions: ProvisionReference[] = [];
  const deviations: FormDeviation[] = [];
  const starts: number[] = [];
  let end = from;
  let number = after;
  let endsWithLevel = true;
  for (;;) {
    const gap = lengthAt(joinedMember, text, end);
    const label = gap === 0 ? undefined : readLabel(text, end + gap);
    if (label === undefined || label.value.number < number || !canBeMember(text, label.end)) break;
    const tail = readLevelTail(text, label.end, { style: 'danish', greatest: label.value.number });
    starts.push(label.start);
    provisions.push(...provisionsOf('paragraph', [label], tail.entries, label.start, tail.end));
    deviations.push(...label.value.deviations, ...tail.deviations);
    end = tail.end;
    number = label.value.number;
    endsWithLevel = tail.entries.length > 0;
  }
  return { end, provisions, deviations, starts, endsWithLevel };
}

/** `§ l`: the letter for the number 1. */
function readEll(text: string, at: number, start: number, isDouble: boolean): ProvisionGroup | undefined {
  if (isDouble || start === at + 1 || lengthAt(ellForOne, text, start) === 0 || isDigit(text[start + 1])) return undefined;
  const tail = readLevelTail(text, start + 1, { style: 'danish' });
  const label: Item<Label> = {
    start,
    end: start + 1,
    value: { first: '1', last: undefined, number: 1, suffix: '', labelRange: { start, end: start + 1 }, deviations: [] },
  };
  return {
    end: tail.end,
    provisions: provisionsOf('paragraph', [label], tail.entries, at, tail.end),
    deviations: [replacement('letter-for-one', start, start + 1, '1'), ...tail.deviations],
    hasLevels: tail.entries.length > 0,
  };
}

/** `paragraf 9, stk. 2`: the sign is proposed. */
function readWrittenGroup(text: string, at: number, wordEnd: number): ProvisionGroup | undefined {
  const start = wordEnd + lengthAt(space, text, wordEnd);
  const labels = readPlainLabelList(text, start);
  const last = labels.at(-1);
  if (last === undefined) return undefined;
  const tail = readLevelTail(text, last.end, { style: 'danish' });
  const isPlural = labels.length > 1 || last.value.last !== undefined;
  return {
    end: tail.end,
    provisions: provisionsOf('paragraph', labels, tail.entries, at, tail.end),
    deviations: [replacement('sign-word', at, wordEnd, isPlural ? '§§' : '§'), ...labels.flatMap(({ value }) => value.deviations), ...tail.deviations],
    hasLevels: tail.entries.length > 0,
  };
}
