import type { Configuration } from '../configuration/model.js';
import { severities, type Finding, type Fix, type Severity } from '../findings.js';
import type { Block } from '../letter/model.js';
import type { Report, RuleMeta } from '../rules/rule.js';
import { proseToSource } from '../text/prose.js';
import { rangesOverlap, shiftRange, type TextRange } from '../text/range.js';

/** White space and characters without width: a fix may run across them though the prose does not hold them. */
const invisible = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The severity that counts, or `off`: the office's for the rule, else for its group, else the rule's own. */
export function configuredSeverity(meta: RuleMeta, configuration: Configuration): Severity | 'off' {
  const group = meta.id.slice(0, meta.id.indexOf('/'));
  return configuration.severities.get(meta.id) ?? configuration.severities.get(group) ?? meta.severity;
}

export function milder(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) >= severities.indexOf(b) ? a : b;
}

/** A report that already stands in letter (or chunk) offsets becomes a finding. */
export function toFinding(report: Report, meta: RuleMeta, severity: Severity): Finding {
  return {
    rule: meta.id,
    severity: report.severity === undefined ? severity : milder(report.severity, severity),
    message: report.message,
    range: report.range,
    fixes: report.fixes ?? [],
    related: report.related ?? [],
    deprecated: report.deprecated ?? false,
    misspelling: report.misspelling,
    unknownWord: report.unknownWord,
  };
}

/**
 * Takes a report in prose offsets of `block` back to its chunk.
 * `chunk(range)` gives the source of a chunk-local range. A fix is dropped when markup stands between the characters it would
 * replace, and is no longer safe when it touches text in a quotation; there no words are offered for a misspelt one either.
 */
export function proseReportToChunk(report: Report, block: Block, chunk: (range: TextRange) => string): Report {
  const toChunk = (range: TextRange): TextRange => proseToSource(block.prose, range);
  const isReplaceable = (range: TextRange): boolean => {
    const source = chunk(toChunk(range)).replace(invisible, '');
    return source === block.prose.text.slice(range.start, range.end).replace(invisible, '');
  };
  const { misspelling, ...rest } = report;
  const fixes = (report.fixes ?? []).flatMap((fix): Fix[] => {
    if (!fix.edits.every(({ range }) => isReplaceable(range))) return [];
    const safe = fix.safe && !fix.edits.some(({ range }) => touchesQuotation(block, range));
    return [{ ...fix, safe, edits: fix.edits.map((edit) => ({ ...edit, range: toChunk(edit.range) })) }];
  });
  return {
    ...rest,
    ...(misspelling !== undefined && isReplaceable(report.range) && !touchesQuotation(block, report.range) ? { misspelling } : {}),
    range: toChunk(report.range),
    fixes,
    related: (report.related ?? []).map((place) => ({ ...place, range: toChunk(place.range) })),
  };
}

export function shiftFinding(finding: Finding, by: number): Finding {
  return {
    ...finding,
    range: shiftRange(finding.range, by),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, range: shiftRange(edit.range, by) })),
    })),
    related: finding.related.map((place) => ({ ...place, range: shiftRange(place.range, by) })),
  };
}

/** True when a *prose* range of the block lies in or reaches into somebody else's words. */
export function touchesQuotation(block: Block, range: TextRange): boolean {
  return isBlockQuotation(block) || block.quotations.some((quotation) => rangesOverlap(quotation.range, range));
}

export function isBlockQuotation(block: Block): boolean {
  return block.containers.some((container) => container.kind === 'quotation');
}
