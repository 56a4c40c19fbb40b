import { ProseBuilder } from '../text/proseBuilder.js';
import type { TextRange } from '../text/range.js';
import { finishContent } from './blockContent.js';
import type { Block } from './model.js';

/** Characters that can begin markup anywhere in a line. */
const inlineMarkup = /[\\`*_[<&|]/;
/** What can begin a block, or make the line before it something else, at the beginning of a line. */
const blockMarkup = /(?:^|[\r\n])[ \t]*(?:[#>+=~:-]|\d{1,9}[.)](?:[ \t\r\n]|$))/;

/**
 * True when remark would read `text`, which has no blank line, as one paragraph and nothing else. Most of a letter is such text, and
 * {@link plainParagraph} reads it many times faster.
 */
export function isPlainParagraph(text: string): boolean {
  return !inlineMarkup.test(text) && !blockMarkup.test(text);
}

/** `text` as one paragraph without markup: lines trimmed and joined by one space. */
export function plainParagraph(text: string, within: TextRange = { start: 0, end: text.length }): Block {
  const builder = new ProseBuilder(text);
  let start = within.end;
  let end = within.start;
  for (let lineStart = within.start; lineStart <= within.end; ) {
    const lineEnd = endOfLine(text, lineStart, within.end);
    const from = skipBlanks(text, lineStart, lineEnd);
    const to = skipBlanksBack(text, from, lineEnd);
    if (from < to) {
      start = Math.min(start, from);
      end = to;
      builder.addSource(from, to);
    }
    builder.fold();
    lineStart = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
  }
  return {
    kind: 'paragraph',
    range: { start: Math.min(start, end), end },
    ...finishContent(text, builder.finish()),
    containers: [],
    level: undefined,
    mark: undefined,
  };
}

function endOfLine(text: string, from: number, limit: number): number {
  let at = from;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
  }
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function skipBlanksBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
