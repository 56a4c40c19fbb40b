import type { LinkTarget, PageLink } from '../mapping/pageLinks.js';
import type { Labels } from '../webviewMessages.js';
import { element } from './element.js';
import { place } from './textLayer.js';

/**
 * A link of a page for the keyboard and for screen readers. The mouse goes through it to the text, which can be selected there too, and
 * which tells the page what was clicked.
 */
export function linkElement(link: PageLink, labels: Labels, follow: (link: PageLink, byKeyboard: boolean) => void): HTMLElement {
  const { target, areas, text } = link;
  const made = element(
    'a',
    { href: target.kind === 'web' ? target.url : '#', 'aria-label': [text, leadsTo(target, labels)].filter((part) => part !== '').join('. ') },
    ...areas.map(({ left, top, width, height }) => {
      const area = element('span');
      place(area, left, top, width, height);
      return area;
    }),
  );
  made.addEventListener('click', (event) => {
    // Neither the page nor VS Code is to follow it as well.
    event.preventDefault();
    event.stopPropagation();
    follow(link, event.detail === 0);
  });
  return made;
}

export function leadsTo(target: LinkTarget, { linkOpens, linkToPage }: Labels): string {
  return target.kind === 'web' ? linkOpens.replace('{0}', target.url) : linkToPage.replace('{0}', String(target.place.page));
}
