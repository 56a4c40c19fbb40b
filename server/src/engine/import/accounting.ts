import type { Remark } from './remarks.js';

const word = /[\p{L}\p{N}]+/gu;

/**
 * Holds the Word file's text against all that became of it: nothing may be lost without a word. Answers the paragraphs of `texts` that hold
 * a word which stands neither in the draft nor in a remark, as often as the file has it. Where a word is made of pieces that went different
 * ways (one half deleted), the pieces are looked for.
 */
export function unaccounted(texts: readonly (readonly string[])[], draft: readonly string[], remarks: readonly Remark[]): readonly string[] {
  const kept = [...draft, ...remarks.map(({ text }) => text)];
  const known = new Map<string, number>();
  for (const each of kept.flatMap(wordsOf)) known.set(each, (known.get(each) ?? 0) + 1);
  const lost = texts.filter((pieces) => {
    let complete = true;
    for (const each of wordsOf(pieces.join(''))) {
      const count = known.get(each) ?? 0;
      if (count === 0) complete = false;
      else known.set(each, count - 1);
    }
    return !complete;
  });
  if (lost.length === 0) return [];
  const all = joined(kept.join(' '));
  return lost.filter((pieces) => !pieces.every((piece) => all.includes(joined(piece)))).map((pieces) => pieces.join(''));
}

function wordsOf(text: string): readonly string[] {
  return text.replace(/\u00AD/g, '').match(word) ?? [];
}

function joined(text: string): string {
  return wordsOf(text).join(' ');
}
