import { suppressionRules } from '../analysis/suppressions.js';
import { rules } from '../rules/index.js';
import type { RuleMeta } from '../rules/rule.js';

const metas: readonly RuleMeta[] = [...rules.map(({ meta }) => meta), ...Object.values(suppressionRules)];

/** What `regler:` may name, with its title: every rule and every group of rules. */
export function configurableRules(): ReadonlyMap<string, RuleMeta['title']> {
  const groups = new Set(metas.map(({ id }) => id.slice(0, id.indexOf('/'))));
  return new Map([
    ...[...groups].sort().map((group) => [group, { da: `Alle regler i gruppen ${group}.`, en: `All rules of the group ${group}.` }] as const),
    ...metas.map(({ id, title }) => [id, title] as const),
  ]);
}
