/** What kind of legal text something is: `lovens` refers back to a `lov` only. */
export type Genus = 'lov' | 'bekendtgørelse' | 'anordning' | 'cirkulære' | 'vejledning' | 'forordning' | 'direktiv' | 'konvention' | 'other';

/** By the word a name ends in or begins with. The order matters: `lovbekendtgørelse` is a `lov`. */
const byWord: readonly (readonly [RegExp, Genus])[] = [
  [/lovbekendtgørelse/iu, 'lov'],
  [/bekendtgørelse/iu, 'bekendtgørelse'],
  [/forordning|GDPR/iu, 'forordning'],
  [/anordning/iu, 'anordning'],
  [/direktiv/iu, 'direktiv'],
  [/konvention|chart(?:er|re)|EMRK|traktat/iu, 'konvention'],
  [/cirkulære/iu, 'cirkulære'],
  [/vejledning/iu, 'vejledning'],
  [/lov/iu, 'lov'],
];

export function genusOfName(name: string): Genus {
  return byWord.find(([word]) => word.test(name))?.[1] ?? 'other';
}

const byType: ReadonlyMap<string, Genus> = new Map<string, Genus>([
  ['LOV', 'lov'], ['LBK', 'lov'], ['LSV', 'lov'],
  ['BEK', 'bekendtgørelse'], ['BKI', 'bekendtgørelse'], ['ABK', 'bekendtgørelse'],
  ['AND', 'anordning'], ['ANG', 'anordning'],
  ['CIR', 'cirkulære'], ['CIS', 'cirkulære'],
  ['VEJ', 'vejledning'],
  ['forordning', 'forordning'], ['direktiv', 'direktiv'],
]);

export function genusOfType(type: string | undefined): Genus {
  return (type === undefined ? undefined : byType.get(type)) ?? 'other';
}

const divided: ReadonlySet<Genus> = new Set(['lov', 'bekendtgørelse', 'anordning', 'cirkulære', 'other']);
const inArticles: ReadonlySet<Genus> = new Set(['forordning', 'direktiv', 'konvention']);

/** Whether a bare `§ 11` (or `artikel 6`) can be one of its provisions. */
export function hasUnit(genus: Genus, unit: 'paragraph' | 'article' | 'chapter'): boolean {
  if (unit === 'paragraph') return divided.has(genus);
  if (unit === 'article') return inArticles.has(genus);
  return true;
}
