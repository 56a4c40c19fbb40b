import { touchesQuotation } from '../../analysis/placeReports.js';
import { compareDates, toDanishDate } from '../../dates/calendarDate.js';
import { datesOf } from '../../dates/datesOf.js';
import { deadlineMentions } from '../../dates/deadlineMentions.js';
import type { BlockRule } from '../rule.js';
import { dependsOnOwnDate, ownDate } from './ownDate.js';

/** `Forvaltningen bedes svare senest den 1. oktober 2024` in a letter of 18 November 2024. */
export const deadlineBeforeLetter: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/frist-foer-brevet',
    severity: 'warning',
    title: { da: 'Fristen ligger før brevets dato', en: "The deadline lies before the letter's date" },
    basis: 'En frist, som brevet sætter, kan ikke være udløbet, når brevet sendes.',
    fixable: 'none',
  },
  dependsOn: dependsOnOwnDate,
  looksAt: 'dates',
  *check(block, context) {
    const letterDate = ownDate(context);
    if (letterDate === undefined) return;
    for (const { written, date } of deadlineMentions(block.prose.text, datesOf(block))) {
      if (compareDates(date, letterDate) >= 0 || touchesQuotation(block, written.range)) continue;
      yield {
        range: written.range,
        message: {
          da: `Fristen ${toDanishDate(date)} ligger før brevets dato, ${toDanishDate(letterDate)}.`,
          en: `The deadline ${toDanishDate(date)} lies before the letter's date, ${toDanishDate(letterDate)}.`,
        },
      };
    }
  },
};
