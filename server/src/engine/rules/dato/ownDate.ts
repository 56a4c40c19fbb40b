import type { CalendarDate } from '../../dates/calendarDate.js';
import type { BlockRuleContext } from '../rule.js';

/**
 * The day the letter is written: its own date even when it is judged as of another day (`--dato`), that day when it has none.
 * Undefined when nobody says. A rule that asks depends on the letter's date and on the front matter.
 */
export function ownDate({ frontMatter, letterDate, letterDateIsAssumed }: BlockRuleContext): CalendarDate | undefined {
  return frontMatter.dato?.value ?? (letterDateIsAssumed ? undefined : letterDate);
}

export const dependsOnOwnDate = ['letter-date', 'front-matter'] as const;
