import { capitalLevel } from '../grammar/levelTail.js';
import { isMidSentence } from '../grammar/match.js';
import { missingComma, readBareLevels } from '../grammar/provisionList.js';
import type { CitationForm } from './form.js';

/** `10 stk. 20 kroner` counts pieces. */
const countBefore = /\d\s{1,3}$/;

/** `stk. 2` without a §: it belongs to the § that the sentence stands in. */
export const subparagraph: CitationForm = {
  id: 'subparagraph',
  triggers: [{ on: 'word', words: ['stk'] }],
  find(text, at) {
    if (countBefore.test(text.slice(Math.max(0, at - 4), at))) return [];
    const group = readBareLevels(text, at);
    if (group === undefined) return [];
    const capital = isMidSentence(text, at) ? capitalLevel(text, at) : [];
    const comma = missingComma(text, { start: at, group });
    return [{ kind: 'provision', form: 'subparagraph', range: { start: at, end: group.end }, provisions: group.provisions, deviations: [...capital, ...group.deviations, ...(comma === undefined ? [] : [comma])] }];
  },
};
