import { allMatches } from '../text/allMatches.js';
import type { TextRange } from '../text/range.js';

const trigger = /:\/\/|www\./i;
const address = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"”“„»«]+/giu;
const trailing = /[.,;:!?*_'’\]}]$/;

export interface BareAddress {
  /** Prose range. */
  readonly range: TextRange;
  readonly url: string;
}

/**
 * Web addresses that stand in running text without being marked up as links; `prose` offsets. What ends a sentence or a bracket does
 * not belong to them, as on GitHub.
 */
export function findBareAddresses(prose: string): BareAddress[] {
  if (!trigger.test(prose)) return [];
  return allMatches(prose, address).flatMap(({ 0: text, index }) => {
    const shown = withoutTrailing(text);
    if (!/[./]\p{L}/u.test(shown)) return [];
    return [{ range: { start: index, end: index + shown.length }, url: /^www/i.test(shown) ? `https://${shown}` : shown }];
  });
}

function withoutTrailing(text: string): string {
  let end = text.length;
  let unopened = count(text, ')') - count(text, '(');
  for (; end > 0; end -= 1) {
    const last = text.slice(end - 1, end);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!trailing.test(last)) break;
  }
  return text.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
