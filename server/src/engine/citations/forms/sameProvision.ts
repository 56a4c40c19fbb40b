import { lengthAt } from '../grammar/match.js';
import { readBareLevels } from '../grammar/provisionList.js';
import type { ActReference } from '../model.js';
import type { CitationForm } from './form.js';

/** `bestemmelsen` alone is mostly no reference; with one of these words before it, it is. */
const pointer = /(?<!\p{L})((?:(?:den|denne)\s{1,3})?(?:nævnte|omhandlede|pågældende|samme|sidstnævnte|førstnævnte)\s{1,3}|den\s{1,3}anden\s{1,3})$/iu;
const toLevel = /\s{1,3}(?=stk\.?\s?\d)/iuy;

/** `den nævnte bestemmelse`, `samme bestemmelse`, `bestemmelsens stk. 2`: the provision named before. */
export const sameProvision: CitationForm = {
  id: 'sameProvision',
  triggers: [{ on: 'word', words: ['bestemmelse', 'bestemmelses', 'bestemmelsens'] }],
  find(text, at, { floor }) {
    const before = pointer.exec(text.slice(Math.max(floor, at - 40), at))?.[1] ?? '';
    const start = at - before.length;
    const wordEnd = at + (/^\p{L}+/u.exec(text.slice(at, at + 16))?.[0].length ?? 0);
    const gap = lengthAt(toLevel, text, wordEnd);
    const levels = gap === 0 ? undefined : readBareLevels(text, wordEnd + gap);
    if (before === '' && (levels === undefined || text[wordEnd - 1] !== 's')) return [];
    const act: ActReference = { kind: 'anaphor', name: text.slice(start, wordEnd), range: { start, end: wordEnd }, candidates: [] };
    return [
      {
        kind: 'provision',
        form: 'sameProvision',
        range: { start, end: levels?.end ?? wordEnd },
        act,
        provisions: levels?.provisions,
        deviations: levels?.deviations,
      },
    ];
  },
};
