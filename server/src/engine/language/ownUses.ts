import { isCited } from '../citations/isCited.js';
import type { Citation } from '../citations/model.js';
import type { Block, Letter, PlacedBlock } from '../letter/model.js';
import type { Fix } from '../findings.js';
import { perObject } from '../perObject.js';
import { proseToSource } from '../text/prose.js';
import { shiftRange, type TextRange } from '../text/range.js';
import { isOwnText } from './ownText.js';
import type { PlacedCitation } from '../rules/rule.js';

/** Something found in a block, with its *prose* range. */
export interface BlockUse {
  readonly range: TextRange;
}

/** The same in a letter. */
export type LetterUse<Use extends BlockUse> = Use & {
  readonly placed: PlacedBlock;
  /** Index into `Letter.blocks`. */
  readonly block: number;
  /** Letter range. */
  readonly at: TextRange;
};

/**
 * What the author wrote, in text order: uses in quotations, in code and in citations are left out (a title's `m.v.` is the act's). `find`
 * should keep what it finds with the block: it is asked after every edit.
 */
export function ownUses<Use extends BlockUse>({ blocks }: Letter, citations: readonly PlacedCitation[], find: (block: Block) => readonly Use[]): readonly LetterUse<Use>[] {
  const uses: LetterUse<Use>[] = [];
  const cited = citedIn(citations);
  blocks.forEach((placed, block) => {
    for (const use of find(placed.block)) {
      if (!isOwnText(placed.block, use.range)) continue;
      if (isCited(cited.get(block) ?? [], use.range)) continue;
      uses.push({ ...use, placed, block, at: shiftRange(proseToSource(placed.block.prose, use.range), placed.offset) });
    }
  });
  return uses;
}

/** The citations of each block that has any, in order, with *prose* ranges. */
const citedIn = perObject((citations: readonly PlacedCitation[]): ReadonlyMap<number, readonly Citation[]> => {
  const byBlock = new Map<number, Citation[]>();
  for (const { block, citation } of citations) {
    const known = byBlock.get(block);
    if (known === undefined) byBlock.set(block, [citation.citation]);
    else known.push(citation.citation);
  }
  return byBlock;
});

/** A replacement of text that stands in the source as it does in the prose. */
export interface Change {
  /** Letter range. */
  readonly range: TextRange;
  readonly newText: string;
}

/** One change where the author is, and, where there are more, all of them in the letter. */
export function changeHereOrEverywhere(change: Change, all: readonly Change[], isSafe = false): readonly Fix[] {
  const { newText } = change;
  const here: Fix = { title: { da: `Ret til »${newText}«`, en: `Change to »${newText}«` }, safe: isSafe, preferred: true, edits: [change] };
  if (all.length < 2) return [here];
  return [here, { title: { da: `Gør ens i brevet (${all.length} steder)`, en: `Make the same throughout the letter (${all.length} places)` }, safe: false, preferred: false, edits: all }];
}

/** True when no markup stands inside the use, so that it can be replaced. */
export function isPlain({ source }: Letter, { placed, range, at }: LetterUse<BlockUse>): boolean {
  return source.slice(at.start, at.end) === placed.block.prose.text.slice(range.start, range.end);
}
