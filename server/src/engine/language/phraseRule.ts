import type { BlockRule, RuleMeta } from '../rules/rule.js';
import type { Localized } from '../text/localized.js';
import { wordsOf } from './blockWords.js';
import { cuesOf, type Cues } from './cues.js';
import { phraseFinder, type Phrase } from './phrases.js';
import { replacement, reportSlips, type Slip } from './slipReport.js';

/** A rule that finds phrases where their cues stand, and offers what is meant instead, the likeliest first. */
export function phraseRule(
  meta: RuleMeta,
  cues: keyof Pick<Cues, 'confusions' | 'splitWords'>,
  phrases: readonly Phrase[],
  message: (written: string, likeliest: string) => Localized,
): BlockRule {
  const find = phraseFinder(phrases);
  return {
    scope: 'block',
    meta,
    dependsOn: [],
    check(block, { citations }) {
      const indices = cuesOf(block)[cues];
      if (indices.length === 0) return [];
      const words = wordsOf(block);
      const { text } = block.prose;
      const slips = indices.flatMap((index): readonly Slip[] => {
        const word = words[index];
        const found = word === undefined ? undefined : find(text, word);
        if (found === undefined) return [];
        const { range, meant, isDoubtful } = found;
        return [{
          range,
          message: message(text.slice(range.start, range.end), meant[0] ?? ''),
          remedies: meant.map((each) => replacement(range, each)),
          ...(isDoubtful ? { severity: 'hint' } : {}),
        }];
      });
      return slips.length === 0 ? slips : reportSlips(block, citations, slips);
    },
  };
}
