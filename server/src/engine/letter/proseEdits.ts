import { proseToSource } from '../text/prose.js';
import { shiftRange, type TextEdit, type TextRange } from '../text/range.js';
import type { Letter, PlacedBlock } from './model.js';

/**
 * Edits in prose offsets of a block as edits of the letter; undefined where markup stands between the characters that one replaces.
 */
export function proseEditsToLetter({ source }: Letter, { block: { prose }, offset }: PlacedBlock, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const inLetter = (range: TextRange): TextRange => shiftRange(proseToSource(prose, range), offset);
  const isPlain = (range: TextRange): boolean => {
    const { start, end } = inLetter(range);
    return source.slice(start, end).replace(/\s/gu, '') === prose.text.slice(range.start, range.end).replace(/\s/gu, '');
  };
  return edits.every(({ range }) => isPlain(range)) ? edits.map(({ range, newText }) => ({ range: inLetter(range), newText })) : undefined;
}
