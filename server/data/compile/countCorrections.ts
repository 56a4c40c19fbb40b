import { formatParagraphLabel } from '../../src/engine/register/paragraphLabel.js';
import { splitProvision } from '../../src/engine/register/splitProvision.js';
import type { Entry } from './provisions.js';
import type { SourceText } from './texts.js';

/**
 * The collected index misses a stk. when the sentence before it lacks its stop, and those an act leaves out (`Stk. 2-5. (Udelades)`).
 * The texts tell; what they tell of a § holds for the same act's generations without texts when the index counts the § alike there.
 * Counts are only ever raised: a number too high lets an error pass, one too low invents one.
 */
export class CountCorrections {
  readonly #corrected = new Map<string, string>();
  /** Wordings stand unchanged through many generations. */
  readonly #learnt = new Set<string>();

  learn(entries: readonly Entry[], texts: readonly SourceText[]): void {
    const textOf = new Map<string, string>();
    for (const { heading, text, foreign } of texts) if (!foreign && !textOf.has(heading)) textOf.set(heading, text);
    for (const { first, counts } of entries) {
      const label = formatParagraphLabel(first);
      const text = textOf.get(label);
      if (counts === undefined || text === undefined) continue;
      const lesson = `${counts} ${text}`;
      if (this.#learnt.has(lesson)) continue;
      this.#learnt.add(lesson);
      const raised = raise(counts, text);
      if (raised !== counts) this.#corrected.set(`${label}:${counts}`, raised);
    }
  }

  correct(label: string, counts: string): string {
    return this.#corrected.get(`${label}:${counts}`) ?? counts;
  }
}

/** @param counts `3(0,6,0)` */
function raise(counts: string, text: string): string {
  const stk = splitProvision(text)?.stk ?? [];
  const [stkCount = '', nr = ''] = counts.replace(/\)$/, '').split('(');
  const indexed = nr.split(',').map(Number);
  // With a stk. missed, the index has counted its items elsewhere.
  const nrCounts = stk.map((part, index) => (stk.length > Number(stkCount) ? part.nr.length : Math.max(part.nr.length, indexed[index] ?? 0)));
  if (stk.length < Number(stkCount)) return counts;
  return nrCounts.every((count) => count === 0) ? String(stk.length) : `${stk.length}(${nrCounts.join(',')})`;
}
