import { severities, type Severity } from '../../engine/findings.js';
import type { Language } from '../../engine/index.js';
import { createLineIndex } from '../../engine/text/lineIndex.js';
import type { RulePages } from '../../hosts/node/rulePages.js';
import type { CheckResult } from './checkedFile.js';

/** The machine interface of `check`, version 1 (docs/architecture.md). Positions are 0-based, characters in UTF-16 units. */
export function toJson({ register, files, problems }: CheckResult, language: Language, rulePages: RulePages): string {
  const report = {
    version: 1,
    register: register ?? null,
    files: files.map(({ file, source, findings }) => {
      const index = createLineIndex(source);
      return {
        file,
        findings: findings.map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          message: finding.message[language],
          text: source.slice(finding.range.start, finding.range.end),
          range: index.toPositions(finding.range),
          url: rulePages.url(finding.rule),
          fixes: finding.fixes.map((fix) => ({
            title: fix.title[language],
            safe: fix.safe,
            preferred: fix.preferred,
            edits: fix.edits.map((edit) => ({ range: index.toPositions(edit.range), newText: edit.newText })),
          })),
        })),
      };
    }),
    problems,
    summary: summarise(files),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Number of files and of findings of each severity. */
export function summarise(files: CheckResult['files']): Readonly<Record<Severity | 'files', number>> {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const [error, warning, info, hint] = severities.map(count);
  return { files: files.length, error: error ?? 0, warning: warning ?? 0, info: info ?? 0, hint: hint ?? 0 };
}
