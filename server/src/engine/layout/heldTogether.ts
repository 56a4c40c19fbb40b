import { monthSource } from '../dates/dateWords.js';

/** What a line must not part: `§ 7`, `stk. 2`, `18. november`. Danish lines end before it, not in it. */
const togetherness = new RegExp(String.raw`(?<=§|\b(?:stk|nr|pkt|kap|litra)\.?) (?=\d|\p{L}(?:\b|\)))|(?<=\b\d{1,2}\.) (?=(?:${monthSource})\b)`, 'giu');

/** The text with non-breaking spaces in what belongs together. */
export function heldTogether(text: string): string {
  return text.replace(togetherness, '\u00a0');
}
