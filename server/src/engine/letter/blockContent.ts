import type { Prose } from '../text/prose.js';
import { proseToSource } from '../text/prose.js';
import { ProseBuilder } from '../text/proseBuilder.js';
import type { TextRange } from '../text/range.js';
import { findBareAddresses } from './addresses.js';
import type { InlinePart } from './markdown/inlineParts.js';
import type { Block, FootnoteCall, Link } from './model.js';
import { findQuotations } from './quotations.js';

/** What a block holds, apart from its place in the document. */
export type BlockContent = Pick<Block, 'prose' | 'quotations' | 'strayClosingMarks' | 'footnoteCalls' | 'links' | 'code'>;

export const noContent: BlockContent = {
  prose: { text: '', segments: [] },
  quotations: [],
  strayClosingMarks: [],
  footnoteCalls: [],
  links: [],
  code: [],
};

/** Puts together what the inline parts of one block say. `text` is the chunk. */
export function contentOf(text: string, parts: readonly InlinePart[]): BlockContent {
  const builder = new ProseBuilder(text);
  const footnoteCalls: FootnoteCall[] = [];
  const links: Link[] = [];
  const code: TextRange[] = [];
  let codeStart = 0;
  let linkStart = 0;
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        builder.addSource(part.start, part.end);
        break;
      case 'decoded':
        builder.addDecoded(part.text, part.start, part.end);
        break;
      case 'fold':
        builder.fold();
        break;
      case 'code-start':
        codeStart = builder.nextOffset;
        break;
      case 'code-end':
        code.push({ start: codeStart, end: builder.length });
        break;
      case 'link-start':
        linkStart = builder.nextOffset;
        break;
      case 'link-end':
        links.push({
          url: part.url,
          range: { start: part.start, end: part.end },
          urlRange: { start: part.urlStart, end: part.urlEnd },
          textRange: { start: linkStart, end: Math.max(linkStart, builder.length) },
        });
        break;
      case 'call':
        footnoteCalls.push({ label: part.label, range: { start: part.start, end: part.end }, proseOffset: builder.length });
        builder.elide();
        break;
      case 'comment':
      case 'image':
        builder.elide();
        break;
    }
  }
  const prose = builder.finish();
  return { prose, ...findQuotations(prose.text), footnoteCalls, links: withBareAddresses(text, prose, links), code };
}

/** Both lists are in text order; an address inside a marked-up link is that link's. */
function withBareAddresses(text: string, prose: Prose, links: readonly Link[]): readonly Link[] {
  const bare = findBareAddresses(prose.text);
  if (bare.length === 0) return links;
  const result: Link[] = [];
  let next = 0;
  for (const { range: textRange, url } of bare) {
    for (let link = links[next]; link !== undefined && link.textRange.start < textRange.end; link = links[next]) {
      result.push(link);
      next += 1;
    }
    const last = result.at(-1);
    if (last !== undefined && textRange.start < last.textRange.end) continue;
    const range = proseToSource(prose, textRange);
    // Underscores and asterisks of an address may have been read as emphasis: the address is what the source says.
    const written = text.slice(range.start, range.end);
    const shown = prose.text.slice(textRange.start, textRange.end);
    result.push({ url: /[\s\\&]/.test(written) ? url : url.replace(shown, () => written), range, urlRange: range, textRange });
  }
  return [...result, ...links.slice(next)];
}
