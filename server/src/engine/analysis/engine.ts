import type { Citation, ResolvedCitation, VerifiedCitation } from '../citations/model.js';
import { createRecogniser } from '../citations/recognise.js';
import { createResolver } from '../citations/resolve.js';
import { createVerifier } from '../citations/verify.js';
import type { Configuration } from '../configuration/model.js';
import type { CalendarDate } from '../dates/calendarDate.js';
import type { Finding } from '../findings.js';
import type { Block, Letter } from '../letter/model.js';
import { parseLetter } from '../letter/parseLetter.js';
import type { Register } from '../register/model.js';
import { rules } from '../rules/index.js';
import type { PlacedCitation, Rule, RuleContext, RuleMeta } from '../rules/rule.js';
import { proseToSource } from '../text/prose.js';
import { shiftRange } from '../text/range.js';
import { createBlockChecker } from './blockFindings.js';
import { configuredSeverity, proseReportToChunk, shiftFinding, toFinding } from './placeReports.js';
import { guardLetterFixes } from './quotationGuard.js';
import { applySuppressions, suppressionRules } from './suppressions.js';

/** What the host hands the engine. */
export interface EngineServices {
  readonly register: Register;
  /** Today, for letters without a date. */
  readonly today: () => CalendarDate;
  /** Told of a rule that threw; the other rules' findings stand. */
  readonly onRuleFailure: (rule: string, error: unknown) => void;
}

export interface AnalyseOptions {
  readonly configuration: Configuration;
  /** Judge as of this day instead of the letter's date (`--dato`). */
  readonly asOf?: CalendarDate | undefined;
  /** An earlier analysis of the same letter: whatever still stands is taken from it. The result is the same without. */
  readonly previous?: Analysis | undefined;
}

/** Everything known of one version of a letter. Immutable. */
export interface Analysis {
  readonly source: string;
  readonly letter: Letter;
  /** The day the letter was judged by. */
  readonly letterDate: CalendarDate;
  readonly citations: readonly PlacedCitation[];
  /** In text order, suppressed ones left out. */
  readonly findings: readonly Finding[];
}

export interface Engine {
  /** Every rule's description, the engine's own included. */
  readonly ruleMetas: readonly RuleMeta[];
  /** Never throws for any text. */
  analyse(source: string, options: AnalyseOptions): Analysis;
}

const blockRules = rules.filter((rule) => rule.scope === 'block');
const citationRules = rules.filter((rule) => rule.scope === 'citation');
const letterRules = rules.filter((rule) => rule.scope === 'letter');

/** Descriptions of all rules, by id. */
export const ruleMetas: readonly RuleMeta[] = [...rules.map((rule) => rule.meta), ...Object.values(suppressionRules)].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

export function createEngine({ register, today, onRuleFailure }: EngineServices): Engine {
  const recognise = createRecogniser(register);
  const citationsOfBlock = new WeakMap<Block, readonly Citation[]>();
  const citationsOf = (block: Block): readonly Citation[] => {
    const known = citationsOfBlock.get(block);
    if (known !== undefined) return known;
    const citations = recognise(block);
    citationsOfBlock.set(block, citations);
    return citations;
  };
  const resolve = createResolver(register);
  const verify = createVerifier(register);
  const checkBlock = createBlockChecker(blockRules, citationsOf, onRuleFailure);

  return {
    ruleMetas,
    analyse(source, { configuration, asOf, previous }) {
      const letter = parseLetter(source, previous?.letter);
      const ownDate = letter.frontMatter.dato?.value;
      const context: RuleContext = {
        configuration,
        register,
        letterDate: asOf ?? ownDate ?? today(),
        letterDateIsAssumed: asOf === undefined && ownDate === undefined,
      };
      const resolved = resolve(letter, citationsOf);
      const citations = resolved.map((entry): PlacedCitation => placeCitation(letter, entry, verify(entry.resolved, context.letterDate)));
      const findings = [
        ...letter.blocks.flatMap((placed) =>
          checkBlock(placed.block, source, placed.offset, letter.frontMatter, context).map((finding) => shiftFinding(finding, placed.offset)),
        ),
        ...citationFindings(letter, citations, context, onRuleFailure),
        ...letterFindings(letter, citations, context, onRuleFailure),
      ];
      return { source, letter, letterDate: context.letterDate, citations, findings: finish(letter, findings, configuration) };
    },
  };
}

/** A resolved citation and where it stands. */
interface CitationInBlock {
  readonly resolved: ResolvedCitation;
  readonly block: number;
}

function placeCitation(letter: Letter, { resolved, block }: CitationInBlock, citation: VerifiedCitation): PlacedCitation {
  const placed = letter.blocks[block];
  const range = placed === undefined ? resolved.citation.range : shiftRange(proseToSource(placed.block.prose, resolved.citation.range), placed.offset);
  return { citation, block, range };
}

function citationFindings(
  letter: Letter,
  citations: readonly PlacedCitation[],
  context: RuleContext,
  onRuleFailure: EngineServices['onRuleFailure'],
): Finding[] {
  const active = activeRules(citationRules, context.configuration);
  const findings: Finding[] = [];
  for (const { citation, block: index } of citations) {
    const placed = letter.blocks[index];
    if (placed === undefined) continue;
    const chunk = (range: { start: number; end: number }): string => letter.source.slice(placed.offset + range.start, placed.offset + range.end);
    for (const { rule, severity } of active) {
      for (const report of guarded(rule, onRuleFailure, () => rule.check(citation, context))) {
        findings.push(shiftFinding(toFinding(proseReportToChunk(report, placed.block, chunk), rule.meta, severity), placed.offset));
      }
    }
  }
  return findings;
}

function letterFindings(
  letter: Letter,
  citations: readonly PlacedCitation[],
  context: RuleContext,
  onRuleFailure: EngineServices['onRuleFailure'],
): Finding[] {
  const form = context.configuration.forms.get(letter.frontMatter.brevtype?.value ?? '');
  const letterContext = { ...context, form, citations };
  return activeRules(letterRules, context.configuration).flatMap(({ rule, severity }) =>
    guarded(rule, onRuleFailure, () => rule.check(letter, letterContext)).map((report) =>
      guardLetterFixes(letter, toFinding(report, rule.meta, severity)),
    ),
  );
}

/** Suppressions applied, and everything in text order. */
function finish(letter: Letter, findings: readonly Finding[], configuration: Configuration): readonly Finding[] {
  const offIds = new Set(ruleMetas.filter((meta) => configuredSeverity(meta, configuration) === 'off').map((meta) => meta.id as string));
  const { kept, reports } = applySuppressions(letter, findings, ruleMetas.map((meta) => meta.id), (rule) => offIds.has(rule));
  const own = reports.flatMap(({ meta, ...report }) => {
    const severity = configuredSeverity(meta, configuration);
    return severity === 'off' ? [] : [toFinding(report, meta, severity)];
  });
  return [...kept, ...own].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function activeRules<R extends Rule>(of: readonly R[], configuration: Configuration): { rule: R; severity: Finding['severity'] }[] {
  return of.flatMap((rule) => {
    const severity = configuredSeverity(rule.meta, configuration);
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}

/** One rule's fault must not cost the jurist the other rules' findings. */
function guarded<T>(rule: Rule, onRuleFailure: EngineServices['onRuleFailure'], check: () => Iterable<T>): T[] {
  try {
    return [...check()];
  } catch (error) {
    onRuleFailure(rule.meta.id, error);
    return [];
  }
}
