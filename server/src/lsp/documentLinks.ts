import type { DocumentLink } from 'vscode-languageserver/node';
import type { Language, Localized } from '../engine/index.js';
import { rangesOverlap, shiftRange } from '../engine/text/range.js';
import { toRange } from './positions.js';
import type { LetterView } from './workspace.js';

/** What a click may open: pages, mail, and files beside the letter. Nothing that a program would run. */
const openable = /^(?:https?:|mailto:)/i;
const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/** Citations lead to the law, links to where they say. Nothing is fetched: the editor opens them on click. */
export function documentLinks({ document, analysis: { letter, citations } }: LetterView, language: Language): DocumentLink[] {
  const written = letter.blocks.flatMap(({ block, offset }) =>
    block.links.flatMap(({ url, range }) => {
      const target = resolve(url, document.uri);
      return target === undefined ? [] : [{ range: shiftRange(range, offset), target }];
    }),
  );
  const cited = citations.flatMap(({ citation: { url }, range }) =>
    url === undefined || written.some((link) => rangesOverlap(link.range, range)) ? [] : [{ range, target: url, tooltip: citedTooltip[language] }],
  );
  return [...written, ...cited]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, ...link }) => ({ ...link, range: toRange(document, range) }));
}

function resolve(url: string, documentUri: string): string | undefined {
  if (openable.test(url)) return url;
  if (hasScheme.test(url) || url.startsWith('#') || url === '' || !documentUri.startsWith('file:')) return undefined;
  return URL.canParse(url, documentUri) ? new URL(url, documentUri).href : undefined;
}

const citedTooltip: Localized = { da: 'Åbn kilden', en: 'Open the source' };
