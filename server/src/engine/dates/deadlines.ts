import type { Localized } from '../text/localized.js';
import { addDays, addMonths, compareDates, toDanishDate, weekdayIndex, weekdayNames, type CalendarDate } from './calendarDate.js';
import { holidayName, isWorkingDay, quasiHolidayName } from './holidays.js';

export type DeadlineUnit = 'dage' | 'uger' | 'måneder' | 'år' | 'arbejdsdage' | 'hverdage';

/** `to uger` */
export interface DeadlinePeriod {
  readonly count: number;
  readonly unit: DeadlineUnit;
}

export interface ComputedDeadline {
  /** The last day on which the deadline is kept. */
  readonly date: CalendarDate;
  /** Where the count ends before it is moved off a weekend or helligdag; equals `date` when nothing moved it. */
  readonly counted: CalendarDate;
  /** How it was counted, for the reader: a computed deadline is shown with its rule, never asserted. */
  readonly rule: Localized;
}

/** Longer periods are no deadlines, and their day counts would take time. */
const longestCount = 1000;

const ruleOfUnit: Readonly<Record<DeadlineUnit, Localized>> = {
  dage: { da: 'kalenderdage; startdagen tælles ikke med', en: 'calendar days; the first day is not counted' },
  uger: { da: 'uger slutter på samme ugedag; startdagen tælles ikke med', en: 'weeks end on the same weekday; the first day is not counted' },
  måneder: {
    da: 'måneder slutter på samme dato, ellers på månedens sidste dag; startdagen tælles ikke med',
    en: 'months end on the same date, else on the last of the month; the first day is not counted',
  },
  år: { da: 'år slutter på samme dato', en: 'years end on the same date' },
  arbejdsdage: {
    da: 'arbejdsdage er mandag til fredag undtagen helligdage; startdagen tælles ikke med',
    en: 'working days are Monday to Friday except public holidays; the first day is not counted',
  },
  hverdage: {
    da: 'hverdage er her regnet som mandag til fredag undtagen helligdage; startdagen tælles ikke med',
    en: 'weekdays are counted here as Monday to Friday except public holidays; the first day is not counted',
  },
};

/**
 * Counts a period from `start` (the day of receipt or of the letter, itself not counted), and moves an end on a Saturday, Sunday or
 * helligdag to the next working day. Source: Justitsministeriets vejledning nr. 9533 af 26. juni 2018 om beregning af klagefrister.
 * Undefined for periods that are no deadline (nothing, or more than 1,000 units).
 */
export function computeDeadline(start: CalendarDate, { count, unit }: DeadlinePeriod): ComputedDeadline | undefined {
  if (!Number.isInteger(count) || count < 1 || count > longestCount) return undefined;
  const counted = endOfCount(start, count, unit);
  const date = nextWorkingDay(counted);
  const rule = ruleOfUnit[unit];
  if (compareDates(date, counted) === 0) return { date, counted, rule };
  const name = nonWorkingDayName(counted) ?? '';
  return {
    date,
    counted,
    rule: {
      da: `${rule.da}; ${toDanishDate(counted)} er ${name}, så fristen rykker til næste hverdag`,
      en: `${rule.en}; ${toDanishDate(counted)} is ${name}, so the deadline moves to the next working day`,
    },
  };
}

function endOfCount(start: CalendarDate, count: number, unit: DeadlineUnit): CalendarDate {
  switch (unit) {
    case 'dage':
      return addDays(start, count);
    case 'uger':
      return addDays(start, 7 * count);
    case 'måneder':
      return addMonths(start, count);
    case 'år':
      return addMonths(start, 12 * count);
    case 'arbejdsdage':
    case 'hverdage':
      return addWorkingDays(start, count);
  }
}

export function addWorkingDays(start: CalendarDate, count: number): CalendarDate {
  let date = start;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** `date` itself when it is a working day. */
export function nextWorkingDay(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Why a deadline does not end on that day: `en søndag`, `langfredag`; undefined for a working day. */
export function nonWorkingDayName(date: CalendarDate): string | undefined {
  const holiday = holidayName(date);
  if (holiday !== undefined) return holiday;
  const weekday = weekdayIndex(date);
  return weekday < 5 ? undefined : `en ${weekdayNames[weekday] ?? ''}`;
}

/** A day on which an office that is asked for a reply is closed, or treated as closed by many deadline rules. */
export interface ClosedDay {
  /** `en søndag`, `langfredag`, `juleaftensdag` */
  readonly name: string;
  /** False for days that are no helligdage, but often treated as such. */
  readonly isHoliday: boolean;
  /** The next day on which nothing of the kind stands in the way. */
  readonly next: CalendarDate;
}

/** Undefined for a day on which the office is open. */
export function closedDay(date: CalendarDate): ClosedDay | undefined {
  const holiday = nonWorkingDayName(date);
  const name = holiday ?? quasiHolidayName(date);
  if (name === undefined) return undefined;
  let next = nextWorkingDay(addDays(date, 1));
  while (quasiHolidayName(next) !== undefined) next = nextWorkingDay(addDays(next, 1));
  return { name, isHoliday: holiday !== undefined, next };
}
