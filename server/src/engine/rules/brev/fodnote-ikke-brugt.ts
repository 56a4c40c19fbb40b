import type { LetterRule } from '../rule.js';

/** A footnote's text that no call in the letter leads to, or that is defined twice. */
export const footnoteNotUsed: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/fodnote-ikke-brugt',
    severity: 'warning',
    title: { da: 'Fodnoten er ikke henvist til', en: 'The footnote is not called' },
    basis: 'En note uden henvisning kommer ikke med i brevet; af to med samme nummer kun den første.',
    fixable: 'none',
  },
  *check(letter) {
    const called = new Set(letter.footnoteCalls.map(({ call }) => call.label));
    const seen = new Map<string, { readonly start: number; readonly end: number }>();
    for (const { label, range } of letter.footnotes) {
      const mark = { start: range.start, end: Math.min(range.end, range.start + label.length + '[^]'.length) };
      const earlier = seen.get(label);
      if (earlier !== undefined) {
        yield {
          range: mark,
          message: {
            da: `Fodnote ${label} er skrevet to gange. Kun den første kommer med i brevet.`,
            en: `Footnote ${label} is written twice. Only the first becomes part of the letter.`,
          },
          related: [{ range: earlier, message: { da: 'Den første', en: 'The first' } }],
        };
      } else if (!called.has(label)) {
        yield {
          range: mark,
          message: {
            da: `Intet sted i brevet henviser til fodnote ${label} med [^${label}]. Teksten kommer ikke med i brevet.`,
            en: `Nothing in the letter refers to footnote ${label} by [^${label}]. Its text does not become part of the letter.`,
          },
        };
      }
      if (earlier === undefined) seen.set(label, mark);
    }
  },
};
