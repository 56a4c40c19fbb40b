import { rangesOverlap, type TextRange } from '../engine/text/range.js';

/** One change of a document, in UTF-16 offsets of the text as it was just before it. */
export interface TextChange {
  readonly start: number;
  /** Number of code units taken out. */
  readonly removed: number;
  readonly inserted: string;
}

/** Longer insertions are pasted, not typed. Code units. */
const longestTyped = 100;

/** A finding longer than this is about a part of the letter rather than about the words it covers. Code units. */
const longestAboutWords = 200;

/** How far a word is followed to either side of the caret. Code units. */
const longestWord = 200;

/** How far behind the caret a citation may end that is still being written. Code units. */
const longestTail = 40;

/**
 * What may stand between a citation and the caret while its author is still writing it: `§ 9, |`, `§ 9, stk. |`, `LBK nr. 261 af 13. m|`,
 * `§ 11 i serv|`. A full stop and a space, or a line break, end it.
 */
const citationTail = /^[,;]?(?:[^\S\r\n]+(?:af|i|nr|stk|pkt|litra|og|eller|til|jf|§{1,2}|\d{1,4})\.?)*(?:[^\S\r\n]+\S*)?$/u;

/**
 * The change that leads from one text to another, for clients that send the whole text; the longest common beginning and end are
 * left out.
 */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1;
  return { start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) };
}

/**
 * Where the caret stands after changes that arrived together, made one after the other. Undefined when they are no typing: a paste, or
 * changes in several places (fix-all, several cursors).
 */
export function caretAfter(changes: readonly TextChange[]): number | undefined {
  let caret: number | undefined;
  for (const { start, removed, inserted } of changes) {
    if (inserted.length > longestTyped) return undefined;
    if (caret !== undefined && (caret < start - 1 || caret > start + removed + 1)) return undefined;
    caret = start + inserted.length;
  }
  return caret;
}

/** The word and the citation at the caret, as a letter range; empty at the caret when it follows white space. */
export function wordsBeingTyped(text: string, caret: number, citations: readonly TextRange[]): TextRange {
  let start = caret;
  let end = caret;
  while (start > 0 && caret - start < longestWord && isWordCharacter(text.charAt(start - 1))) start -= 1;
  // After white space the next word is somebody's finished word, not the one being typed.
  if (start < caret) while (end < text.length && end - caret < longestWord && isWordCharacter(text.charAt(end))) end += 1;
  for (const citation of citations) {
    if (citation.start >= caret || citation.end < caret - longestTail) continue;
    if (citation.end >= caret || citationTail.test(text.slice(citation.end, caret))) {
      start = Math.min(start, citation.start);
      end = Math.max(end, citation.end);
    }
  }
  return { start, end };
}

function isWordCharacter(character: string): boolean {
  return character !== '' && !/\s/u.test(character);
}

/** Leaves out what is said of the words being typed. */
export function withoutFindingsIn<Item extends { readonly range: TextRange }>(items: readonly Item[], words: TextRange): readonly Item[] {
  return items.filter(({ range }) => range.end - range.start > longestAboutWords || !rangesOverlap(range, words));
}
