import { isBlockQuotation, touchesQuotation } from '../analysis/placeReports.js';
import { isCited } from '../citations/isCited.js';
import type { Citation } from '../citations/model.js';
import type { Block } from '../letter/model.js';
import type { Severity } from '../findings.js';
import type { Report } from '../rules/rule.js';
import type { Localized } from '../text/localized.js';
import { rangesOverlap, type TextEdit, type TextRange } from '../text/range.js';

/** A slip in a block; *prose* ranges. */
export interface Slip {
  readonly range: TextRange;
  readonly message: Localized;
  /** Milder than the rule's own. */
  readonly severity?: Severity;
  /** Ways to mend it, the likeliest first; none when only the author can tell. */
  readonly remedies: readonly Remedy[];
}

export interface Remedy {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
  /** True when only the form changes, and certainly for the better. */
  readonly safe?: boolean;
}

/** The remedy that writes `newText` instead of what stands in `range`. */
export function replacement(range: TextRange, newText: string): Remedy {
  return { title: { da: `Ret til »${newText}«`, en: `Change to »${newText}«` }, edits: [{ range, newText }] };
}

/**
 * Reports slips, but for those in code, in citations (whose form is the business of other rules) and in web addresses. In the words of others
 * they are information at most; `inQuotations: false` leaves them out there.
 */
export function* reportSlips(block: Block, citations: readonly Citation[], slips: Iterable<Slip>, inQuotations = true): Iterable<Report> {
  for (const { range, message, severity, remedies } of slips) {
    if (block.code.some((code) => rangesOverlap(code, range)) || isCited(citations, range)) continue;
    const isQuoted = isBlockQuotation(block) || touchesQuotation(block, range);
    if (isQuoted && !inQuotations) continue;
    const fixes = remedies.map(({ title, edits, safe = false }, index) => ({ title, edits, safe, preferred: index === 0 }));
    yield { range, message, fixes, ...(isQuoted ? { severity: 'info' } : severity === undefined ? {} : { severity }) };
  }
}
