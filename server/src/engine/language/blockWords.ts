import type { Block } from '../letter/model.js';
import { perBlock } from '../letter/perBlock.js';
import { wordsIn, type SpelledWord } from '../spelling/words.js';

/** The words of a block, in order, with *prose* ranges. None of code and marks. */
export const wordsOf = perBlock((block: Block): readonly SpelledWord[] =>
  block.kind === 'code' || block.kind === 'mark' ? [] : wordsIn(block.prose.text),
);

/** True when nothing but white space stands between two words that follow each other. */
export function areAdjacent(text: string, first: SpelledWord, second: SpelledWord): boolean {
  for (let index = first.range.end; index < second.range.start; index += 1) if (!isSpace(text.charCodeAt(index))) return false;
  return second.range.start > first.range.end;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x0a || unit === 0x09;
}

/**
 * The words from `index` on that only white space parts, at most `count` of them: a phrase is looked for in them. Shorter where a comma, a
 * full stop, a number or the block's end comes first.
 */
export function runFrom(text: string, words: readonly SpelledWord[], index: number, count: number): readonly SpelledWord[] {
  let end = index + 1;
  for (; end < index + count; end += 1) {
    const before = words[end - 1];
    const next = words[end];
    if (before === undefined || next === undefined || !areAdjacent(text, before, next)) break;
  }
  return words.slice(index, end);
}
