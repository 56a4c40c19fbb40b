import type { LawWord } from './lawText.js';
import type { QuotedWord } from './quotedText.js';

/** The letters of a run of words without spaces, so that `lovbekendt- gørelse`, `m.v.` and `mv.`, `7 a` and `7a` are the same. */
export interface Letters {
  readonly text: string;
  /** Where each word begins in `text`, and the end. */
  readonly starts: Uint32Array;
}

export function lettersOf(words: readonly { readonly key: string }[]): Letters {
  const starts = new Uint32Array(words.length + 1);
  let length = 0;
  for (const [index, { key }] of words.entries()) {
    starts[index] = length;
    length += key.length;
  }
  starts[words.length] = length;
  return { text: words.map(({ key }) => key).join(''), starts };
}

/** Word indices in the act's text, one pair for each stretch between gaps. */
export type Placement = readonly { readonly start: number; readonly end: number }[];

/**
 * Where a quotation stands word for word; undefined when it does not. Marked gaps may skip anything, soft ones only whole
 * sentences or items. Linear.
 */
export function placeExactly(quoted: readonly QuotedWord[], law: readonly LawWord[], letters: Letters = lettersOf(law)): Placement | undefined {
  const placement: { start: number; end: number }[] = [];
  let from = 0;
  for (const { words, gap } of stretches(quoted)) {
    const found = find(words.map(({ key }) => key).join(''), letters, from);
    if (found === undefined || (gap === 'soft' && found.start !== from && !(law[from]?.opens === true && law[found.start]?.opens === true))) return undefined;
    placement.push(found);
    from = found.end;
  }
  return placement;
}

function stretches(quoted: readonly QuotedWord[]): readonly { readonly words: QuotedWord[]; readonly gap: QuotedWord['gap'] }[] {
  const found: { words: QuotedWord[]; gap: QuotedWord['gap'] }[] = [];
  for (const word of quoted) {
    const last = found.at(-1);
    if (last === undefined) found.push({ words: [word], gap: undefined });
    else if (word.gap !== undefined) found.push({ words: [word], gap: word.gap });
    else last.words.push(word);
  }
  return found;
}

function find(wanted: string, { text, starts }: Letters, fromWord: number): { readonly start: number; readonly end: number } | undefined {
  const from = starts[fromWord] ?? text.length;
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const start = wordAt(starts, at);
    const end = wordAt(starts, at + wanted.length);
    if (start !== undefined && end !== undefined) return { start, end };
  }
  return undefined;
}

/** The word that begins at `offset`; undefined inside one. */
function wordAt(starts: Uint32Array, offset: number): number | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return starts[low] === offset ? low : undefined;
}
