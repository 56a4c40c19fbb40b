import { fillIn } from './fillIn.js';
import type { Slot } from './slots.js';

export interface SkeletonStyle {
  /** Heading level, 1–6; undefined for running text. A part that has no sign to be known by gets a heading all the same. */
  readonly level: number | undefined;
  /** `8` in a letter whose headings are numbered. */
  readonly number: string | undefined;
}

const lowestLevel = 6;

/** The Markdown of a part and, where `children` gives them, of the parts in it: blocks separated by a blank line, no line break at the end. */
export function skeletonOf(slot: Slot, children: readonly Slot[], style: SkeletonStyle): string {
  const { part, title, fillIns } = slot;
  const text = part.skeleton === '' ? '' : fillIn(part.skeleton, fillIns);
  const level = style.level ?? (part.signs.length === 0 && part.repeat === undefined ? 2 : undefined);
  const heading = level === undefined ? '' : `${'#'.repeat(Math.min(level, lowestLevel))} ${style.number === undefined ? '' : `${style.number}. `}${title}`;
  const inner = children.map((child) =>
    skeletonOf(child, [], { level: level === undefined || child.part.placement === 'anywhere' ? undefined : level + 1, number: undefined }),
  );
  return [heading, text, ...inner].filter((block) => block !== '').join('\n\n');
}
