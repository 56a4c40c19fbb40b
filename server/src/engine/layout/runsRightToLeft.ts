import type { Inline } from './document.js';

const letter = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether text runs from right to left: as its first letter does. */
export function runsRightToLeft(inlines: readonly Inline[]): boolean {
  return rightToLeft.test(firstLetter(inlines) ?? '');
}

function firstLetter(inlines: readonly Inline[]): string | undefined {
  for (const inline of inlines) {
    const found = 'children' in inline ? firstLetter(inline.children) : 'value' in inline ? letter.exec(inline.value)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
