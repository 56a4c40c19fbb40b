import { touchesQuotation } from '../../analysis/placeReports.js';
import { compareDates, toDanishDate, toDanishDateWithWeekday, weekdayIndex, weekdayNames, type CalendarDate } from '../../dates/calendarDate.js';
import { datesOf } from '../../dates/datesOf.js';
import { closedDay, type ClosedDay } from '../../dates/deadlines.js';
import { deadlineMentions } from '../../dates/deadlineMentions.js';
import type { RecognisedDate } from '../../dates/recogniseDates.js';
import type { Fix } from '../../findings.js';
import type { Localized } from '../../text/localized.js';
import type { BlockRule } from '../rule.js';
import { dependsOnOwnDate, ownDate } from './ownDate.js';

/** `Forvaltningen bedes svare senest den 1. december 2024`, which is a Sunday. */
export const deadlineOnDayOff: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/frist-paa-fridag',
    severity: 'info',
    title: { da: 'Fristen udløber på en fridag', en: 'The deadline ends on a day off' },
    basis: 'Justitsministeriets vejledning nr. 9533 af 26. juni 2018 om beregning af klagefrister: en frist, der ender på en lørdag, søndag eller helligdag, udløber den næste hverdag.',
    fixable: 'choice',
  },
  dependsOn: dependsOnOwnDate,
  looksAt: 'dates',
  *check(block, context) {
    const letterDate = ownDate(context);
    if (letterDate === undefined) return;
    for (const { written, date } of deadlineMentions(block.prose.text, datesOf(block))) {
      const closed = closedDay(date);
      if (closed === undefined || compareDates(date, letterDate) < 0 || touchesQuotation(block, written.range)) continue;
      yield {
        range: written.range,
        message: messageFor(date, closed),
        fixes: fixesFor(block.prose.text, written, closed.next),
      };
    }
  },
};

function messageFor(date: CalendarDate, { name, isHoliday, next }: ClosedDay): Localized {
  const day = toDanishDate(date);
  const nextDay = toDanishDateWithWeekday(next);
  return isHoliday
    ? {
        da: `${day} er ${name}. Den næste hverdag er ${nextDay}; en lovbestemt frist ville først udløbe dér (vejledning nr. 9533 af 26. juni 2018).`,
        en: `${day} is ${name}. The next working day is ${nextDay}; a statutory deadline would end only then (vejledning nr. 9533 of 26 June 2018).`,
      }
    : {
        da: `${day} er ${name}, som mange fristregler sidestiller med en helligdag (f.eks. forældelseslovens § 27, stk. 2). Den næste hverdag er ${nextDay}.`,
        en: `${day} is ${name}, which many deadline rules treat as a public holiday (e.g. forældelseslovens § 27, stk. 2). The next working day is ${nextDay}.`,
      };
}

function fixesFor(text: string, { form, dayRange, yearRange, range, weekday }: RecognisedDate, next: CalendarDate): readonly Fix[] {
  if (form !== 'worded' || dayRange === undefined || yearRange === undefined) return [];
  const edits = [{ range: { start: dayRange.start, end: range.end }, newText: toDanishDate(next) }];
  if (weekday !== undefined) {
    const name = weekdayNames[weekdayIndex(next)] ?? '';
    const isCapital = /^\p{Lu}/u.test(text.slice(weekday.range.start, weekday.range.start + 1));
    edits.unshift({ range: weekday.range, newText: isCapital ? name.slice(0, 1).toUpperCase() + name.slice(1) : name });
  }
  return [{
    title: { da: `Ret til ${toDanishDateWithWeekday(next)}`, en: `Change to ${toDanishDateWithWeekday(next)}` },
    safe: false,
    preferred: false,
    edits,
  }];
}
