import { touchesQuotation } from '../../analysis/placeReports.js';
import { datesOf, touchesAny } from '../../dates/datesOf.js';
import { rangeWithoutWeekday } from '../../dates/recogniseDates.js';
import type { BlockRule } from '../rule.js';

/** `01.02.2024`, `den 01. februar 2024` in running text. */
export const leadingZero: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/foranstillet-nul',
    severity: 'hint',
    title: { da: 'Nul foran dag eller måned', en: 'A zero before the day or month' },
    basis: 'EU-institutionernes vejledning i udformning af tekster, publications.europa.eu/code/da/da-4100200.htm: »1.2.1990, aldrig 01.02.1990«.',
    fixable: 'choice',
  },
  dependsOn: [],
  looksAt: 'dates',
  *check(block, { citations }) {
    // Tables and a line of their own keep the form of the system they come from.
    if (block.containers.some(({ kind }) => kind === 'table')) return;
    const cited = citations.map((citation) => citation.range);
    const { length } = block.prose.text;
    for (const date of datesOf(block)) {
      const range = rangeWithoutWeekday(date);
      const { deviations } = date;
      const zeros = deviations.filter(({ kind }) => kind === 'leading-zero');
      if (zeros.length === 0 || range.end - range.start === length) continue;
      if (touchesAny(cited, range) || touchesQuotation(block, range)) continue;
      yield {
        range,
        message: {
          da: 'I løbende tekst skrives dag og måned uden nul foran (publications.europa.eu/code/da).',
          en: 'In running text the day and the month have no zero before them (publications.europa.eu/code/da).',
        },
        fixes: [{
          title: { da: 'Fjern nullet', en: 'Remove the zero' },
          safe: false,
          preferred: true,
          edits: zeros.map(({ range: place, newText }) => ({ range: place, newText })),
        }],
      };
    }
  },
};
