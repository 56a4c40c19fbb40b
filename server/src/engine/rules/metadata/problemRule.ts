import type { FrontMatterProblem } from '../../letter/frontMatter.js';
import type { LetterRule, Report, RuleMeta } from '../rule.js';

/** A rule that passes on one or more kinds of the problems met when the front matter was read. */
export function problemRule(
  meta: RuleMeta,
  kinds: readonly FrontMatterProblem['kind'][],
  fixes: (problem: FrontMatterProblem, source: string) => NonNullable<Report['fixes']> = () => [],
): LetterRule {
  return {
    scope: 'letter',
    meta,
    *check({ frontMatter, source }) {
      for (const problem of frontMatter.problems) {
        if (kinds.includes(problem.kind)) yield { range: problem.range, message: problem.message, fixes: fixes(problem, source) };
      }
    },
  };
}
