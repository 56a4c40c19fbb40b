import { daysInMonth, monthNames } from '../../dates/calendarDate.js';
import { datesOf } from '../../dates/datesOf.js';
import { rangeWithoutWeekday, type RecognisedDate } from '../../dates/recogniseDates.js';
import type { Fix } from '../../findings.js';
import type { Localized } from '../../text/localized.js';
import type { BlockRule } from '../rule.js';

/** Stands for the year of a date without one: 29 February may be meant. */
const leapYear = 2024;

/** A day that the calendar does not have: `31. juni`, `29. februar 2023`, `11/18/2024`. */
export const impossibleDate: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/umulig',
    severity: 'error',
    title: { da: 'Datoen findes ikke', en: 'The date does not exist' },
    basis: 'Den gregorianske kalender.',
    fixable: 'choice',
  },
  dependsOn: [],
  looksAt: 'dates',
  *check(block) {
    for (const date of datesOf(block)) {
      const message = whatIsImpossible(date);
      if (message !== undefined) yield { range: rangeWithoutWeekday(date), message, fixes: fixesFor(date) };
    }
  },
};

function whatIsImpossible({ day, month, year }: RecognisedDate): Localized | undefined {
  if (day === undefined || month === undefined) return undefined;
  if (month < 1 || month > 12) {
    return {
      da: `Der er ingen måned ${month}. Danske datoer skrives med dagen først: dag, måned, år.`,
      en: `There is no month ${month}. Danish dates are written with the day first: day, month, year.`,
    };
  }
  const last = daysInMonth(year ?? leapYear, month);
  if (day >= 1 && day <= last) return undefined;
  const name = monthNames[month - 1] ?? '';
  if (month === 2 && day === 29 && year !== undefined) {
    return {
      da: `${year} er ikke et skudår: ${name} ${year} har 28 dage.`,
      en: `${year} is no leap year: ${name} ${year} has 28 days.`,
    };
  }
  return {
    da: `Der er ingen dag ${day} i ${name}: måneden har ${last} dage.`,
    en: `There is no day ${day} in ${name}: the month has ${last} days.`,
  };
}

function fixesFor({ day, month, year, dayRange, monthRange }: RecognisedDate): readonly Fix[] {
  if (day === undefined || month === undefined || dayRange === undefined) return [];
  if (month > 12) {
    if (day < 1 || day > 12 || monthRange === undefined) return [];
    return [{
      title: { da: `Byt om på dag og måned: ${month}. ${monthNames[day - 1] ?? ''}`, en: `Swap day and month: ${month}. ${monthNames[day - 1] ?? ''}` },
      safe: false,
      preferred: false,
      edits: [{ range: dayRange, newText: String(month) }, { range: monthRange, newText: String(day) }],
    }];
  }
  const last = daysInMonth(year ?? leapYear, month);
  if (day < last) return [];
  return [{
    title: { da: `Ret til månedens sidste dag: ${last}. ${monthNames[month - 1] ?? ''}`, en: `Change to the last day of the month: ${last}. ${monthNames[month - 1] ?? ''}` },
    safe: false,
    preferred: false,
    edits: [{ range: dayRange, newText: String(last) }],
  }];
}
