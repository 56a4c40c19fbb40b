import type { OfficeProfile } from '../configuration/model.js';
import { allMatches } from '../text/allMatches.js';
import type { TextRange } from '../text/range.js';
import { perObject } from '../perObject.js';

/** A number in running text that is or could be a case or document number of the office. */
export interface NumberInText {
  readonly range: TextRange;
  /** The case's part of it, without a document's own number. */
  readonly caseRange: TextRange;
  readonly caseNumber: string;
  /** False when it only nearly has the office's form: a digit too many or too few. */
  readonly isWellFormed: boolean;
}

interface Matcher {
  readonly caseNumber: RegExp;
  readonly documentNumber: RegExp;
  /** The example with `N` for every digit: `NNNN-NNNNNNN`. */
  readonly shape: string;
}

/** Digits with the separators that case numbers use: what may be a case number at all. */
const token = /\d{1,10}(?:[-/.]\d{1,10}){1,4}/g;
const letterBefore = /(?:^|[^\p{L}\p{N}/.-])(\p{Lu}?)$/u;
const goesOn = /^(?:[\p{L}\p{N}]|[-/][\p{L}\p{N}]|\.\p{N})/u;
const documentSuffix = /^-\d{1,4}$/;

const matcherOf = perObject(
  (profile: OfficeProfile): Matcher => ({
    caseNumber: new RegExp(`^(?:${profile.caseNumberPattern})`, 'u'),
    documentNumber: new RegExp(`^(?:${profile.documentNumberPattern})$`, 'u'),
    shape: shapeOf(profile.caseNumberExample),
  }),
);

function shapeOf(number: string): string {
  return number.replace(/\d/g, 'N');
}

/** True when the whole text is one case number of the profile. */
export function isCaseNumber(text: string, profile: OfficeProfile): boolean {
  return matcherOf(profile).caseNumber.exec(text)?.[0].length === text.length;
}

export function isDocumentNumber(text: string, profile: OfficeProfile): boolean {
  return matcherOf(profile).documentNumber.test(text);
}

/** Finds the numbers of the office's form in a text, and those that miss it by one digit. Linear. */
export function findCaseNumbers(text: string, profile: OfficeProfile): readonly NumberInText[] {
  const matcher = matcherOf(profile);
  const found: NumberInText[] = [];
  for (const match of allMatches(text, token)) {
    const end = match.index + match[0].length;
    const letter = letterBefore.exec(text.slice(Math.max(0, match.index - 2), match.index))?.[1];
    if (letter === undefined || goesOn.test(text.slice(end, end + 2))) continue;
    const start = match.index - letter.length;
    const whole = text.slice(start, end);
    const read = readNumber(whole, matcher);
    if (read === undefined) continue;
    found.push({
      range: { start, end },
      caseRange: { start, end: start + read.length },
      caseNumber: whole.slice(0, read.length),
      isWellFormed: read.isWellFormed,
    });
  }
  return found;
}

function readNumber(text: string, { caseNumber, shape }: Matcher): { readonly length: number; readonly isWellFormed: boolean } | undefined {
  const length = caseNumber.exec(text)?.[0].length ?? 0;
  if (length > 0 && (length === text.length || documentSuffix.test(text.slice(length)))) return { length, isWellFormed: true };
  // A document's own number may follow the last group of the case number.
  const groups = shape.split(/[-/.]/).length;
  const ownLength = endOfGroup(text, groups);
  const own = text.slice(0, ownLength);
  if (ownLength < text.length && !documentSuffix.test(text.slice(ownLength))) return undefined;
  return missesOneDigit(shapeOf(own), shape) ? { length: ownLength, isWellFormed: false } : undefined;
}

/** Where the `count`-th group of digits ends. */
function endOfGroup(text: string, count: number): number {
  let seen = 0;
  for (const match of text.matchAll(/\d+/g)) {
    seen += 1;
    if (seen === count) return match.index + match[0].length;
  }
  return text.length;
}

/** `NNNN-NNNNNN` for `NNNN-NNNNNNN`: one digit more or less in one group, everything else the same. */
export function missesOneDigit(shape: string, wanted: string): boolean {
  if (Math.abs(shape.length - wanted.length) !== 1) return false;
  const [longer, shorter] = shape.length > wanted.length ? [shape, wanted] : [wanted, shape];
  for (let index = 0; index < longer.length; index += 1) {
    if (longer[index] === 'N' && longer.slice(0, index) + longer.slice(index + 1) === shorter) return true;
  }
  return false;
}

/** `2024-283030` → `2024-0283030`: the serial number filled up with a zero, when that gives the office's form. */
export function filledUp(number: string, profile: OfficeProfile): string | undefined {
  const at = Math.max(number.lastIndexOf('-'), number.lastIndexOf('/')) + 1;
  const filled = `${number.slice(0, at)}0${number.slice(at)}`;
  return isCaseNumber(filled, profile) ? filled : undefined;
}

/** The year in a number whose form begins with four digits for it; undefined for other forms. */
export function yearOfCaseNumber(number: string, profile: OfficeProfile): number | undefined {
  if (!profile.caseNumberPattern.includes('(?:19|20)\\d{2}') || !isCaseNumber(number, profile)) return undefined;
  const digits = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(number)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
