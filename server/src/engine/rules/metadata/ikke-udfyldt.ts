import type { Placed } from '../../letter/frontMatter.js';
import type { LetterRule } from '../rule.js';
import { isUnfilled } from './unfilled.js';

/** `titel: "[titel]"`: a new letter's note to the author, still there. */
export const unfilledValue: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'metadata/ikke-udfyldt',
    severity: 'warning',
    title: { da: 'Værdien i metadata er ikke udfyldt', en: 'The value in the front matter is not filled in' },
    basis: 'Nye breve får en note i kantede parenteser, hvor kun forfatteren kender værdien.',
    fixable: 'none',
  },
  *check({ frontMatter }) {
    const { titel, sagsnr, dokumentnr, sagsbehandler, svarfrist, vedr, modtagere, underskrivere, bilag } = frontMatter;
    const values: readonly (Placed<unknown> | undefined)[] = [titel, sagsnr, dokumentnr, sagsbehandler, svarfrist, vedr, ...modtagere];
    const texts: Placed<string>[] = [
      ...values.flatMap((placed) => (typeof placed?.value === 'string' ? [{ value: placed.value, range: placed.range }] : [])),
      ...underskrivere.map(({ value, range }) => ({ value: value.name, range })),
      ...bilag.map(({ value, range }) => ({ value: value.title, range })),
    ];
    for (const { value, range } of texts.sort((a, b) => a.range.start - b.range.start)) {
      if (!isUnfilled(value)) continue;
      yield {
        range,
        message: { da: `»${value.trim()}« er en note til forfatteren og ikke udfyldt.`, en: `»${value.trim()}« is a note to the author and not filled in.` },
      };
    }
  },
};
