import { amendedActsReader } from '../../src/engine/register/amendedActs.js';
import type { SourceAct } from './acts.js';
import type { SourceDocument } from './documents.js';

/**
 * For each generation, in the order of the acts, the documents of the amending acts signed after it and before the next whose titles
 * name the act. Of names within names the longest counts: `lov om leje af almene boliger` does not amend lejeloven.
 */
export function amendmentsByGeneration(acts: readonly SourceAct[], documents: readonly SourceDocument[]): number[][] {
  const dayOf = (document: number): number => documents[document]?.day ?? 0;
  const lists = new Map<object, number[]>(acts.flatMap((act) => act.generations.map((generation) => [generation, []])));
  const actsIn = amendedActsReader(acts);
  documents.forEach((document, index) => {
    if (document.type !== 'LOV' || !document.amending) return;
    for (const act of actsIn(document.title)) {
      const generation = act.generations.findLast((candidate) => dayOf(candidate.document) <= document.day);
      if (generation !== undefined) lists.get(generation)?.push(index);
    }
  });
  return [...lists.values()].map((list) => list.sort((a, b) => dayOf(a) - dayOf(b) || a - b));
}
