import type { Finding } from '../findings.js';
import { rangesOverlap, type TextRange } from '../text/range.js';

/**
 * Leaves out that a word is unknown where another rule says what is wrong with it: it speaks of that very word, or has a fix that replaces
 * it (`folkeskovens § 23` is no act, `jvf.` is written jf.). What knows more is heard, and heard alone.
 */
export function oneFindingAWord(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ unknownWord }) => unknownWord !== undefined)) return findings;
  const taken = findings.flatMap(({ unknownWord, range, fixes }): readonly TextRange[] =>
    unknownWord === undefined ? [range, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range))] : [],
  );
  const isTaken = (word: TextRange): boolean => taken.some((other) => rangesOverlap(other, word) && isAbout(other, word));
  return findings.filter(({ unknownWord, range }) => unknownWord === undefined || !isTaken(range));
}

/** Not much more than the word itself: the full stop of an abbreviation, or the space behind it. */
function isAbout(other: TextRange, word: TextRange): boolean {
  return other.start < other.end && other.start >= word.start - 2 && other.end <= word.end + 2;
}
