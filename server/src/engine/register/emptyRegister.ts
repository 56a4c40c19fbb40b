import type { CalendarDate } from '../dates/calendarDate.js';
import type { Register } from './model.js';

const never: CalendarDate = { year: 1970, month: 1, day: 1 };

/** Knows nothing and contradicts nothing: for a session whose register could not be read. */
export const emptyRegister: Register = {
  date: never,
  acts: [],
  names: [],
  documents: () => [],
  documentsSignedOn: () => [],
  actsNamed: () => [],
  generationOf: () => undefined,
  coverage: () => 'none',
};

/** True where the register could not be read, an office's own acts or not: of nothing else may be said what the register knows. */
export function isUnreadRegister({ date }: Pick<Register, 'date'>): boolean {
  return date === never;
}
