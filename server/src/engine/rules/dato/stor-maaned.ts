import { monthNames } from '../../dates/calendarDate.js';
import { datesOf, touchesAny } from '../../dates/datesOf.js';
import type { BlockRule } from '../rule.js';

/** `24. Oktober`, `i Oktober 2024`. */
export const capitalMonth: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/stor-maaned',
    severity: 'warning',
    title: { da: 'Måneden er skrevet med stort', en: 'The month has a capital letter' },
    basis: 'Retskrivningsordbogen: navne på måneder skrives med lille begyndelsesbogstav.',
    fixable: 'safe',
  },
  dependsOn: [],
  looksAt: 'dates',
  *check(block, { citations }) {
    const cited = citations.map((citation) => citation.range);
    for (const { range, monthRange, month, introduction, deviations } of datesOf(block)) {
      const deviation = deviations.find(({ kind }) => kind === 'capital-month');
      if (deviation === undefined || monthRange === undefined || touchesAny(cited, range)) continue;
      // `## 2. Oktober 2024` is chapter 2.
      if (block.kind === 'heading' && introduction === 'none') continue;
      const name = monthNames[(month ?? 1) - 1] ?? '';
      yield {
        range: monthRange,
        message: {
          da: `Måneder skrives med lille begyndelsesbogstav: »${name}« (Retskrivningsordbogen).`,
          en: `Months are written in lower case: »${name}« (Retskrivningsordbogen).`,
        },
        fixes: [{
          title: { da: 'Skriv måneden med lille', en: 'Write the month in lower case' },
          safe: deviation.certain,
          preferred: true,
          edits: [{ range: deviation.range, newText: deviation.newText }],
        }],
      };
    }
  },
};
