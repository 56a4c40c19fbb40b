import type { Register } from '../../register/model.js';
import type { PlacedCitation } from '../../rules/rule.js';
import { citedThing, type CitedThing } from './citedText.js';
import { provisionsOverlap } from './sameProvision.js';

/**
 * The citations of the same thing, in text order: of an act or a document all of its citations, those of its provisions too; of a
 * provision those that cite some of it.
 */
export function citationsOf(register: Register, thing: CitedThing, citations: readonly PlacedCitation[]): readonly PlacedCitation[] {
  return inTextOrder(citations).filter(({ citation }) => {
    const other = citedThing(register, citation);
    return other?.text.key === thing.text.key && (thing.provisions.length === 0 || thing.provisions.some((one) => other.provisions.some((its) => provisionsOverlap(one, its))));
  });
}

/** Where a letter introduces the text: where it names it by its number, else where it first mentions it. */
export function introductionOf(register: Register, { text }: CitedThing, citations: readonly PlacedCitation[]): PlacedCitation | undefined {
  const mentions = citationsOf(register, { text, provisions: [] }, citations);
  return mentions.find(({ citation: { citation } }) => citation.kind === 'document' || citation.form === 'euAct') ?? mentions[0];
}

function inTextOrder(citations: readonly PlacedCitation[]): readonly PlacedCitation[] {
  return [...citations].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
