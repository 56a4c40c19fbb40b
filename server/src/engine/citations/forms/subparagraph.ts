import { replacement } from '../grammar/deviations.js';
import { isMidSentence, lengthAt } from '../grammar/match.js';
import { readBareLevels } from '../grammar/provisionList.js';
import type { CitationForm } from './form.js';

/** `Stk. 2. Kommunen …` numbers a stk. of a text that is quoted; it cites nothing. */
const label = /Stk\.\s{0,3}\d{1,2}\.\s{1,3}(?=[\p{Lu}§»”"(\d])/uy;
/** `10 stk. 20 kroner` counts pieces. */
const countBefore = /\d\s{1,3}$/;

/** `stk. 2` without a §: it belongs to the § that the sentence stands in. */
export const subparagraph: CitationForm = {
  id: 'subparagraph',
  triggers: [{ on: 'word', words: ['stk'] }],
  find(text, at) {
    if (lengthAt(label, text, at) > 0 || countBefore.test(text.slice(Math.max(0, at - 4), at))) return [];
    const group = readBareLevels(text, at);
    if (group === undefined) return [];
    const capital = text[at] === 'S' && isMidSentence(text, at) ? [replacement('capital-level', at, at + 1, 's')] : [];
    return [{ kind: 'provision', form: 'subparagraph', range: { start: at, end: group.end }, provisions: group.provisions, deviations: [...capital, ...group.deviations] }];
  },
};
