import { compareDates, type CalendarDate } from '../../dates/calendarDate.js';
import type { Act } from '../../register/model.js';

/** Provisions that left an act for another on one day. Which ones, the act's own §§ before and after tell. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly on: CalendarDate;
}

/**
 * Only moves that a clause says: barnets lov § 213 (LOV nr. 721 af 13. juni 2023) takes over cases about children and young people from
 * serviceloven on its day of commencement, 1 January 2024.
 */
const moves: readonly Move[] = [{ from: 'serviceloven', to: 'barnets lov', on: { year: 2024, month: 1, day: 1 } }];

/** The act (short name) that a § has moved to by `date`; undefined when it has not moved, or nothing is known of it. */
export function movedTo(act: Act, label: string, date: CalendarDate): Move | undefined {
  const move = moves.find(({ from, on }) => from === act.shortName && compareDates(on, date) <= 0);
  if (move === undefined) return undefined;
  const before = act.generations.findLast(({ date: signed }) => compareDates(signed, move.on) < 0);
  const after = act.generations.find(({ date: signed }) => compareDates(signed, move.on) >= 0);
  if (before?.provisions === undefined || after?.provisions === undefined) return undefined;
  const stood = before.provisions.paragraph(label)?.repealed === false;
  const gone = after.provisions.paragraph(label) === undefined && after.provisions.ownSpelling(label) === undefined && !after.provisions.mayLack(label);
  return stood && gone ? move : undefined;
}
