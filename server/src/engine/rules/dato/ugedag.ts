import {
  addDays, isRealDate, monthNames, toDanishDate, toDanishDateWithWeekday, weekdayIndex, weekdayNames, type CalendarDate,
} from '../../dates/calendarDate.js';
import { datesOf } from '../../dates/datesOf.js';
import type { RecognisedDate } from '../../dates/recogniseDates.js';
import type { Fix } from '../../findings.js';
import type { BlockRule } from '../rule.js';

/** `mandag den 10. november 2024`, which is a Sunday. */
export const wrongWeekday: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/ugedag',
    severity: 'warning',
    title: { da: 'Ugedagen passer ikke til datoen', en: 'The weekday does not match the date' },
    basis: 'Den gregorianske kalender.',
    fixable: 'choice',
  },
  dependsOn: [],
  looksAt: 'dates',
  *check(block) {
    for (const written of datesOf(block)) {
      const { date, weekday } = written;
      if (date === undefined || weekday === undefined || weekdayIndex(date) === weekday.index) continue;
      const right = weekdayNames[weekdayIndex(date)] ?? '';
      yield {
        range: written.range,
        message: {
          da: `${toDanishDate(date)} er en ${right}, ikke en ${weekdayNames[weekday.index] ?? ''}. Enten ugedagen eller datoen er forkert.`,
          en: `${toDanishDate(date)} is a ${right}, not a ${weekdayNames[weekday.index] ?? ''}. Either the weekday or the date is wrong.`,
        },
        fixes: fixesFor(block.prose.text, written, date, weekday.index),
      };
    }
  },
};

function fixesFor(text: string, { weekday, dayRange, yearRange, range }: RecognisedDate, date: CalendarDate, wanted: number): readonly Fix[] {
  const fixes: Fix[] = [];
  if (weekday !== undefined) {
    const name = weekdayNames[weekdayIndex(date)] ?? '';
    const isCapital = /^\p{Lu}/u.test(text.slice(range.start, range.start + 1));
    fixes.push(choice(`Ret ugedagen: ${toDanishDateWithWeekday(date)}`, `Change the weekday: ${toDanishDateWithWeekday(date)}`, [
      { range: weekday.range, newText: isCapital ? name.slice(0, 1).toUpperCase() + name.slice(1) : name },
    ]));
  }
  const near = nearestOn(date, wanted);
  if (dayRange !== undefined && near.month === date.month) {
    fixes.push(choice(`Ret datoen: ${toDanishDateWithWeekday(near)}`, `Change the day: ${toDanishDateWithWeekday(near)}`, [
      { range: dayRange, newText: String(near.day).padStart(text.startsWith('0', dayRange.start) ? 2 : 1, '0') },
    ]));
  }
  if (yearRange !== undefined && yearRange.end - yearRange.start === 4) {
    for (const year of [date.year - 1, date.year + 1]) {
      const other = { ...date, year };
      if (!isRealDate(other) || weekdayIndex(other) !== wanted) continue;
      fixes.push(choice(
        `Ret årstallet: ${date.day}. ${monthNames[date.month - 1] ?? ''} ${year} er en ${weekdayNames[wanted] ?? ''}`,
        `Change the year: ${toDanishDateWithWeekday(other)}`,
        [{ range: yearRange, newText: String(year) }],
      ));
    }
  }
  return fixes;
}

/** The day nearest to `date` with that weekday, at most three days away. */
function nearestOn(date: CalendarDate, weekday: number): CalendarDate {
  const ahead = (weekday - weekdayIndex(date) + 7) % 7;
  return addDays(date, ahead <= 3 ? ahead : ahead - 7);
}

function choice(da: string, en: string, edits: Fix['edits']): Fix {
  return { title: { da, en }, safe: false, preferred: false, edits };
}
