import type { FoundCitation } from '../forms/form.js';
import type { ActReference, DocumentReference, FormDeviation, ProvisionReference } from '../model.js';
import { shiftRange, type TextRange } from '../../text/range.js';
import { deviation } from './deviations.js';
import { isLetter, matchAt } from './match.js';

/** Where a word was divided: `at` in the joined text, how many characters of the text as it stands are left out there, and up to there in all. */
interface Joint {
  readonly at: number;
  readonly length: number;
  readonly total: number;
}

/** A text whose divided words are whole. */
export interface JoinedText {
  readonly text: string;
  /** A citation found in it, as it stands in the text itself: what it divides is a deviation. */
  readonly restore: (found: FoundCitation) => FoundCitation;
}

const gapAndSecond = /(-\s{1,3})(\p{Ll}{2,40})(?!\p{L})/uy;
const shortestFirst = 2;
const longestFirst = 40;

/**
 * `lovbekendt- gørelse nr. 261`: a word divided at the end of a line, when the lines were run together later. Only words that a citation can
 * begin with are joined; the hyphen of `social- og sundhedsloven` stays.
 *
 * @param isWord whether the joined word, in lower case, is one although it may be cut so many letters before its end
 */
export function joinDivided(text: string, isWord: (word: string, cutBeforeEnd: number) => boolean): JoinedText | undefined {
  const joints: Joint[] = [];
  let joined = '';
  let copied = 0;
  for (let hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
    const after = text[hyphen + 1];
    if (after !== ' ' && after !== '\n' && after !== '\u00a0') continue;
    const first = text.slice(startOfLetters(text, hyphen), hyphen);
    const [, gap = '', second = ''] = first.length < shortestFirst ? [] : (matchAt(gapAndSecond, text, hyphen) ?? []);
    if (gap === '' || !isWord((first + second).toLowerCase(), second.length)) continue;
    joined += text.slice(copied, hyphen);
    joints.push({ at: joined.length, length: gap.length, total: (joints.at(-1)?.total ?? 0) + gap.length });
    copied = hyphen + gap.length;
  }
  return joints.length === 0 ? undefined : { text: joined + text.slice(copied), restore: (found) => restore(found, joints) };
}

function startOfLetters(text: string, end: number): number {
  let start = end;
  while (end - start < longestFirst && isLetter(text[start - 1])) start -= 1;
  return start;
}

function restore(found: FoundCitation, joints: readonly Joint[]): FoundCitation {
  const range = (joined: TextRange): TextRange => ({ start: original(joined.start, joints, true), end: original(joined.end, joints, joined.start === joined.end) });
  const optional = (joined: TextRange | undefined): TextRange | undefined => (joined === undefined ? undefined : range(joined));
  const act = ({ range: own, ...rest }: ActReference): ActReference => ({ ...rest, range: range(own) });
  const document = (own: DocumentReference): DocumentReference => ({ ...own, typeRange: optional(own.typeRange), numberRange: optional(own.numberRange), dateRange: optional(own.dateRange) });
  const provision = (own: ProvisionReference): ProvisionReference => ({ ...own, range: range(own.range), paragraphRange: optional(own.paragraphRange) });
  const change = (own: FormDeviation): FormDeviation => ({ ...own, range: range(own.range), edits: own.edits.map((edit) => ({ ...edit, range: range(edit.range) })) });
  const whole = range(found.range);
  const own = joints.slice(countBefore(found.range.start, joints, true), countBefore(found.range.end, joints, false));
  return {
    ...found,
    range: whole,
    act: found.act === undefined ? undefined : act(found.act),
    document: found.document === undefined ? undefined : document(found.document),
    provisions: found.provisions?.map(provision),
    deviations: [...own.map((joint) => dividedWord(joint, joints, whole)), ...(found.deviations ?? []).map(change)],
  };
}

function dividedWord({ at, length }: Joint, joints: readonly Joint[], whole: TextRange): FormDeviation {
  const gap = shiftRange({ start: 0, end: length }, original(at, joints, false));
  return deviation('split-word', whole, [{ range: gap, newText: '' }]);
}

/** The offset in the text as it stands; at a joint the one after it when `isStart`. */
function original(offset: number, joints: readonly Joint[], isStart: boolean): number {
  return offset + (joints[countBefore(offset, joints, isStart) - 1]?.total ?? 0);
}

/** How many joints lie before the offset, or at it when `andAt`. */
function countBefore(offset: number, joints: readonly Joint[], andAt: boolean): number {
  let low = 0;
  let high = joints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = joints[middle]?.at ?? Infinity;
    if (at < offset || (andAt && at === offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}
