import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import { describeCitation } from '../engine/citations/describe.js';
import type { Language } from '../engine/index.js';
import { citationAt } from './citationAt.js';
import { editingHelp } from './editingHelp.js';
import { toRange } from './positions.js';
import { wordHover } from './wordHover.js';
import type { LetterView, View } from './workspace.js';

/** What a citation is and says, where a word is known from, or what a key or value of the metadata or the configuration means. */
export function hover(view: View, position: Position, language: Language): Hover | null {
  if (view.kind === 'refused' || view.kind === 'words') return null;
  const { document } = view;
  const offset = document.offsetAt(position);
  const cited = view.kind === 'letter' ? describedCitation(view, offset) : undefined;
  const found = cited ?? (view.kind === 'letter' ? wordHover(view, offset) : undefined) ?? editingHelp(view).hoverAt(document.getText(), offset);
  if (found === undefined) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.description[language] }, range: toRange(document, found.range) };
}

function describedCitation({ analysis, texts }: LetterView, offset: number): ReturnType<ReturnType<typeof editingHelp>['hoverAt']> {
  const cited = citationAt(analysis.citations, offset);
  return cited && { range: cited.range, description: describeCitation(cited.citation, { register: analysis.register, texts }, analysis.letterDate) };
}
