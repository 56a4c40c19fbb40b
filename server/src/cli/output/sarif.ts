import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Language, RuleMeta, Severity, TextRange } from '../../engine/index.js';
import { createLineIndex, type LineIndex } from '../../engine/text/lineIndex.js';
import type { RulePages } from '../../hosts/node/rulePages.js';
import type { CheckResult } from './checkedFile.js';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0, for code-scanning services and editors. Lines and columns from 1, columns in UTF-16 units. */
export function toSarif(
  { register, files, problems }: CheckResult,
  language: Language,
  rules: readonly RuleMeta[],
  rulePages: RulePages,
  version: string,
): string {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ombudsbrev', version, rules: rules.map((rule) => describeRule(rule, language, rulePages)) } },
        columnKind: 'utf16CodeUnits',
        language,
        properties: { register: register ?? null },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(({ file, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file) } } }],
            })),
          },
        ],
        artifacts: files.map(({ file }) => ({ location: { uri: toUri(file) }, sourceLanguage: 'markdown' })),
        results: files.flatMap(({ file, source, findings }) => {
          const index = createLineIndex(source);
          return findings.map((finding) => describeFinding(finding, toUri(file), index, language, rules));
        }),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function describeRule(rule: RuleMeta, language: Language, rulePages: RulePages): ReportingDescriptor {
  const helpUri = rulePages.url(rule.id);
  return {
    id: rule.id,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.basis },
    defaultConfiguration: { level: levels[rule.severity] },
    ...(helpUri === undefined ? {} : { helpUri }),
  };
}

function describeFinding(finding: Finding, uri: string, index: LineIndex, language: Language, rules: readonly RuleMeta[]): Result {
  const region = (range: TextRange) => {
    const { start, end } = index.toPositions(range);
    return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
  };
  const physicalLocation = (range: TextRange) => ({ artifactLocation: { uri }, region: region(range) });
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message[language] },
    locations: [{ physicalLocation: physicalLocation(finding.range) }],
    relatedLocations: finding.related.map((place, id) => ({
      id,
      message: { text: place.message[language] },
      physicalLocation: physicalLocation(place.range),
    })),
    fixes: finding.fixes.map((fix) => ({
      description: { text: fix.title[language] },
      artifactChanges: [
        {
          artifactLocation: { uri },
          replacements: fix.edits.map((edit) => ({ deletedRegion: region(edit.range), insertedContent: { text: edit.newText } })),
        },
      ],
    })),
  };
}

/** A relative URI reference for a path as the user gave it. */
function toUri(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
