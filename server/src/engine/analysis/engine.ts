import { firstMentions, type FirstMention } from '../citations/firstMention.js';
import type { Misquotation } from '../citations/quotations/checkQuotations.js';
import type { ResolvedCitation } from '../citations/model.js';
import type { Configuration } from '../configuration/model.js';
import type { CalendarDate } from '../dates/calendarDate.js';
import type { Finding, Fix } from '../findings.js';
import type { Letter, PlacedBlock } from '../letter/model.js';
import { parseLetter } from '../letter/parseLetter.js';
import { perObject } from '../perObject.js';
import type { Register } from '../register/model.js';
import type { ProvisionTexts } from '../register/provisionTexts.js';
import type { Spelling } from '../spelling/spelling.js';
import { rules } from '../rules/index.js';
import type { LetterRuleContext, PlacedCitation, RuleContext, RuleMeta } from '../rules/rule.js';
import { proseToSource } from '../text/prose.js';
import { shiftRange, type TextRange } from '../text/range.js';
import { createCheckers } from './checkers.js';
import { createRuleSelection, guarded } from './configuredRules.js';
import { oneFindingAWord } from './oneFindingAWord.js';
import { configuredSeverity, shiftFinding, toFinding } from './placeReports.js';
import { guardLetterFixes, guardLongQuotations } from './quotationGuard.js';
import { suggestionFixes } from './suggestions.js';
import { applySuppressions, suppressionRules } from './suppressions.js';

/** What the host hands the engine. */
export interface EngineServices {
  readonly register: Register;
  /** Opened when first asked. Must not throw: without the file they are `emptyProvisionTexts`. */
  readonly texts: ProvisionTexts;
  /** Undefined when the dictionary could not be read. */
  readonly spelling: Spelling | undefined;
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
  /** What it was judged by: the register with the office's own acts. */
  readonly register: Register;
  /** The day the letter was judged by. */
  readonly letterDate: CalendarDate;
  readonly citations: readonly PlacedCitation[];
  /** In text order, suppressed ones left out. */
  readonly findings: readonly Finding[];
}

/** The citations of a letter. */
export type CitedLetter = Pick<Analysis, 'source' | 'register' | 'letterDate' | 'citations'>;

export interface Engine {
  /** Every rule's description, the engine's own included. */
  readonly ruleMetas: readonly RuleMeta[];
  /** Never throws for any text. */
  analyse(source: string, options: AnalyseOptions): Analysis;
  /** The citations that {@link analyse} gives, for a fraction of its cost: no rule is run. Never throws for any text. */
  cite(source: string, options: Pick<AnalyseOptions, 'configuration' | 'asOf'>): CitedLetter;
  /** The acts that the letter cites by a short name only, each with the fix that writes its full title at the first mention. In text order. */
  firstMentions(analysis: Analysis): readonly FirstMention[];
  /** Words that a misspelt one may stand for, best first, as fixes one by one; none for other findings. Takes some milliseconds a finding. */
  suggestions(analysis: Analysis, finding: Finding): readonly Fix[];
}

const blockRules = rules.filter((rule) => rule.scope === 'block');
const citationRules = rules.filter((rule) => rule.scope === 'citation');
const selectLetterRules = createRuleSelection(rules.filter((rule) => rule.scope === 'letter'));

/** Descriptions of all rules, by id. */
export const ruleMetas: readonly RuleMeta[] = [...rules.map((rule) => rule.meta), ...Object.values(suppressionRules)].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

export function createEngine({ register, texts, spelling, today, onRuleFailure }: EngineServices): Engine {
  const checkersOf = createCheckers({ register, texts, blockRules, citationRules, onRuleFailure });

  return {
    ruleMetas,
    analyse(source, { configuration, asOf, previous }) {
      const { register: known, citationsOf, resolve, judge, checkBlock, checkQuotations } = checkersOf(configuration);
      const letter = parseLetter(source, previous?.letter);
      const ownDate = letter.frontMatter.dato?.value;
      const context: RuleContext = {
        configuration,
        register: known,
        spelling,
        letterDate: asOf ?? ownDate ?? today(),
        letterDateIsAssumed: asOf === undefined && ownDate === undefined,
      };
      const citations: PlacedCitation[] = [];
      const findings: Finding[] = [];
      for (const { resolved, block } of resolve(letter, citationsOf)) {
        const placed = letter.blocks[block];
        if (placed === undefined) continue;
        const judged = judge(resolved, placed, source, context);
        citations.push({ citation: judged.verified, block, range: placeOf(judged.verified, placed) });
        for (const finding of judged.findings) findings.push(shiftFinding(finding, placed.offset));
      }
      for (const placed of letter.blocks) {
        for (const finding of checkBlock(placed.block, source, placed.offset, letter.frontMatter, context)) {
          findings.push(shiftFinding(finding, placed.offset));
        }
      }
      const misquotations = (): readonly Misquotation[] => checkQuotations(letter, citations, context.letterDate);
      findings.push(...letterFindings(letter, { ...context, citations, misquotations }, onRuleFailure));
      return { source, letter, register: known, letterDate: context.letterDate, citations, findings: finish(letter, findings, configuration) };
    },
    cite(source, { configuration, asOf }) {
      const { register: known, citationsOf, resolve, verify } = checkersOf(configuration);
      const letter = parseLetter(source);
      const letterDate = asOf ?? letter.frontMatter.dato?.value ?? today();
      const citations = resolve(letter, citationsOf).flatMap(({ resolved, block }) => {
        const placed = letter.blocks[block];
        return placed === undefined ? [] : [{ citation: verify(resolved, letterDate), block, range: placeOf(resolved, placed) }];
      });
      return { source, register: known, letterDate, citations };
    },
    firstMentions,
    suggestions: (_analysis, finding) => (spelling === undefined ? [] : suggestionFixes(spelling, finding)),
  };
}

/** Letter range. */
function placeOf({ citation }: ResolvedCitation, { block, offset }: PlacedBlock): TextRange {
  return shiftRange(proseToSource(block.prose, citation.range), offset);
}

function letterFindings(
  letter: Letter,
  context: Omit<LetterRuleContext, 'form'>,
  onRuleFailure: EngineServices['onRuleFailure'],
): Finding[] {
  const form = context.configuration.forms.get(letter.frontMatter.brevtype?.value ?? '');
  const letterContext = { ...context, form };
  return selectLetterRules(context.configuration).flatMap(({ rule, severity }) =>
    guarded(rule, onRuleFailure, () => rule.check(letter, letterContext)).map((report) =>
      guardLetterFixes(letter, toFinding(report, rule.meta, severity)),
    ),
  );
}

/** Ids of the rules that a configuration switches off. */
const offRulesOf = perObject(
  (configuration: Configuration): ReadonlySet<string> =>
    new Set(ruleMetas.filter((meta) => configuredSeverity(meta, configuration) === 'off').map((meta) => meta.id)),
);

const ruleIds = ruleMetas.map((meta) => meta.id);

/** Suppressions applied, and everything in text order. */
function finish(letter: Letter, findings: readonly Finding[], configuration: Configuration): readonly Finding[] {
  const off = offRulesOf(configuration);
  const { kept, reports } = applySuppressions(letter, oneFindingAWord(guardLongQuotations(letter, findings)), ruleIds, (rule) => off.has(rule));
  const own = reports.flatMap(({ meta, ...report }) => {
    const severity = configuredSeverity(meta, configuration);
    return severity === 'off' ? [] : [toFinding(report, meta, severity)];
  });
  return [...kept, ...own].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
