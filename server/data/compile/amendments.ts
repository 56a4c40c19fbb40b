import { namesInTitle, nameForms } from '../../src/engine/register/actNames.js';
import type { SourceAct } from './acts.js';
import type { SourceDocument } from './documents.js';

/**
 * For each generation, in the order of the acts, the documents of the amending acts signed after it and before the next whose titles
 * name the act. Of names within names the longest counts: `lov om leje af almene boliger` does not amend lejeloven.
 */
export function amendmentsByGeneration(acts: readonly SourceAct[], documents: readonly SourceDocument[]): number[][] {
  const dayOf = (document: number): number => documents[document]?.day ?? 0;
  const lists = new Map<object, number[]>(acts.flatMap((act) => act.generations.map((generation) => [generation, []])));
  const actsIn = titleReader(acts);
  documents.forEach((document, index) => {
    if (document.type !== 'LOV' || !document.amending) return;
    for (const act of actsIn(document.title)) {
      const generation = act.generations.findLast((candidate) => dayOf(candidate.document) <= document.day);
      if (generation !== undefined) lists.get(generation)?.push(index);
    }
  });
  return [...lists.values()].map((list) => list.sort((a, b) => dayOf(a) - dayOf(b) || a - b));
}

/** A reader of amending acts' titles: which acts stand between `Lov om ændring af` and the bracket. */
function titleReader(acts: readonly SourceAct[]): (title: string) => ReadonlySet<SourceAct> {
  const byName = new Map<string, Set<SourceAct>>();
  for (const act of acts) {
    for (const name of [act.shortName, ...act.aliases, ...act.generations.flatMap(({ title }) => namesInTitle(title))]) {
      for (const form of nameForms(name)) {
        if (form.kind === 'abbreviation' || form.genitive) continue;
        const bearers = byName.get(form.text) ?? new Set();
        byName.set(form.text, bearers.add(act));
      }
    }
  }
  const alternatives = [...byName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${alternatives.join('|')})(?=$|[,.]| og | \\(| samt )`, 'gu');
  return (title) => {
    return new Set([...withoutSubject(title.toLowerCase()).matchAll(pattern)].flatMap(([name]) => [...(byName.get(name) ?? [])]));
  };
}

/** Without the bracket at the end that says what the amendment is about; other brackets belong to names: `(VVM)`. */
function withoutSubject(title: string): string {
  if (!title.endsWith(')')) return title;
  let depth = 0;
  for (let position = title.length - 1; position >= 0; position--) {
    if (title[position] === ')') depth++;
    else if (title[position] === '(' && --depth === 0) return title.slice(0, position).trim();
  }
  return title;
}
