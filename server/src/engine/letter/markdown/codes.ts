import type { Code } from 'micromark-util-types';

/** The character codes of micromark that our own syntax needs: negative ones are its own, the rest are UTF-16 code units. */
export const codes = {
  tab: -2,
  virtualSpace: -1,
  space: 32,
  exclamationMark: 33,
  dash: 45,
  colon: 58,
  lessThan: 60,
  greaterThan: 62,
  leftSquareBracket: 91,
  backslash: 92,
  rightSquareBracket: 93,
  caret: 94,
} as const;

export function isLineEnding(code: Code): boolean {
  return code !== null && code < codes.tab;
}

export function isSpace(code: Code): boolean {
  return code === codes.tab || code === codes.virtualSpace || code === codes.space;
}
