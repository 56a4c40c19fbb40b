import { compareDates, type CalendarDate } from '../../dates/calendarDate.js';
import type { Act, Generation } from '../../register/model.js';

/**
 * The generation of an act that is the law on a day: the newest one signed on or before it, leaving out an act that is passed but not
 * yet in force. Undefined before the first.
 */
export function generationInForce(act: Act, date: CalendarDate): Generation | undefined {
  return act.generations.findLast((generation) => compareDates(generation.date, date) <= 0 && hasCommenced(generation, date));
}

export function hasCommenced({ commencement }: Generation, date: CalendarDate): boolean {
  return commencement === undefined || compareDates(commencement, date) <= 0;
}

/** A new act of which no commencement clause is held may have come into force this long after its signature. */
const longestCommencementMonths = 24;

/** True when the generation is a new act that may not have been in force yet on that day. */
export function mayNotHaveCommenced({ type, date, commencement }: Generation, on: CalendarDate): boolean {
  if (type !== 'LOV' || commencement !== undefined) return false;
  return monthsBetween(date, on) < longestCommencementMonths;
}

export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  return (to.year - from.year) * 12 + (to.month - from.month) + (to.day < from.day ? -1 : 0);
}
