import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import { describeCitation } from '../engine/citations/describe.js';
import type { Language, PlacedCitation, TextRange } from '../engine/index.js';
import { toRange } from './positions.js';
import type { LetterView, View } from './workspace.js';

/** What a citation is and says, or what a key of the metadata or the configuration means. */
export function hover(view: View, position: Position, language: Language): Hover | null {
  const offset = view.document.offsetAt(position);
  if (view.kind !== 'letter') return null;
  const cited = citationAt(view, offset);
  if (cited === undefined) return null;
  const { register, analysis, document } = view;
  return markdown(describeCitation(cited.citation, register, analysis.letterDate)[language], toRange(document, cited.range));
}

/** The shortest citation at the offset; one that ends there counts, as a caret stands behind what it has typed. */
function citationAt({ analysis: { citations } }: LetterView, offset: number): PlacedCitation | undefined {
  return citations
    .filter(({ range }) => range.start <= offset && offset <= range.end)
    .sort((a, b) => lengthOf(a.range) - lengthOf(b.range))[0];
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}

function markdown(value: string, range: Hover['range']): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, ...(range === undefined ? {} : { range }) };
}
