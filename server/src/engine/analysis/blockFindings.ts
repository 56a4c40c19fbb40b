import type { Citation } from '../citations/model.js';
import type { Configuration } from '../configuration/model.js';
import { datesOf } from '../dates/datesOf.js';
import type { Finding } from '../findings.js';
import type { FrontMatter } from '../letter/frontMatter.js';
import type { Block } from '../letter/model.js';
import type { BlockRule, RuleContext } from '../rules/rule.js';
import type { TextRange } from '../text/range.js';
import { dateKey } from './dateKey.js';
import { createRuleSelection, type ConfiguredRule } from './configuredRules.js';
import { proseReportToChunk, toFinding } from './placeReports.js';

/** The findings of some rules in a block, and what they hang on. */
interface Kept {
  readonly configuration: Configuration;
  /** The date and whether it is the letter's own; '' for rules that do not ask. */
  readonly letterDate: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly findings: readonly Finding[];
}

/** Findings in chunk-local offsets. `offset` is the chunk's place in `source`. */
export type BlockChecker = (
  block: Block,
  source: string,
  offset: number,
  frontMatter: FrontMatter,
  context: RuleContext,
) => readonly Finding[];

/**
 * Runs the block rules, and keeps their findings with the block for as long as what they hang on stands: an edit elsewhere costs a
 * look-up. Blocks are immutable and shared between versions of a letter, so they can be the key.
 */
export function createBlockChecker(
  rules: readonly BlockRule[],
  citationsOf: (block: Block) => readonly Citation[],
  onRuleFailure: (rule: string, error: unknown) => void,
): BlockChecker {
  const groups = [
    rules.filter((rule) => rule.dependsOn.length === 0),
    rules.filter((rule) => rule.dependsOn.length > 0 && !rule.dependsOn.includes('front-matter')),
    rules.filter((rule) => rule.dependsOn.includes('front-matter')),
  ].map((group) => ({
    select: createRuleSelection(group),
    hangsOnDate: group.some((rule) => rule.dependsOn.includes('letter-date')),
    hangsOnFrontMatter: group.some((rule) => rule.dependsOn.includes('front-matter')),
    kept: new WeakMap<Block, Kept>(),
  }));

  return (block, source, offset, frontMatter, context) =>
    groups.flatMap((group) => {
      const letterDate = group.hangsOnDate ? dateKey(context) : '';
      const dependedFrontMatter = group.hangsOnFrontMatter ? frontMatter : undefined;
      const kept = group.kept.get(block);
      if (
        kept?.configuration === context.configuration &&
        kept.letterDate === letterDate &&
        kept.frontMatter === dependedFrontMatter
      ) {
        return kept.findings;
      }
      const findings = run(group.select(context.configuration), block, source, offset, frontMatter, context);
      group.kept.set(block, { configuration: context.configuration, letterDate, frontMatter: dependedFrontMatter, findings });
      return findings;
    });

  function run(
    rulesToRun: readonly ConfiguredRule<BlockRule>[],
    block: Block,
    source: string,
    offset: number,
    frontMatter: FrontMatter,
    context: RuleContext,
  ): readonly Finding[] {
    const findings: Finding[] = [];
    const chunk = (range: TextRange): string => source.slice(offset + range.start, offset + range.end);
    const citations = citationsOf(block);
    const blockContext = { ...context, citations, frontMatter };
    const holds = {
      dates: datesOf(block).length > 0,
      citations: citations.length > 0,
      deviations: citations.some(({ deviations }) => deviations.length > 0),
    };
    for (const { rule, severity } of rulesToRun) {
      if (rule.looksAt !== undefined && !holds[rule.looksAt]) continue;
      // Not `guarded`: its closure and list, for every rule and block, cost as much as most rules.
      const before = findings.length;
      try {
        for (const report of rule.check(block, blockContext)) findings.push(toFinding(proseReportToChunk(report, block, chunk), rule.meta, severity));
      } catch (error) {
        findings.length = before;
        onRuleFailure(rule.meta.id, error);
      }
    }
    return findings;
  }
}
