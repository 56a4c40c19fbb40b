import { wordsOf } from '../../language/blockWords.js';
import { confusions } from '../../language/confusions.js';
import { cuesOf } from '../../language/cues.js';
import { phraseFinder, type FoundPhrase } from '../../language/phrases.js';
import { replacement, reportSlips, type Slip } from '../../language/slipReport.js';
import type { BlockRule } from '../rule.js';

const find = phraseFinder(confusions);

/** `på grund at`, `har afgang til`, `ligger vægt på`. */
export const confusedWord: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/forveksling',
    severity: 'warning',
    title: { da: 'Et andet ord er nok ment', en: 'Another word is probably meant' },
    basis: 'En liste over ord, der forveksles (af/at, træf/traf, afgang/adgang …), hver med de omgivelser, hvor kun det andet kan være ment; målt på lovtekster.',
    fixable: 'choice',
  },
  dependsOn: [],
  check(block, { citations }) {
    const cues = cuesOf(block).confusions;
    if (cues.length === 0) return [];
    const words = wordsOf(block);
    const { text } = block.prose;
    const slips = cues.flatMap((index): readonly Slip[] => {
      const word = words[index];
      const found = word === undefined ? undefined : find(text, word);
      return found === undefined ? [] : [slip(text, found)];
    });
    return slips.length === 0 ? slips : reportSlips(block, citations, slips);
  },
};

function slip(text: string, { range, meant, isDoubtful }: FoundPhrase): Slip {
  const written = text.slice(range.start, range.end);
  const [likeliest = ''] = meant;
  return {
    range,
    message: { da: `»${written}« passer ikke her. Mente du »${likeliest}«?`, en: `»${written}« does not fit here. Did you mean »${likeliest}«?` },
    remedies: meant.map((each) => replacement(range, each)),
    ...(isDoubtful ? { severity: 'hint' } : {}),
  };
}
