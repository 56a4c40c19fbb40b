import type { LetterDocument } from './document.js';
import { HeadingRanks } from './headingRanks.js';

export interface PrintedHeading {
  /** 2 for the highest; the title is 1. */
  readonly rank: number;
  /** `1.`, `1.1`, `1.1.1`, as reports number their chapters; undefined where headings have no number. */
  readonly number: string | undefined;
}

/** How a heading of a level is printed. The function is to be asked in the order of the headings. */
export function printedHeadings({ blocks, numbersHeadings }: LetterDocument): (level: number) => PrintedHeading {
  const ranks = new HeadingRanks(blocks);
  const counts: number[] = [];
  const next = (depth: number): string => {
    counts.length = Math.min(counts.length, depth);
    while (counts.length < depth) counts.push(0);
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    return depth === 1 ? `${counts.join('')}.` : counts.join('.');
  };
  return (level) => {
    const rank = ranks.next(level);
    return { rank, number: numbersHeadings ? next(rank - 1) : undefined };
  };
}
