import type { Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { toIsoDate } from '../../dates/calendarDate.js';
import type { LetterDocument } from '../document.js';
import { letterTree } from './letterTree.js';
import { letterStyle } from './style.js';

/** The page may show its own images and style and nothing else; nothing in it runs or is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The letter as one self-contained HTML file (WCAG 2.1: language, title, landmarks, headings without gaps, table headers, notes linked both
 * ways). The same text for the same letter. `images` are `data:` URLs by the path that the letter gives.
 */
export function letterHtml(document: LetterDocument, images: ReadonlyMap<string, string>): string {
  const { title, date, profile, caseNumber, documentNumber } = document;
  const facts = [
    ['author', [profile.office, profile.municipality].filter((name) => name !== '').join(', ')],
    ['dcterms.date', date === undefined ? undefined : toIsoDate(date)],
    ['sagsnr', caseNumber],
    ['dokumentnr', documentNumber],
  ] as const;
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'da' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title === '' ? profile.office : title),
          ...facts.flatMap(([name, content]) => (content === undefined || content === '' ? [] : [h('meta', { name, content })])),
          h('style', letterStyle),
        ]),
        h('body', [letterTree(document, images)]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}
