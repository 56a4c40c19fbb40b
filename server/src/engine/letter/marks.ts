import type { Mark } from './model.js';

const shape = /^<!--\s*(afsnit|ombudsbrev-ignorer)(?![\p{L}\p{N}-])\s*:?\s*/iu;
const closing = '-->';

/**
 * Reads a comment that speaks to us, written `<!--` to `-->`. Malformed ones are marks too, with an empty part or reason, so that a
 * rule can say what is missing. Undefined for every other comment. `start` is the comment's own offset, which the value's range
 * counts from.
 */
export function readMark(comment: string, start: number): Mark | undefined {
  const match = shape.exec(comment);
  if (match === null) return undefined;
  const value = comment.slice(match[0].length, comment.length - closing.length).trimEnd();
  const valueRange = { start: start + match[0].length, end: start + match[0].length + value.length };
  if (match[1]?.toLowerCase() === 'afsnit') return { kind: 'afsnit', part: value, valueRange };
  const colon = value.indexOf(':');
  const names = colon < 0 ? value : value.slice(0, colon);
  const reason = colon < 0 ? '' : value.slice(colon + 1).trim();
  return { kind: 'ignorer', rules: names.split(/[\s,]+/).filter((name) => name !== ''), reason, valueRange };
}
