import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { ruleMetas, type Analysis, type Finding } from '../../../server/src/engine/index.js';
import { applyEdits } from '../../../server/src/engine/text/range.js';
import { analyse } from '../../kit/engine.js';
import { pageConfiguration, parseRulePage, readRulePage } from '../../kit/rulePage.js';

/** The findings with their texts, as a reader of a failing test wants to see them. */
function show(analysis: Analysis, findings: readonly Finding[]): string[] {
  return findings.map(({ range, message }) => `${range.start}-${range.end} «${analysis.source.slice(range.start, range.end)}» ${message.da}`);
}

function chosenFix(finding: Finding) {
  return finding.fixes.find((fix) => fix.preferred) ?? finding.fixes[0];
}

describe.each(ruleMetas.map((meta) => meta.id))('%s', (id) => {
  const page = readRulePage(id);
  const examples = parseRulePage(page);
  const yaml = pageConfiguration(page);
  const configuration = readConfiguration(yaml === undefined ? [] : [{ name: '/ombudsbrev.yaml', text: yaml }]).configuration;
  const of = (analysis: Analysis): Finding[] => analysis.findings.filter((finding) => finding.rule === id);

  it('has both wrong and right examples', () => {
    expect(new Set(examples.map((example) => example.expectation))).toEqual(new Set(['wrong', 'right']));
  });

  it.each(examples)('$expectation example in line $line', ({ source, ranges, expectation, fixed }) => {
    const analysis = analyse(source, { configuration });
    const findings = of(analysis);
    expect(findings.map((finding) => finding.range), show(analysis, findings).join('\n')).toEqual(ranges);
    expect(findings.length > 0).toBe(expectation === 'wrong');
    if (fixed === undefined) return;

    const edits = findings.flatMap((finding) => chosenFix(finding)?.edits ?? []);
    const after = analyse(applyEdits(source, edits), { configuration });
    expect(after.source).toBe(fixed);
    expect(show(after, of(after).filter((finding) => finding.fixes.length > 0))).toEqual([]);
    // A part or a key that a fix inserts has notes for the author to fill in.
    const before = new Set([...analysis.findings.map((finding) => finding.rule), 'sprog/pladsholder', 'metadata/ikke-udfyldt']);
    expect(show(after, after.findings.filter((finding) => !before.has(finding.rule) && finding.severity !== 'hint'))).toEqual([]);
  });
});
