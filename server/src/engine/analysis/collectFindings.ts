import type { Finding, Severity } from '../findings.js';
import type { Block } from '../letter/model.js';
import type { Report, RuleMeta } from '../rules/rule.js';
import type { TextRange } from '../text/range.js';
import { proseReportToChunk, toFinding } from './placeReports.js';

/** A rule that is shown one thing in a block, and reports *prose* ranges. */
interface RuleOn<Subject, Context> {
  readonly meta: RuleMeta;
  check(subject: Subject, context: Context): Iterable<Report>;
}

/** Where the reports' ranges are. */
export interface ReportPlace {
  readonly block: Block;
  /** The source of a chunk-local range. */
  readonly chunk: (range: TextRange) => string;
}

/**
 * Adds what a rule finds, in chunk-local offsets; of a rule that throws, nothing. Not by `guarded`: its closure and list, for every rule,
 * block and citation, cost as much as most rules.
 */
export function collectFindings<Subject, Context>(
  findings: Finding[],
  { rule, severity }: { readonly rule: RuleOn<Subject, Context>; readonly severity: Severity },
  subject: Subject,
  context: Context,
  { block, chunk }: ReportPlace,
  onRuleFailure: (rule: string, error: unknown) => void,
): void {
  const before = findings.length;
  try {
    for (const report of rule.check(subject, context)) findings.push(toFinding(proseReportToChunk(report, block, chunk), rule.meta, severity));
  } catch (error) {
    findings.length = before;
    onRuleFailure(rule.meta.id, error);
  }
}
