import type { FoldingRange } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextRange } from '../engine/index.js';
import { toRange, trimmedEnd } from './positions.js';
import type { LetterView } from './workspace.js';

/** The front matter, every section with a heading, and footnotes of several lines. */
export function foldingRanges({ document, analysis: { letter } }: LetterView): FoldingRange[] {
  const ranges = [
    ...(letter.frontMatter.present ? [letter.frontMatter.range] : []),
    ...letter.sections.flatMap(({ heading, range }) => (heading === undefined ? [] : [range])),
    ...letter.footnotes.map(({ range }) => range),
  ];
  return ranges.flatMap((range) => fold(document, letter.source, range));
}

/** Whole lines, blank ones at the end left out so that the next heading keeps its distance. */
function fold(document: TextDocument, source: string, range: TextRange): FoldingRange[] {
  const { start, end } = toRange(document, trimmedEnd(source, range));
  return end.line > start.line ? [{ startLine: start.line, endLine: end.line }] : [];
}
