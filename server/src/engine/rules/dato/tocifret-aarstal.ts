import { touchesQuotation } from '../../analysis/placeReports.js';
import { datesOf, touchesAny } from '../../dates/datesOf.js';
import { rangeWithoutWeekday } from '../../dates/recogniseDates.js';
import type { BlockRule } from '../rule.js';

/** `den 18.11.24`. */
export const twoDigitYear: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/tocifret-aarstal',
    severity: 'hint',
    title: { da: 'Årstal med to cifre', en: 'A year with two digits' },
    basis: 'Et årstal med to cifre kan læses som dag eller måned, og århundredet må gættes.',
    fixable: 'choice',
  },
  dependsOn: [],
  looksAt: 'dates',
  *check(block, { citations }) {
    const cited = citations.map((citation) => citation.range);
    for (const date of datesOf(block)) {
      const range = rangeWithoutWeekday(date);
      const { year, deviations } = date;
      const deviation = deviations.find(({ kind }) => kind === 'two-digit-year');
      if (deviation === undefined || touchesAny(cited, range) || touchesQuotation(block, range)) continue;
      yield {
        range,
        message: {
          da: `Skriv årstallet med fire cifre, så datoen ikke kan misforstås: ${year ?? ''}.`,
          en: `Write the year with four digits, so that the date cannot be misread: ${year ?? ''}.`,
        },
        fixes: [{
          title: { da: `Skriv ${deviation.newText}`, en: `Write ${deviation.newText}` },
          safe: false,
          preferred: true,
          edits: [{ range: deviation.range, newText: deviation.newText }],
        }],
      };
    }
  },
};
