import type { Citation, ProvisionReference, ResolvedCitation, VerifiedCitation } from '../citations/model.js';
import type { Verifier } from '../citations/verify.js';
import type { Configuration } from '../configuration/model.js';
import type { Finding } from '../findings.js';
import type { PlacedBlock } from '../letter/model.js';
import type { CitationRule, RuleContext } from '../rules/rule.js';
import type { TextRange } from '../text/range.js';
import { collectFindings } from './collectFindings.js';
import { createRuleSelection } from './configuredRules.js';
import { dateKey } from './dateKey.js';

/** A citation judged, with what its rules say of it in chunk-local offsets. */
export interface JudgedCitation {
  readonly verified: VerifiedCitation;
  readonly findings: readonly Finding[];
}

interface Kept extends JudgedCitation {
  readonly resolved: ResolvedCitation;
  readonly configuration: Configuration;
  /** The date and whether it is the letter's own. */
  readonly letterDate: string;
}

export type CitationJudge = (resolved: ResolvedCitation, placed: PlacedBlock, source: string, context: RuleContext) => JudgedCitation;

/**
 * Verifies a citation and runs its rules, and keeps both with the citation (which lives as long as its block's text) for as long as it
 * is resolved to the same: an edit elsewhere costs a comparison.
 */
export function createCitationJudge(
  rules: readonly CitationRule[],
  verify: Verifier,
  onRuleFailure: (rule: string, error: unknown) => void,
): CitationJudge {
  const judged = new WeakMap<Citation, Kept>();
  const select = createRuleSelection(rules);
  return (resolved, placed, source, context) => {
    const { configuration } = context;
    const letterDate = dateKey(context);
    const known = judged.get(resolved.citation);
    if (known?.configuration === configuration && known.letterDate === letterDate && sameResolution(known.resolved, resolved)) return known;

    const verified = verify(resolved, context.letterDate);
    const chunk = ({ start, end }: TextRange): string => source.slice(placed.offset + start, placed.offset + end);
    const place = { block: placed.block, chunk };
    const findings: Finding[] = [];
    for (const configured of select(configuration)) collectFindings(findings, configured, verified, context, place, onRuleFailure);
    const kept = { resolved, configuration, letterDate, verified, findings };
    judged.set(resolved.citation, kept);
    return kept;
  };
}

function sameResolution(a: ResolvedCitation, b: ResolvedCitation): boolean {
  return (
    a.act === b.act &&
    a.document === b.document &&
    a.namedGeneration === b.namedGeneration &&
    a.generationNamedHere === b.generationNamedHere &&
    a.historical === b.historical &&
    a.antecedent === b.antecedent &&
    a.ambiguous === b.ambiguous &&
    a.assumption?.da === b.assumption?.da &&
    sameProvisions(a.provisions, b.provisions)
  );
}

function sameProvisions(a: readonly ProvisionReference[], b: readonly ProvisionReference[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((provision, index) => sameProvision(provision, b[index]));
}

/** What a short form takes over from its antecedent can differ; all else is the citation's own. */
function sameProvision(a: ProvisionReference, b: ProvisionReference | undefined): boolean {
  if (a === b) return true;
  return (
    a.paragraph === b?.paragraph && a.paragraphEnd === b?.paragraphEnd && a.unit === b?.unit && a.stk === b?.stk && a.nr === b?.nr && a.litra === b?.litra
  );
}
