import type { Location, Position } from 'vscode-languageserver/node';
import { citedThing } from '../engine/citations/sources/citedText.js';
import { introductionOf } from '../engine/citations/sources/occurrences.js';
import type { TextRange } from '../engine/index.js';
import { citationAt } from './citationAt.js';
import { footnoteAt } from './footnotePlaces.js';
import { toRange } from './positions.js';
import type { LetterView } from './workspace.js';

/** From a citation to where the letter introduces what it cites; between a footnote's call and its text. */
export function definition(view: LetterView, position: Position): Location | null {
  const range = placeFrom(view, view.document.offsetAt(position));
  return range === undefined ? null : { uri: view.open.uri, range: toRange(view.document, range) };
}

function placeFrom({ analysis: { letter, citations, register } }: LetterView, offset: number): TextRange | undefined {
  const footnote = footnoteAt(letter, offset);
  if (footnote !== undefined) return footnote.isAtDefinition ? footnote.calls[0] : footnote.definition;
  const cited = citationAt(citations, offset);
  const thing = cited && citedThing(register, cited.citation);
  return thing && introductionOf(register, thing, citations)?.range;
}
