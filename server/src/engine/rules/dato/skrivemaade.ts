import { datesOf, touchesAny } from '../../dates/datesOf.js';
import { rangeWithoutWeekday, type DateDeviation, type DateDeviationKind } from '../../dates/recogniseDates.js';
import { applyEdits } from '../../text/range.js';
import type { BlockRule } from '../rule.js';

const kinds: ReadonlySet<DateDeviationKind> = new Set(['comma-for-dot', 'missing-dot', 'missing-space']);

/** `2, september 2024`, `18.november`, `18 november 2024`. */
export const dateWriting: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/skrivemaade',
    severity: 'warning',
    title: { da: 'Datoen er skrevet forkert', en: 'The date is written wrongly' },
    basis: 'Retskrivningsordbogen § 42, stk. 3: ordenstal skrives med punktum, »den 11. september 2001«.',
    fixable: 'safe',
  },
  dependsOn: [],
  looksAt: 'dates',
  *check(block, { citations }) {
    const cited = citations.map((citation) => citation.range);
    for (const date of datesOf(block)) {
      const range = rangeWithoutWeekday(date);
      const { deviations } = date;
      const wrong = deviations.filter(({ kind }) => kinds.has(kind));
      // The form of a date in a citation is the citation's business.
      if (wrong.length === 0 || touchesAny(cited, range)) continue;
      const expected = corrected(block.prose.text, range, wrong);
      yield {
        range,
        message: {
          da: `Skriv »${expected}«: dagen er et ordenstal med punktum, og der er mellemrum før måned og årstal (Retskrivningsordbogen § 42).`,
          en: `Write »${expected}«: the day is an ordinal with a full stop, with a blank before the month and the year (Retskrivningsordbogen § 42).`,
        },
        fixes: [{
          title: { da: `Ret til »${expected}«`, en: `Change to »${expected}«` },
          safe: wrong.every(({ certain }) => certain),
          preferred: true,
          edits: wrong.map(({ range: place, newText }) => ({ range: place, newText })),
        }],
      };
    }
  },
};

function corrected(text: string, range: { readonly start: number; readonly end: number }, deviations: readonly DateDeviation[]): string {
  const edits = deviations.map(({ range: place, newText }) => ({
    range: { start: place.start - range.start, end: place.end - range.start },
    newText,
  }));
  return applyEdits(text.slice(range.start, range.end), edits);
}
