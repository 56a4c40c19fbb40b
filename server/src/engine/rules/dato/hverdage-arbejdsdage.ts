import { touchesQuotation } from '../../analysis/placeReports.js';
import type { Block } from '../../letter/model.js';
import { perBlock } from '../../letter/perBlock.js';
import { allMatches } from '../../text/allMatches.js';
import { proseToSource } from '../../text/prose.js';
import { shiftRange, type TextRange } from '../../text/range.js';
import type { LetterRule } from '../rule.js';

const counted = /(?<![\p{L}\p{N}])(?:\d{1,3}|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|fjorten|femten|tyve)\s+(hverdage?|arbejdsdage?)(?!\p{L})/giu;

interface Use {
  readonly isWorkingDays: boolean;
  readonly range: TextRange;
}

/** `10 hverdage` in one place, `7 arbejdsdage` in another. */
export const mixedDayWords: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'dato/hverdage-arbejdsdage',
    severity: 'hint',
    title: { da: 'Både hverdage og arbejdsdage', en: 'Both hverdage and arbejdsdage' },
    basis: 'Arbejdsdage er mandag til fredag undtagen helligdage; hverdage kan også omfatte lørdage. Loven bruger arbejdsdage (forvaltningslovens § 16, stk. 2, offentlighedslovens § 36, stk. 2).',
    fixable: 'none',
  },
  *check({ blocks }) {
    const uses = blocks.flatMap(({ block, offset }) => usesIn(block).map((use) => ({ ...use, range: shiftRange(use.range, offset) })));
    const [first] = uses;
    const other = uses.find(({ isWorkingDays }) => isWorkingDays !== first?.isWorkingDays);
    if (first === undefined || other === undefined) return;
    yield {
      range: other.range,
      message: {
        da: 'Brevet bruger både »hverdage« og »arbejdsdage«. Hverdage kan også omfatte lørdage. Brug ét af ordene, hvis det samme er ment.',
        en: 'The letter uses both »hverdage« and »arbejdsdage«. Hverdage may include Saturdays. Use one of the words if the same is meant.',
      },
      related: [{ range: first.range, message: { da: 'Det andet ord', en: 'The other word' } }],
    };
  },
};

/** With chunk-local ranges. */
const usesIn = perBlock((block: Block): readonly Use[] => {
  const { text } = block.prose;
  if (block.kind === 'code' || !/hverdag|arbejdsdag/iu.test(text)) return [];
  const uses: Use[] = [];
  for (const match of allMatches(text, counted)) {
    const word = match[1] ?? '';
    const end = match.index + match[0].length;
    const range = { start: end - word.length, end };
    if (touchesQuotation(block, range)) continue;
    uses.push({ isWorkingDays: /^a/i.test(word), range: proseToSource(block.prose, range) });
  }
  return uses;
});
