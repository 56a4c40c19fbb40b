import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { ordinalFollows } from '../../letter/ordinals.js';

/** A number with a dot begins no list in a heading, and before a month none in a letter: there it needs no escape. */
const chapterNumber = /^(#{1,6} \d{1,3}(?:\.\d{1,3})*)\\(?=[.)])/;
const ordinal = new RegExp(String.raw`^((?:[ >]|[-*] |\d{1,9}\. |\[\^[^\s\]]+\]: )*\d{1,9})\\\.(?=${ordinalFollows})`, 'gmu');

/** The text of a draft, in the letters' own syntax (`letter/markdown/processor.ts`). */
export function markdownOf(root: Root): string {
  const text = toMarkdown(root, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
    handlers: {
      heading: (node, parent, state, info) => defaultHandlers.heading(node, parent, state, info).replace(chapterNumber, '$1'),
    },
    // `[^1]` in running text is no call of a note, and `$` is nothing special.
    unsafe: [{ character: '<', after: '!--', inConstruct: 'phrasing' }],
  });
  return text.replace(ordinal, '$1.');
}
