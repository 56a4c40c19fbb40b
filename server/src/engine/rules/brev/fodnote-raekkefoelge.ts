import type { Fix } from '../../findings.js';
import type { Letter, PlacedFootnoteCall } from '../../letter/model.js';
import type { TextEdit } from '../../text/range.js';
import type { LetterRule } from '../rule.js';

/** Numbered footnotes that are first called in another order than their numbers'. */
export const footnoteOrder: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/fodnote-raekkefoelge',
    severity: 'hint',
    title: { da: 'Fodnoterne er ikke nummereret i rækkefølge', en: 'The footnotes are not numbered in order' },
    basis: 'Fodnoter nummereres 1, 2, 3 … i den rækkefølge, de optræder i teksten.',
    fixable: 'choice',
  },
  *check(letter) {
    const first = firstCalls(letter);
    if (!first.every(({ call }) => /^\d{1,3}$/.test(call.label))) return;
    let fixes: readonly Fix[] | undefined;
    let highest = 0;
    for (const { call, range } of first) {
      const number = Number(call.label);
      if (number < highest) {
        fixes ??= [renumberFix(letter, first)];
        yield {
          range,
          message: {
            da: `Fodnote ${number} er først henvist til efter fodnote ${highest}.`,
            en: `Footnote ${number} is first called after footnote ${highest}.`,
          },
          fixes,
        };
      }
      highest = Math.max(highest, number);
    }
  },
};

/** The first call of each footnote, in text order; calls inside footnotes come where they stand. */
function firstCalls({ footnoteCalls }: Letter): readonly PlacedFootnoteCall[] {
  const seen = new Set<string>();
  return footnoteCalls.filter(({ call }) => {
    const isFirst = !seen.has(call.label);
    seen.add(call.label);
    return isFirst;
  });
}

function renumberFix(letter: Letter, first: readonly PlacedFootnoteCall[]): Fix {
  const numbers = new Map(first.map(({ call }, index) => [call.label, String(index + 1)]));
  // Notes that nothing calls keep clear of the new numbers.
  let next = first.length;
  for (const { label } of letter.footnotes) if (!numbers.has(label)) numbers.set(label, String((next += 1)));
  const places = [
    ...letter.footnoteCalls.map(({ call, range }) => ({ label: call.label, start: range.start + 2 })),
    ...letter.footnotes.map(({ label, range }) => ({ label, start: letter.source.indexOf('[^', range.start) + 2 })),
  ];
  const edits = places.flatMap(({ label, start }): TextEdit[] => {
    const newText = numbers.get(label);
    return newText === undefined || newText === label ? [] : [{ range: { start, end: start + label.length }, newText }];
  });
  return { title: { da: 'Nummerér fodnoterne i rækkefølge', en: 'Number the footnotes in order' }, safe: false, preferred: true, edits };
}
