import type { Localized } from '../text/localized.js';

/**
 * How an office writes the pattern of its numbers, instead of a regular expression: `ÅÅÅÅ-NNNNNNN`.
 *
 * - `ÅÅÅÅ` a year, `ÅÅ` its last two digits; `N` a digit, `B` a capital letter, `X` a digit or capital letter;
 * - `{4}` or `{1-4}` after one of them says how many; `[…]` may be left out; `'…'` is taken literally;
 * - `<sagsnr>` in the mask of document numbers is the case number. Everything else stands for itself.
 *
 * Counts and length are bounded, so the expression made from it is linear.
 */
export interface NumberMask {
  /** Regex source, not anchored. */
  readonly pattern: string;
  readonly example: string;
  /** `<sagsnr>` stands first in it. */
  readonly beginsWithCaseNumber: boolean;
}

export class NumberMaskError extends Error {
  constructor(readonly localized: Localized) {
    super(localized.en);
    this.name = 'NumberMaskError';
  }
}

const longestMask = 60;
const highestCount = 20;
const classes: Readonly<Record<string, string>> = { N: '\\d', B: '[A-ZÆØÅ]', X: '[A-ZÆØÅ0-9]' };
const examples: Readonly<Record<string, string>> = { N: '0123456789', B: 'ABCDEFGHIJ', X: 'A1B2C3D4E5' };
const token = /'([^']*)'|<sagsnr>|(Å+)|([NBX])(?:\{(\d{1,2})(?:-(\d{1,2}))?\})?|([[\]])|([\s\S])/gu;

/** Throws {@link NumberMaskError} for a mask that says nothing or cannot be read. `caseNumber` is what `<sagsnr>` stands for. */
export function readNumberMask(mask: string, caseNumber?: NumberMask): NumberMask {
  if (mask.trim() === '' || mask.length > longestMask) {
    throw new NumberMaskError({
      da: `Et nummerformat er mellem 1 og ${longestMask} tegn.`,
      en: `A number format has between 1 and ${longestMask} characters.`,
    });
  }
  let pattern = '';
  let example = '';
  let depth = 0;
  let variable = false;
  let beginsWithCaseNumber = false;
  const show = (text: string): void => {
    if (depth === 0) example += text;
  };
  for (const [whole, quoted, year, letter, least, most, bracket, other] of mask.matchAll(token)) {
    if (whole === '<sagsnr>') {
      if (caseNumber === undefined) throw caseNumberHasNoPlace();
      beginsWithCaseNumber ||= pattern === '';
      pattern += `(?:${caseNumber.pattern})`;
      show(caseNumber.example);
      variable = true;
    } else if (year !== undefined) {
      pattern += yearPattern(year);
      show(year.length === 4 ? '2024' : '24');
      variable = true;
    } else if (letter !== undefined) {
      const [from, to] = counts(whole, least, most);
      pattern += `${classes[letter] ?? ''}${from === to ? (from === 1 ? '' : `{${from}}`) : `{${from},${to}}`}`;
      show((examples[letter] ?? '').repeat(2).slice(0, from));
      variable = true;
    } else if (bracket === '[') {
      depth += 1;
      pattern += '(?:';
    } else if (bracket === ']') {
      depth -= 1;
      if (depth < 0) throw unbalanced();
      pattern += ')?';
    } else {
      const literal = quoted ?? other ?? '';
      pattern += literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      show(literal);
    }
  }
  if (depth !== 0) throw unbalanced();
  if (!variable) {
    throw new NumberMaskError({
      da: `»${mask}« har intet, der skifter fra nummer til nummer. Brug f.eks. ÅÅÅÅ-NNNNNNN: Å for årstal, N for ciffer, B for bogstav, X for begge dele.`,
      en: `"${mask}" has nothing that varies. Write e.g. ÅÅÅÅ-NNNNNNN: Å for the year, N for a digit, B for a letter, X for either.`,
    });
  }
  return { pattern, example: runOfDigits(example), beginsWithCaseNumber };
}

/** One mask that stands for any of several. */
export function anyOf(masks: readonly [NumberMask, ...NumberMask[]]): NumberMask {
  return {
    pattern: masks.length === 1 ? masks[0].pattern : `(?:${masks.map(({ pattern }) => pattern).join('|')})`,
    example: masks[0].example,
    beginsWithCaseNumber: masks.every(({ beginsWithCaseNumber }) => beginsWithCaseNumber),
  };
}

function yearPattern(year: string): string {
  if (year.length === 4) return '(?:19|20)\\d{2}';
  if (year.length === 2) return '\\d{2}';
  throw new NumberMaskError({ da: 'Et årstal skrives ÅÅÅÅ eller ÅÅ.', en: 'A year is written ÅÅÅÅ or ÅÅ.' });
}

function counts(whole: string, least: string | undefined, most: string | undefined): readonly [number, number] {
  const from = least === undefined ? 1 : Number(least);
  const to = most === undefined ? from : Number(most);
  if (from < 1 || to < from || to > highestCount) {
    throw new NumberMaskError({
      da: `»${whole}« kan ikke læses: antallet er mellem 1 og ${highestCount}, det mindste først.`,
      en: `"${whole}" cannot be read: a count lies between 1 and ${highestCount}, the smaller one first.`,
    });
  }
  return [from, to];
}

function unbalanced(): NumberMaskError {
  return new NumberMaskError({ da: 'En kantparentes mangler sin mage.', en: 'A square bracket lacks its partner.' });
}

function caseNumberHasNoPlace(): NumberMaskError {
  return new NumberMaskError({ da: '<sagsnr> kan kun stå i formatet for dokumentnumre.', en: '<sagsnr> can only stand in the format of document numbers.' });
}

/** Single `N`s side by side count on: 0123456 rather than 0000000. */
function runOfDigits(example: string): string {
  return example.replace(/0{2,}/g, (zeros) => '01234567890123456789'.slice(0, zeros.length));
}
