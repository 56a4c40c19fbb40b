const none: readonly RegExpExecArray[] = [];

/**
 * `[...text.matchAll(pattern)]` for texts that mostly hold no match: `matchAll` copies the pattern every time, which costs as much as looking
 * through a paragraph. `pattern` is global.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    // An empty match is not found a second time.
    if (pattern.lastIndex === match.index) pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
