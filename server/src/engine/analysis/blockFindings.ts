import type { Citation } from '../citations/model.js';
import type { Configuration } from '../configuration/model.js';
import { datesOf } from '../dates/datesOf.js';
import type { Finding } from '../findings.js';
import type { FrontMatter } from '../letter/frontMatter.js';
import type { Block } from '../letter/model.js';
import type { BlockRule, BlockRuleContext, RuleContext } from '../rules/rule.js';
import type { TextRange } from '../text/range.js';
import { dateKey } from './dateKey.js';
import { collectFindings } from './collectFindings.js';
import { createRuleSelection, type ConfiguredRule } from './configuredRules.js';

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
  }));
  /** By group. */
  const keptFindings = new WeakMap<Block, (Kept | undefined)[]>();

  return (block, source, offset, frontMatter, context) => {
    let kept = keptFindings.get(block);
    if (kept === undefined) keptFindings.set(block, (kept = []));
    const findings: Finding[] = [];
    /** Most blocks of an edited letter stand as they were, and need none. */
    let blockContext: BlockRuleContext | undefined;
    for (let index = 0; index < groups.length; index += 1) {
      const group = groups[index];
      if (group === undefined) continue;
      const letterDate = group.hangsOnDate ? dateKey(context) : '';
      const dependedFrontMatter = group.hangsOnFrontMatter ? frontMatter : undefined;
      let own = kept[index];
      if (own?.configuration !== context.configuration || own.letterDate !== letterDate || own.frontMatter !== dependedFrontMatter) {
        blockContext ??= { ...context, citations: citationsOf(block), frontMatter };
        own = {
          configuration: context.configuration,
          letterDate,
          frontMatter: dependedFrontMatter,
          findings: run(group.select(context.configuration), block, source, offset, blockContext),
        };
        kept[index] = own;
      }
      // Most have none, and a spread of none costs too.
      if (own.findings.length > 0) findings.push(...own.findings);
    }
    return findings;
  };

  function run(
    rulesToRun: readonly ConfiguredRule<BlockRule>[],
    block: Block,
    source: string,
    offset: number,
    context: BlockRuleContext,
  ): readonly Finding[] {
    const findings: Finding[] = [];
    const place = { block, chunk: (range: TextRange): string => source.slice(offset + range.start, offset + range.end) };
    const { citations } = context;
    const holds = {
      dates: datesOf(block).length > 0,
      citations: citations.length > 0,
      deviations: citations.some(({ deviations }) => deviations.length > 0),
    };
    for (const configured of rulesToRun) {
      const { looksAt } = configured.rule;
      if (looksAt !== undefined && !(typeof looksAt === 'string' ? holds[looksAt] : looksAt.test(block.prose.text))) continue;
      collectFindings(findings, configured, block, context, place, onRuleFailure);
    }
    return findings;
  }
}
