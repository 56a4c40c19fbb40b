import type { VerdictReason, VerifiedCitation } from '../../citations/model.js';
import type { Fix, Severity } from '../../findings.js';
import type { Report } from '../rule.js';

/** How a rule reports the verdicts that are its own. */
export interface VerdictReporting {
  readonly reasons: readonly VerdictReason[];
  readonly severity: Severity;
  /** For verdicts that something the register cannot know may undo. */
  readonly uncertain: Severity;
  /** Quoted law is mostly older than the letter and is not the author's to change. */
  readonly inQuotations: 'silent' | 'info';
  readonly deprecated?: boolean;
}

/** The finding for one verdict: where it applies, why, and what may have been meant. */
export function* reportVerdict({ citation, verdict }: VerifiedCitation, reporting: VerdictReporting): Iterable<Report> {
  const { reasons, severity, uncertain, inQuotations, deprecated = false } = reporting;
  if (!reasons.includes(verdict.reason) || (citation.inQuotation && inQuotations === 'silent')) return;
  yield {
    range: verdict.range,
    severity: citation.inQuotation ? 'info' : verdict.certain ? severity : uncertain,
    message: verdict.explanation,
    deprecated,
    fixes: verdict.proposals.map(
      ({ range, newText, title, safe }): Fix => ({ title, safe, preferred: safe, edits: [{ range, newText }] }),
    ),
  };
}
