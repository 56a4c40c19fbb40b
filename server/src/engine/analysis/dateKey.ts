import { toIsoDate } from '../dates/calendarDate.js';
import type { RuleContext } from '../rules/rule.js';

const keys = new WeakMap<RuleContext, string>();

/** The letter's date and whether it is its own, to compare what findings were made under. Worked out once per analysis. */
export function dateKey(context: RuleContext): string {
  const known = keys.get(context);
  if (known !== undefined) return known;
  const key = `${toIsoDate(context.letterDate)} ${context.letterDateIsAssumed}`;
  keys.set(context, key);
  return key;
}
