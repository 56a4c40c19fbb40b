import type { Citation } from '../../server/src/engine/citations/model.js';
import type { Block } from '../../server/src/engine/letter/model.js';
import { citationFormat } from '../../server/src/engine/rules/henvisning/format.js';
import { jf } from '../../server/src/engine/rules/henvisning/jf.js';
import { commaAfterCitation } from '../../server/src/engine/rules/henvisning/komma.js';
import { actNameForm } from '../../server/src/engine/rules/henvisning/lovnavn.js';
import { paragraphSign } from '../../server/src/engine/rules/henvisning/paragraftegn.js';
import type { BlockRule, BlockRuleContext, Report } from '../../server/src/engine/rules/rule.js';
import { applyEdits } from '../../server/src/engine/text/range.js';
import { proseBlock } from '../kit/block.js';
import { configuration, register, today } from '../kit/engine.js';
import { parseLetter } from '../../server/src/engine/letter/parseLetter.js';

/** The rules on the form of citations. */
export const formRules: readonly BlockRule[] = [citationFormat, jf, commaAfterCitation, actNameForm, paragraphSign];

const { frontMatter } = parseLetter('');

/** What the rules say of a text. */
export function reportsOn(text: string, recognise: (block: Block) => readonly Citation[]): readonly Report[] {
  const block = proseBlock(text);
  const context: BlockRuleContext = { configuration, register, spelling: undefined, letterDate: today, letterDateIsAssumed: false, frontMatter, citations: recognise(block) };
  return formRules.flatMap((rule) => [...rule.check(block, context)]);
}

/** The text after every preferred fix that `chosen` lets through, as often as fixes are found (mending one thing may show the next). */
export function mend(text: string, recognise: (block: Block) => readonly Citation[], chosen: (report: Report) => boolean = () => true): string {
  let mended = text;
  for (let round = 0; round < 3; round += 1) {
    const edits = reportsOn(mended, recognise)
      .filter(chosen)
      .flatMap((report) => report.fixes?.find((fix) => fix.preferred)?.edits ?? []);
    if (edits.length === 0) return mended;
    mended = applyEdits(mended, edits);
  }
  return mended;
}
