import { isOwnText, isRunningText } from '../../language/ownText.js';
import { wordsIn } from '../../spelling/words.js';
import { sentencesIn } from '../../text/sentenceAround.js';
import type { BlockRule } from '../rule.js';

/** Words are longer than this with the space behind them, so a shorter sentence need not be counted. UTF-16 units. */
const shortestWord = 3;

/** A sentence of more words than a reader keeps in mind. */
export const longSentence: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/lang-saetning',
    severity: 'hint',
    title: { da: 'Lang sætning', en: 'Long sentence' },
    basis: 'Kontorets grænse (»sprog: laengste-saetning«), uden den 45 ord. Hver tiende sætning i danske love er længere end det, målt på registerets bestemmelser.',
    fixable: 'none',
  },
  dependsOn: [],
  *check(block, { configuration }) {
    const { text } = block.prose;
    const most = configuration.language.longestSentence;
    if (!isRunningText(block) || text.length <= most * shortestWord) return;
    for (const range of sentencesIn(text)) {
      if (range.end - range.start <= most * shortestWord) continue;
      // What is quoted in a sentence is no part of its length: the author cannot shorten it.
      const words = [...wordsIn(text.slice(range.start, range.end))].filter((word) =>
        isOwnText(block, { start: word.range.start + range.start, end: word.range.end + range.start }),
      ).length;
      if (words <= most) continue;
      yield {
        range,
        message: {
          da: `Sætningen har ${words} ord. Over ${most} bliver den svær at følge; overvej at dele den eller at bruge en liste.`,
          en: `The sentence has ${words} words. Above ${most} it is hard to follow; consider parting it, or a list.`,
        },
      };
    }
  },
};
