import type { Fix } from '../findings.js';
import { applyEdits, rangesOverlap, type TextEdit } from '../text/range.js';
import type { AnalyseOptions, Analysis, Engine } from './engine.js';

/** A fix can make room for another; ten rounds are far more than rules have been seen to need. */
const maximumRounds = 10;

export interface FixAllResult {
  readonly analysis: Analysis;
  /** Number of fixes applied. */
  readonly applied: number;
  /** The edits made, round by round; each round's ranges refer to the text that the one before left. */
  readonly rounds: readonly (readonly TextEdit[])[];
}

/**
 * Applies every safe fix until none is left. Fixes whose edits overlap an earlier one wait for the next round, so no fix is ever
 * applied in part.
 */
export function applySafeFixes(engine: Engine, analysis: Analysis, options: AnalyseOptions): FixAllResult {
  let current = analysis;
  let applied = 0;
  const rounds: (readonly TextEdit[])[] = [];
  for (let round = 0; round < maximumRounds; round += 1) {
    const fixes = compatibleSafeFixes(current);
    if (fixes.length === 0) break;
    applied += fixes.length;
    const edits = fixes.flatMap((fix) => fix.edits);
    rounds.push(edits);
    const source = applyEdits(current.source, edits);
    current = engine.analyse(source, { ...options, previous: current });
  }
  return { analysis: current, applied, rounds };
}

/** One safe fix per finding, the preferred one where there is one; no two of them touch the same text. */
export function compatibleSafeFixes(analysis: Analysis): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: TextEdit[] = [];
  for (const finding of analysis.findings) {
    const safe = finding.fixes.filter((fix) => fix.safe);
    const fix = safe.find((candidate) => candidate.preferred) ?? safe[0];
    if (fix === undefined) continue;
    // Findings come in text order, so only the latest edits can overlap.
    const recent = taken.slice(-8);
    if (fix.edits.some((edit) => recent.some((other) => rangesOverlap(other.range, edit.range)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}
