import type { Labels } from '../webviewMessages.js';
import { tell } from './editor.js';
import { leadsTo } from './linkElement.js';
import type { PagesView } from './pagesView.js';

/** The mouse moving further than this between press and release is a selection, not a click. CSS pixels. */
const still = 4;

/** So much of the page's text around a clicked word tells which of its like it is. UTF-16 code units. */
const surroundings = 160;

/** A click on a link follows it; one on another word takes the cursor there in the source. A selection does neither. */
export function listenToClicks(pages: PagesView, labels: Labels): void {
  let pressed: { readonly x: number; readonly y: number } | undefined;
  pages.root.addEventListener('pointerdown', ({ button, clientX, clientY }) => {
    pressed = button === 0 ? { x: clientX, y: clientY } : undefined;
  });
  pages.root.addEventListener('click', ({ clientX, clientY, detail, shiftKey }) => {
    const from = pressed;
    pressed = undefined;
    if (from === undefined || detail > 1 || shiftKey || Math.hypot(clientX - from.x, clientY - from.y) > still) return;
    if (getSelection()?.isCollapsed === false) return;
    const point = pages.pointAt(clientX, clientY);
    const link = point?.page.linkAt(point.x, point.y);
    if (link !== undefined) return pages.follow(link);
    const near = point === undefined ? undefined : pages.placeMap.offsetNear({ page: point.page.number, y: point.y });
    if (point === undefined || near === undefined) return;
    const { layer } = point.page;
    const offset = layer?.offsetAt(point.x, point.y);
    if (layer === undefined || offset === undefined) return;
    const start = Math.max(0, offset - surroundings);
    tell({ type: 'clicked', text: layer.text.text.slice(start, offset + surroundings), offset: offset - start, near });
  });
  pages.root.addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
    if (buttons !== 0) return;
    const point = pages.pointAt(clientX, clientY);
    const link = point?.page.linkAt(point.x, point.y);
    const { root } = point?.page.layer ?? {};
    if (root === undefined) return;
    root.classList.toggle('over-link', link !== undefined);
    const title = link === undefined ? '' : leadsTo(link.target, labels);
    if (root.title !== title) root.title = title;
  });
}

/** Copies the words as the letter has them: whole where a line's end divides them, and lines of a paragraph as one. */
export function copySelection(pages: PagesView): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const parts = pages.pages.flatMap(({ layer }) => {
      if (layer === undefined || !range.intersectsNode(layer.root)) return [];
      const start = layer.root.contains(range.startContainer) ? layer.offsetOf(range.startContainer, range.startOffset) : 0;
      const end = layer.root.contains(range.endContainer) ? layer.offsetOf(range.endContainer, range.endOffset) : layer.text.text.length;
      return [layer.text.text.slice(start ?? 0, end ?? layer.text.text.length)];
    });
    if (parts.length === 0) return;
    event.clipboardData?.setData('text/plain', parts.join('\n'));
    event.preventDefault();
  });
}
