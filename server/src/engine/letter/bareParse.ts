import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { letterSyntax } from './markdown/processor.js';

const processor = unified()
  .data({ micromarkExtensions: [frontmatter('yaml'), ...letterSyntax], fromMarkdownExtensions: [gfmTableFromMarkdown()] })
  .use(remarkParse)
  .freeze();

/** The benchmark's floor: remark's own parse of the whole text with the syntax of letters, and nothing else. */
export function bareParse(source: string): Root {
  return processor.parse(source);
}
