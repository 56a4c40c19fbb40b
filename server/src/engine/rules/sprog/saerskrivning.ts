import { wordsOf } from '../../language/blockWords.js';
import { splitWords } from '../../language/splitWords.js';
import { cuesOf } from '../../language/cues.js';
import { phraseFinder, type FoundPhrase } from '../../language/phrases.js';
import { replacement, reportSlips, type Slip } from '../../language/slipReport.js';
import type { BlockRule } from '../rule.js';

const find = phraseFinder(splitWords);

/** `i gennem`, `med mindre`, `princip afgørelse`. */
export const splitWord: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/saerskrivning',
    severity: 'warning',
    title: { da: 'Ordet skrives i ét', en: 'The word is written as one' },
    basis: 'Retskrivningsordbogen §§ 18-19: sammensætninger og faste forbindelser skrives i ét ord. En liste over dem, der oftest deles, med krav til ordene omkring dem.',
    fixable: 'choice',
  },
  dependsOn: [],
  check(block, { citations }) {
    const cues = cuesOf(block).splitWords;
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
    message: { da: `»${written}« skrives i ét ord: »${likeliest}«.`, en: `»${written}« is one word: »${likeliest}«.` },
    remedies: meant.map((each) => replacement(range, each)),
    ...(isDoubtful ? { severity: 'hint' } : {}),
  };
}
