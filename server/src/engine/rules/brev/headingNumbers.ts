import type { HeadedSection } from '../../forms/outline.js';
import { proseToSource } from '../../text/prose.js';
import { shiftRange, type TextEdit, type TextRange } from '../../text/range.js';

/** Higher numbers are years or file numbers, not chapters; and no letter has more chapters. */
export const highestChapter = 99;

/** `1` of `2.1`. */
export function lastNumber(number: string): number {
  return Number(number.slice(number.lastIndexOf('.') + 1));
}

/** Sections of the same rank in the same section. */
export function siblingsOf(headed: readonly HeadedSection[], section: HeadedSection): readonly HeadedSection[] {
  return headed.filter((other) => other.parent === section.parent && other.section.level === section.section.level);
}

/** Letter range of the number in a numbered heading. */
export function numberRange({ heading, section }: HeadedSection): TextRange | undefined {
  if (section.number === undefined) return undefined;
  const start = heading.block.prose.text.indexOf(section.number);
  if (start < 0) return undefined;
  return shiftRange(proseToSource(heading.block.prose, { start, end: start + section.number.length }), heading.offset);
}

/** `2` of `2.1`, '' of `2`. */
export function numberPrefix(number: string): string {
  return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}

/** Gives a section another last number, and those below it (`7.1`), up to the letter offset `until`, the same beginning. */
export function renumber(headed: readonly HeadedSection[], section: HeadedSection, last: number, until = section.section.range.end): readonly TextEdit[] {
  const { number } = section.section;
  if (number === undefined) return [];
  const prefix = numberPrefix(number);
  const wanted = prefix === '' ? String(last) : `${prefix}.${last}`;
  if (wanted === number) return [];
  return headed.flatMap((other): TextEdit[] => {
    const own = other.section.number;
    const range = numberRange(other);
    if (range === undefined || own === undefined) return [];
    if (other === section) return [{ range, newText: wanted }];
    const liesBelow = section.section.range.start < other.section.range.start && other.section.range.start < until;
    return liesBelow && own.startsWith(`${number}.`) ? [{ range, newText: wanted + own.slice(number.length) }] : [];
  });
}
