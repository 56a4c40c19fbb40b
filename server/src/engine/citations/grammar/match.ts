/** Matches a sticky pattern (`/…/y`) at one offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The length of the whole match, 0 when the sticky pattern does not match there. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}

const letter = /\p{L}/u;

export function isLetter(character: string | undefined): boolean {
  return character !== undefined && letter.test(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** Abbreviations after which a capital does not begin a sentence. */
const abbreviationBefore = /(?:\b(?:jf|jfr|jvf|nr|stk|if|ifl|bl\.a|f\.eks|evt|sml|inkl|vedr|hhv))\.\s+$/u;

/**
 * True only when the word at `at` certainly stands inside a sentence: after a letter, a digit or a comma, or after an abbreviation.
 * At the start of a block, after a full stop, colon, bracket or quotation mark nobody can tell.
 */
export function isMidSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  return /[\p{Ll}\d,]\s+$/u.test(before) || abbreviationBefore.test(before);
}

/** True when a `(` opened shortly before `at` is still open. */
export function isInsideBracket(text: string, at: number): boolean {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - 300); index -= 1) {
    if (text[index] === ')') depth += 1;
    else if (text[index] === '(') {
      if (depth === 0) return true;
      depth -= 1;
    }
  }
  return false;
}
