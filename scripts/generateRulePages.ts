/**
 * Makes docs/regler/ from the rules: one page per rule (its metadata and its hand-written page) and the list. Run by `npm run generate`;
 * the freshness check fails when what is committed differs.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleMetas, type RuleMeta, type Severity } from '../server/src/engine/index.js';
import { rulePageFileName } from '../server/src/hosts/node/rulePages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs/regler');

const severityNames: Readonly<Record<Severity, string>> = { error: 'fejl', warning: 'advarsel', info: 'oplysning', hint: 'råd' };
const fixNames: Readonly<Record<RuleMeta['fixable'], string>> = {
  safe: 'ja, også af »Ret alt sikkert«',
  choice: 'ja, enkeltvis',
  none: 'nej',
};

/** The example fences are plain Markdown to a reader; a fixed text is introduced as such. */
function page(meta: RuleMeta): string {
  const text = readFileSync(join(root, 'server/src/engine/rules', `${meta.id}.md`), 'utf8').trim();
  const body = text.replaceAll(/^```opsaetning$/gm, '```yaml').replaceAll(/^```(?:brev|rettet).*$/gm, '```markdown').replaceAll(/(\n```\n\n)(```markdown\n)/g, '$1Rettet:\n\n$2');
  return [
    `# ${meta.title.da}`,
    '',
    `<!-- Lavet af scripts/generateRulePages.ts ud fra server/src/engine/rules/${meta.id}.ts og .md. Ret dér. -->`,
    '',
    '| | |',
    '|---|---|',
    `| Regel | \`${meta.id}\` |`,
    `| Alvor | ${severityNames[meta.severity]} |`,
    `| Kan rettes | ${fixNames[meta.fixable]} |`,
    `| Grundlag | ${meta.basis.replaceAll('|', '\\|')} |`,
    '',
    body,
    '',
  ].join('\n');
}

function list(): string {
  const rows = ruleMetas.map(
    (meta) => `| [\`${meta.id}\`](${rulePageFileName(meta.id)}) | ${meta.title.da} | ${severityNames[meta.severity]} | ${fixNames[meta.fixable]} |`,
  );
  return [
    '# Reglerne',
    '',
    '<!-- Lavet af scripts/generateRulePages.ts. -->',
    '',
    'Stedet for hver fejl er vist med ⟦ ⟧ i eksemplerne. Alvoren kan ændres, og en regel slås fra, i `ombudsbrev.yaml` under `regler`.',
    '',
    '| Regel | Hvad | Alvor | Kan rettes |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

mkdirSync(target, { recursive: true });
const expected = new Map<string, string>([['README.md', list()], ...ruleMetas.map((meta) => [rulePageFileName(meta.id), page(meta)] as const)]);
for (const file of readdirSync(target)) if (!expected.has(file)) rmSync(join(target, file));
for (const [file, content] of expected) writeFileSync(join(target, file), content);
