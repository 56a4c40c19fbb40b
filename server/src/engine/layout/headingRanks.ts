import type { DocumentBlock, PlacedDocumentBlock } from './document.js';

/**
 * Which rank a heading gets in the set letter, by its level in the text. The title is 1; the levels that the letter uses follow without
 * gaps, and no heading lies more than one below the one before it, as PDF/UA-1 § 7.4.2 asks.
 */
export class HeadingRanks {
  readonly #byLevel: ReadonlyMap<number, number>;
  #last = 1;

  constructor(blocks: readonly PlacedDocumentBlock[]) {
    const levels = new Set<number>();
    for (const { block } of blocks) collectLevels(block, levels);
    this.#byLevel = new Map([...levels].sort((a, b) => a - b).map((level, index) => [level, index + 2]));
  }

  /** To be asked in the order of the headings. */
  next(level: number): number {
    this.#last = Math.min(this.#byLevel.get(level) ?? 2, this.#last + 1);
    return this.#last;
  }
}

function collectLevels(block: DocumentBlock, levels: Set<number>): void {
  if (block.kind === 'heading') levels.add(block.level);
  else if (block.kind === 'quotation') for (const inner of block.blocks) collectLevels(inner, levels);
  else if (block.kind === 'list') for (const { blocks } of block.items) for (const inner of blocks) collectLevels(inner, levels);
}
