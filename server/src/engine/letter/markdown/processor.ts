import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import type { Root } from 'mdast';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { comments } from './comments.js';
import { footnotes } from './footnotes.js';
import { inlineParts } from './inlineParts.js';

/**
 * What letters do without: link reference definitions, because they would tie far-apart parts of a letter together (a link carries its
 * address), and code by indentation, because a paragraph pasted with blanks before it is still a paragraph.
 */
const withoutRarities: Extension = { disable: { null: ['definition', 'codeIndented'] } };

/** The syntax of letters: CommonMark with tables and footnotes, with comments for the only HTML. */
export const letterSyntax: readonly Extension[] = [gfmTable(), footnotes, comments, withoutRarities];

const processor = unified()
  .data({ micromarkExtensions: [...letterSyntax], fromMarkdownExtensions: [gfmTableFromMarkdown(), inlineParts] })
  .use(remarkParse)
  .freeze();

/** The blocks of `text` as a tree, and what stands in them as `tree.data.inlineParts`. Deep nesting costs stack: see `limits.ts`. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
