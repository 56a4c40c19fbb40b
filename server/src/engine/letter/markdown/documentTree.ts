import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { letterSyntax } from './processor.js';

type FromMarkdownExtension = ReturnType<typeof gfmTableFromMarkdown>;
type Handle = NonNullable<NonNullable<FromMarkdownExtension['exit']>[keyof NonNullable<FromMarkdownExtension['exit']>]>;

const exit: Handle = function (token) {
  this.exit(token);
};

/** Footnotes as mdast has them, labels in lower case; comments as `html`, which nothing else is. */
const letterNodes: FromMarkdownExtension = {
  enter: {
    letterComment(token) {
      this.enter({ type: 'html', value: '' }, token);
    },
    letterCommentLine(token) {
      this.enter({ type: 'html', value: '' }, token);
    },
    letterFootnoteCall(token) {
      this.enter({ type: 'footnoteReference', identifier: '' }, token);
    },
    letterFootnoteDefinition(token) {
      this.enter({ type: 'footnoteDefinition', identifier: '', children: [] }, token);
    },
  },
  exit: {
    letterComment: exit,
    letterCommentLine: exit,
    letterFootnoteCall: exit,
    letterFootnoteDefinition: exit,
    letterFootnoteLabel(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'footnoteReference' || node?.type === 'footnoteDefinition') node.identifier = this.sliceSerialize(token).toLowerCase();
    },
  },
};

const processor = unified()
  .data({ micromarkExtensions: [...letterSyntax], fromMarkdownExtensions: [gfmTableFromMarkdown(), letterNodes] })
  .use(remarkParse)
  .freeze();

/**
 * The tree with its inline syntax, which `parseMarkdown` takes out: the finished letter needs it, the rules do not, and it is made only
 * of chunks that are laid out.
 */
export function parseDocumentTree(text: string): Root {
  return processor.parse(text);
}
