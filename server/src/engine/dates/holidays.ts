import { addDays, toDayNumber, weekdayIndex, type CalendarDate } from './calendarDate.js';

/** The last year in which store bededag was a public holiday: lov nr. 214 af 6. marts 2023 took effect on 1 January 2024. */
export const lastYearOfStoreBededag = 2023;

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of Meeus/Jones/Butcher). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(century / 4);
  const e = century % 4;
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** The day store bededag falls on, or would have fallen on. */
export function storeBededag(year: number): CalendarDate {
  return addDays(easterSunday(year), 26);
}

const movable: readonly (readonly [daysFromEaster: number, name: string])[] = [
  [-3, 'skærtorsdag'],
  [-2, 'langfredag'],
  [0, 'påskedag'],
  [1, '2. påskedag'],
  [39, 'Kristi himmelfartsdag'],
  [49, 'pinsedag'],
  [50, '2. pinsedag'],
];

/** The name of the public holiday (helligdag) on that day, in Danish; undefined for other days, Sundays too. */
export function holidayName(date: CalendarDate): string | undefined {
  if (date.month === 1 && date.day === 1) return 'nytårsdag';
  if (date.month === 12 && date.day === 25) return 'juledag';
  if (date.month === 12 && date.day === 26) return '2. juledag';
  // No other holiday lies outside 19 March (skærtorsdag at its earliest) to 13 June (2. pinsedag at its latest).
  if (date.month < 3 || date.month > 6) return undefined;
  const fromEaster = toDayNumber(date) - toDayNumber(easterSunday(date.year));
  if (fromEaster === 26 && date.year <= lastYearOfStoreBededag) return 'store bededag';
  return movable.find(([days]) => days === fromEaster)?.[1];
}

/** Days that are no helligdage, but are treated as such by many deadline rules (e.g. forældelseslovens § 27, stk. 2). */
export function quasiHolidayName({ month, day }: CalendarDate): string | undefined {
  if (month === 6 && day === 5) return 'grundlovsdag';
  if (month === 12 && day === 24) return 'juleaftensdag';
  if (month === 12 && day === 31) return 'nytårsaftensdag';
  return undefined;
}

/** Monday to Friday and no helligdag. */
export function isWorkingDay(date: CalendarDate): boolean {
  return weekdayIndex(date) < 5 && holidayName(date) === undefined;
}
