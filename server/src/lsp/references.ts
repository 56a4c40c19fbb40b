import type { Location, ReferenceParams } from 'vscode-languageserver/node';
import { citedThing } from '../engine/citations/sources/citedText.js';
import { citationsOf, introductionOf } from '../engine/citations/sources/occurrences.js';
import type { Localized } from '../engine/index.js';
import type { CaseLetters } from './caseFolder.js';
import { citationAt } from './citationAt.js';
import { footnoteAt } from './footnotePlaces.js';
import { toRange } from './positions.js';
import type { LetterView } from './workspace.js';

/**
 * The places that cite the same act, provision or document, in this letter and then in the others of its case folder; of a footnote its
 * calls and its text. `letters` is asked only when a citation stands there; what it leaves out is logged, as the answer has no room for it.
 */
export async function references(
  { analysis: { letter, citations, register }, document, open }: LetterView,
  { position, context }: ReferenceParams,
  letters: () => Promise<CaseLetters>,
  log: (message: Localized) => void,
): Promise<Location[]> {
  const offset = document.offsetAt(position);
  const footnote = footnoteAt(letter, offset);
  if (footnote !== undefined) {
    const defined = context.includeDeclaration && footnote.definition !== undefined ? [footnote.definition] : [];
    return [...footnote.calls, ...defined].map((range) => ({ uri: open.uri, range: toRange(document, range) }));
  }
  const cited = citationAt(citations, offset);
  const thing = cited && citedThing(register, cited.citation);
  if (thing === undefined) return [];
  const found = await letters();
  for (const { da, en } of found.omissions) log({ da: `Der kan være flere henvisninger i mappen: ${da}`, en: `There may be more citations in the folder: ${en}` });
  return found.letters.flatMap((each) => {
    const introduction = context.includeDeclaration || each.document.uri !== open.uri ? undefined : introductionOf(each.register, thing, each.citations);
    return citationsOf(each.register, thing, each.citations)
      .filter((placed) => placed !== introduction)
      .map(({ range }) => ({ uri: each.document.uri, range: toRange(each.document, range) }));
  });
}
