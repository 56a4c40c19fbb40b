import { compareDates, toDanishDate } from '../../dates/calendarDate.js';
import { datesOf, touchesAny } from '../../dates/datesOf.js';
import { nonWorkingDayName } from '../../dates/deadlines.js';
import type { BlockRule } from '../rule.js';

/** Documents that authorities write, in any inflection. Citizens write on Sundays too, so mails and complaints are left out. */
const documentBefore =
  /(?:^|[^\p{L}])(?:[\p{L}-]*brev|[\p{L}-]*svar|udtalelse|høring|afgørelse|redegørelse|skrivelse)(?:e|en|et|er|r|n|ne|rne|erne|ene|s|ns|ens|ets|rnes|ernes)?\s+af\s+(?:den\s+|d\.\s*)?$/iu;

/** `brev af 10. november 2024`, which is a Sunday. */
export const documentDatedOnDayOff: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/brev-paa-fridag',
    severity: 'hint',
    title: { da: 'Brevet er dateret på en fridag', en: 'The letter is dated on a day off' },
    basis: 'Myndigheder sender sjældent breve i weekender og på helligdage. Datoen kan være en tastefejl.',
    fixable: 'none',
  },
  dependsOn: [],
  looksAt: 'dates',
  *check(block, { citations }) {
    const cited = citations.map((citation) => citation.range);
    for (const { date, range, weekday, form } of datesOf(block)) {
      if (date === undefined || weekday !== undefined || form === 'iso') continue;
      const name = nonWorkingDayName(date);
      if (name === undefined || touchesAny(cited, range) || compareDates(date, { year: 1950, month: 1, day: 1 }) < 0) continue;
      if (!documentBefore.test(block.prose.text.slice(Math.max(0, range.start - 48), range.start))) continue;
      yield {
        range,
        message: {
          da: `${toDanishDate(date)} er ${name}. Er datoen rigtig?`,
          en: `${toDanishDate(date)} is ${name}. Is the date right?`,
        },
      };
    }
  },
};
