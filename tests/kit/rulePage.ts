import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One example of a rule's page. */
export interface RuleExample {
  /** Line of the opening fence in the page, 1-based. */
  readonly line: number;
  readonly expectation: 'wrong' | 'right';
  /** The letter, markers taken out, front matter added where the example has options. */
  readonly source: string;
  /** Letter ranges of the expected findings (UTF-16 offsets). */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** The letter after the preferred fixes, with the same front matter; undefined when the page does not say. */
  readonly fixed: string | undefined;
}

const rulesFolder = new URL('../../server/src/engine/rules/', import.meta.url);

export function readRulePage(ruleId: string): string {
  return readFileSync(fileURLToPath(new URL(`${ruleId}.md`, rulesFolder)), 'utf8');
}

/** Reads the examples of a page; the format is described in docs/write-a-rule.md. */
export function parseRulePage(page: string): readonly RuleExample[] {
  const examples: RuleExample[] = [];
  let expectation: RuleExample['expectation'] | undefined;
  const lines = page.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('## ')) expectation = line === '## Forkert' ? 'wrong' : line === '## Rigtigt' ? 'right' : undefined;
    const fence = /^```(brev|rettet)(.*)$/.exec(line);
    if (fence === null) continue;
    const end = lines.indexOf('```', index + 1);
    if (end < 0) throw new Error(`line ${index + 1}: the fence is not closed`);
    const body = lines.slice(index + 1, end).join('\n') + '\n';
    if (fence[1] === 'brev') {
      if (expectation === undefined) throw new Error(`line ${index + 1}: an example outside "## Forkert" and "## Rigtigt"`);
      const { source, ranges } = takeMarkers(frontMatterFrom(fence[2] ?? '') + body);
      examples.push({ line: index + 1, expectation, source, ranges, fixed: undefined });
    } else {
      const example = examples.pop();
      if (example === undefined) throw new Error(`line ${index + 1}: "rettet" without an example before it`);
      const options = lines[example.line - 1]?.slice('```brev'.length) ?? '';
      examples.push({ ...example, fixed: frontMatterFrom(options) + body });
    }
    index = end;
  }
  return examples;
}

/** The `ombudsbrev.yaml` that a page's examples are checked with; undefined when it has none. */
export function pageConfiguration(page: string): string | undefined {
  return /^```opsaetning\n(.*?)^```$/ms.exec(page)?.[1];
}

/** ` dato=2024-11-18 brevtype=hoering` → a front matter with these keys. */
function frontMatterFrom(options: string): string {
  const pairs = options.trim().split(/\s+/).filter((option) => option !== '');
  if (pairs.length === 0) return '';
  return `---\n${pairs.map((pair) => pair.replace('=', ': ')).join('\n')}\n---\n\n`;
}

/** Takes `⟦…⟧` out and returns what they enclosed. Markers may nest. */
export function takeMarkers(marked: string): { readonly source: string; readonly ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let source = '';
  for (const character of marked) {
    if (character === '⟦') open.push(source.length);
    else if (character === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error('a closing ⟧ without its ⟦');
      ranges.push({ start, end: source.length });
    } else source += character;
  }
  if (open.length > 0) throw new Error('an opening ⟦ without its ⟧');
  return { source, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end) };
}
