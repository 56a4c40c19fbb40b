import type { Letter } from '../engine/letter/model.js';
import { wordsIn } from '../engine/spelling/words.js';
import { proseToSource } from '../engine/text/prose.js';
import { shiftRange, type TextRange } from '../engine/text/range.js';

/** A word of a letter's text. */
export interface LetterWord {
  readonly text: string;
  /** Letter range. */
  readonly range: TextRange;
}

/** The word that a letter offset lies in or touches; undefined outside words, in code and in marks. */
export function wordAt({ blocks }: Letter, offset: number): LetterWord | undefined {
  for (const { block, offset: start } of blocks) {
    const { start: from, end } = shiftRange(block.range, start);
    if (offset < from || offset > end || block.kind === 'code' || block.kind === 'mark') continue;
    for (const { text, range } of wordsIn(block.prose.text)) {
      const place = shiftRange(proseToSource(block.prose, range), start);
      if (place.start <= offset && offset <= place.end) return { text, range: place };
    }
  }
  return undefined;
}
