import { toIsoDate } from '../dates/calendarDate.js';
import type { RuleContext } from '../rules/rule.js';
import { perObject } from '../perObject.js';

/** The letter's date and whether it is its own, to compare what findings were made under. Worked out once per analysis. */
export const dateKey = perObject(
  ({ letterDate, letterDateIsAssumed }: RuleContext): string => `${toIsoDate(letterDate)} ${letterDateIsAssumed}`,
);
