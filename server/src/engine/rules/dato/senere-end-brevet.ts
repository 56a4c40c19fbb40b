import { compareDates, isRealDate, toDanishDate, type CalendarDate } from '../../dates/calendarDate.js';
import { datesOf, touchesAny } from '../../dates/datesOf.js';
import { namesPastEvent } from '../../dates/pastEvents.js';
import type { RecognisedDate } from '../../dates/recogniseDates.js';
import type { Fix } from '../../findings.js';
import type { BlockRule } from '../rule.js';
import { dependsOnOwnDate, ownDate } from './ownDate.js';

/** `Borgerrådgiveren modtog den 3. januar 2025 …` in a letter of 18 November 2024. */
export const laterThanLetter: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/senere-end-brevet',
    severity: 'warning',
    title: { da: 'Datoen er senere end brevets', en: "The date is later than the letter's" },
    basis: 'Det, brevet fortæller er sket, er sket senest på brevets dato.',
    fixable: 'choice',
  },
  dependsOn: dependsOnOwnDate,
  looksAt: 'dates',
  *check(block, context) {
    const letterDate = ownDate(context);
    if (letterDate === undefined) return;
    const cited = context.citations.map((citation) => citation.range);
    for (const written of datesOf(block)) {
      const { date, range } = written;
      if (date === undefined || compareDates(date, letterDate) <= 0 || touchesAny(cited, range)) continue;
      if (!namesPastEvent(block.prose.text, written)) continue;
      yield {
        range,
        message: {
          da: `${toDanishDate(date)} er senere end brevets dato, ${toDanishDate(letterDate)}, men teksten omtaler noget, der er sket.`,
          en: `${toDanishDate(date)} is later than the letter's date, ${toDanishDate(letterDate)}, yet the text speaks of something that has happened.`,
        },
        fixes: fixesFor(written, date, letterDate),
      };
    }
  },
};

/** In January the old year is meant, or the new one was typed too early: offers the newest year that is not too late. */
function fixesFor({ yearRange, weekday }: RecognisedDate, date: CalendarDate, letterDate: CalendarDate): readonly Fix[] {
  if (yearRange === undefined || yearRange.end - yearRange.start !== 4 || weekday !== undefined) return [];
  const candidates = [letterDate.year, letterDate.year - 1].map((year) => ({ ...date, year }));
  const meant = candidates.find((candidate) => isRealDate(candidate) && compareDates(candidate, letterDate) <= 0);
  if (meant === undefined) return [];
  return [{
    title: { da: `Ret årstallet til ${meant.year}`, en: `Change the year to ${meant.year}` },
    safe: false,
    preferred: false,
    edits: [{ range: yearRange, newText: String(meant.year) }],
  }];
}
