import { namesInTitle, nameForms } from './actNames.js';

interface NamedAct {
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly generations: readonly { readonly title: string }[];
}

/**
 * A reader of amending acts' titles: which acts stand between `Lov om ændring af` and the bracket. Of names within names the longest
 * counts: `lov om leje af almene boliger` does not amend lejeloven.
 */
export function amendedActsReader<A extends NamedAct>(acts: readonly A[]): (title: string) => ReadonlySet<A> {
  const byName = new Map<string, Set<A>>();
  for (const act of acts) {
    for (const name of [act.shortName, ...act.aliases, ...act.generations.flatMap(({ title }) => namesInTitle(title))]) {
      for (const form of nameForms(name)) {
        if (form.kind === 'abbreviation' || form.genitive) continue;
        const bearers = byName.get(form.text) ?? new Set<A>();
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
