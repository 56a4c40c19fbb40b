import { allMatches } from '../text/allMatches.js';
import type { TextRange } from '../text/range.js';

/** How the eight digits are grouped: `33 66 14 00`, `3366 1400`, `33661400`. */
export type TelephoneStyle = 'pairs' | 'fours' | 'solid';

export interface TelephoneNumber {
  readonly range: TextRange;
  readonly digits: string;
  readonly style: TelephoneStyle;
  /** The word telephone stands before it, or it stands in pairs, which nothing else does. */
  readonly isCertain: boolean;
}

const blank = '[ \\u00a0]';
const eightDigits = new RegExp(`(?<![\\d\\p{L}/.,-]|(?<!\\+4)\\d${blank})([2-9]\\d)(?:(${blank})(\\d\\d)${blank}(\\d\\d)${blank}(\\d\\d)|(\\d\\d)(${blank}?)(\\d{4}))(?![\\d\\p{L}/-]|${blank}\\d|[.,]\\d)`, 'gu');
const calledTelephone = /(?:tlf|telefon\p{L}*|mobil\p{L}*|ring\p{L}*|nummer|\+45|nr\.?)[\s.:)]{0,4}(?:på\s|til\s|\+45\s?)?$/iu;
const calledOther = /(?:CVR|EAN|GLN|konto|reg|journal|P-)[^\d]{0,12}$/iu;

/** Danish telephone numbers in a text. Those that may be something else are marked as uncertain. Linear. */
export function findTelephoneNumbers(text: string): readonly TelephoneNumber[] {
  const found: TelephoneNumber[] = [];
  for (const match of allMatches(text, eightDigits)) {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 24), start);
    if (calledOther.test(before)) continue;
    const style: TelephoneStyle = match[2] !== undefined ? 'pairs' : match[7] === '' ? 'solid' : 'fours';
    found.push({
      range: { start, end: start + match[0].length },
      digits: match[0].replace(/\D/g, ''),
      style,
      isCertain: style === 'pairs' || calledTelephone.test(before),
    });
  }
  return found;
}

/** `33661400` in a style. */
export function formatTelephone(digits: string, style: TelephoneStyle): string {
  if (style === 'solid') return digits;
  return digits.replace(style === 'pairs' ? /\d{2}(?=\d)/g : /\d{4}(?=\d)/g, '$& ');
}
