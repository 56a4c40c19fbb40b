import type { Remark } from './remarks.js';

const word = /[\p{L}\p{N}]+/gu;

/**
 * Holds the Word file's text against all that became of it: nothing may be lost without a word. Answers the paragraphs of `texts` that hold
 * a word which stands neither in the draft nor in a remark, as often as the file has it.
 */
export function unaccounted(texts: readonly string[], draft: readonly string[], remarks: readonly Remark[]): readonly string[] {
  const known = new Map<string, number>();
  for (const text of [...draft, ...remarks.map(({ text: left }) => left)]) {
    for (const each of wordsOf(text)) known.set(each, (known.get(each) ?? 0) + 1);
  }
  return texts.filter((text) => {
    let complete = true;
    for (const each of wordsOf(text)) {
      const count = known.get(each) ?? 0;
      if (count === 0) complete = false;
      else known.set(each, count - 1);
    }
    return !complete;
  });
}

function wordsOf(text: string): readonly string[] {
  return text.replace(/\u00AD/g, '').match(word) ?? [];
}
