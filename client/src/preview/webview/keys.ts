import type { PreviewState } from '../webviewMessages.js';
import type { PagesView } from './pagesView.js';

export interface KeyActions {
  zoomBy(direction: 1 | -1, anchorY?: number): void;
  setZoom(zoom: PreviewState['zoom']): void;
  find(): void;
  findNext(by: 1 | -1): void;
}

/** Turns of the wheel that make one step. CSS pixels. */
const wheelStep = 40;

/**
 * Keys on the pages. Those handled here do not reach VS Code, which would zoom its whole window. Arrows and the space bar scroll by
 * themselves.
 */
export function listenToKeys(pages: PagesView, actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (!handle(event, pages, actions)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  let turned = 0;
  pages.root.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < wheelStep) return;
      const { top } = pages.root.getBoundingClientRect();
      actions.zoomBy(turned < 0 ? 1 : -1, event.clientY - top);
      turned = 0;
    },
    { passive: false },
  );
}

function handle({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent, pages: PagesView, actions: KeyActions): boolean {
  if (altKey) return false;
  if (key === 'F3') {
    actions.findNext(shiftKey ? -1 : 1);
    return true;
  }
  const withControl = ctrlKey || metaKey;
  if (withControl && key.toLowerCase() === 'f' && !shiftKey) {
    actions.find();
    return true;
  }
  const writing = target instanceof HTMLInputElement;
  if (writing && !withControl) return false;
  switch (key) {
    case '+':
    case '=':
      actions.zoomBy(1);
      return true;
    case '-':
      actions.zoomBy(-1);
      return true;
    case '0':
      actions.setZoom(1);
      return true;
    case '9':
      actions.setZoom('fit');
      return true;
    case 'PageDown':
    case 'PageUp':
      if (!withControl) return scrollPages(pages, key === 'PageDown' ? 1 : -1);
      return false;
    case 'Home':
      pages.goToPage(1);
      pages.root.scrollTop = 0;
      return true;
    case 'End':
      pages.root.scrollTop = pages.root.scrollHeight;
      return true;
    default:
      return false;
  }
}

/** A window full less a few lines; also when the focus is on the controls. */
function scrollPages({ root }: PagesView, direction: 1 | -1): boolean {
  root.scrollTop += direction * root.clientHeight * 0.9;
  return true;
}
