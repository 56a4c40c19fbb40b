import type { Element } from 'xast';
import { elementsIn, textIn } from '../../openXml/xml.js';
import { readable } from './runs.js';

/**
 * The text of every paragraph of a part, in the pieces that it is stored in, in as plain a way as can be: the yardstick that the reading itself is held
 * against. Deleted text counts too, by itself.
 */
export function textsOf(root: Element | undefined): readonly (readonly string[])[] {
  const texts: string[][] = [];
  if (root !== undefined) collect(root, undefined, texts);
  return texts.filter((pieces) => pieces.some((piece) => piece.trim() !== ''));
}

/** `into` is the number of the paragraph that the element stands in. */
function collect(element: Element, into: number | undefined, texts: string[][]): void {
  for (const child of elementsIn(element)) {
    if (child.name === 'w:t' || child.name === 'w:delText' || child.name === 'm:t') append(textIn(child), into, texts);
    else if (child.name === 'w:tab' || child.name === 'w:br' || child.name === 'w:cr') append(' ', into, texts);
    else if (child.name === 'w:noBreakHyphen') append('\u2011', into, texts);
    else if (child.name === 'w:del' || child.name === 'w:moveFrom' || child.name === 'w:p') collect(child, texts.push([]) - 1, texts);
    else if (child.name === 'mc:AlternateContent') {
      const chosen = readable(child);
      if (chosen !== undefined) collect(chosen, into, texts);
    } else if (child.name !== 'w:pPr' && child.name !== 'w:rPr') collect(child, into, texts);
  }
}

function append(text: string, into: number | undefined, texts: string[][]): void {
  if (into === undefined) texts.push([text]);
  else texts[into]?.push(text);
}
