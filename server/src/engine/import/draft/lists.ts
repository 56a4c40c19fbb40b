import type { BlockContent, List, ListItem, Paragraph } from 'mdast';
import type { Remark } from '../remarks.js';
import type { WordParagraph } from '../word/model.js';

/** A paragraph of a list, or one that goes on in the item before it. */
export interface ListEntry {
  readonly paragraph: WordParagraph;
  readonly content: Paragraph;
}

/** Paragraphs of the styles that Word has for going on in a list item. */
export function continuesItem({ style, list }: WordParagraph): boolean {
  return list === undefined && /^list continue(?: [2-5])?$/.test(style);
}

/**
 * Lists from paragraphs that follow each other. Word knows only levels; a deeper one belongs to the item above it. A list that does not
 * count on from the item before it, or is another one, begins anew.
 */
export function listsOf(entries: readonly ListEntry[], remarks: Remark[]): BlockContent[] {
  const root: BlockContent[] = [];
  const open: { readonly list: List; readonly id: string; readonly level: number; next: number }[] = [];
  let told: string | undefined;
  for (const { paragraph, content } of entries) {
    const place = paragraph.list;
    if (place === undefined) {
      // `List Continue 2` goes on in an item of the second level.
      const depth = continuesItem(paragraph) ? Number(/ (\d)$/.exec(paragraph.style)?.[1] ?? 1) - 1 : Infinity;
      while (open.length > 1 && (open.at(-1)?.level ?? 0) > depth) open.pop();
      const item = open.at(-1)?.list.children.at(-1);
      // A blank line before it: it would else be read as a line of what is above it.
      if (item !== undefined) item.spread = true;
      (item?.children ?? root).push(content);
      continue;
    }
    while ((open.at(-1)?.level ?? -1) > place.level) open.pop();
    const current = open.at(-1);
    const goesOn = current?.level === place.level && current.list.ordered === place.ordered && (place.ordered ? current.next === place.number : current.id === place.id);
    if (!goesOn) {
      if (current?.level === place.level) open.pop();
      const list: List = { type: 'list', ordered: place.ordered, spread: false, ...(place.ordered ? { start: place.number } : {}), children: [] };
      (open.at(-1)?.list.children.at(-1)?.children ?? root).push(list);
      open.push({ list, id: place.id, level: place.level, next: place.number });
    }
    const item: ListItem = { type: 'listItem', spread: false, children: [content] };
    const into = open.at(-1);
    into?.list.children.push(item);
    if (into !== undefined) into.next = place.number + 1;
    if (place.ordered && !/^\(?\d+[.)]*$/.test(place.label) && told !== place.id) {
      told = place.id;
      remarks.push({ kind: 'listNumbers', text: place.label });
    }
  }
  return root;
}
