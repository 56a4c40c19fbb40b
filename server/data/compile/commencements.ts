import { isRealDate, monthNames, toDayNumber } from '../../src/engine/dates/calendarDate.js';
import { noDay } from '../../src/engine/register/format.js';
import type { SourceText } from './texts.js';

const clause = new RegExp(`(?:^§ \\d+(?: [a-zæøå])?\\. |Stk\\. \\d+\\. )Loven træder i kraft den (\\d{1,2})\\. (${monthNames.join('|')}) (\\d{4})`);

/** The day that an act's own clause names, as a day number; {@link noDay} when it names none ("dagen efter bekendtgørelsen i Lovtidende"). */
export function commencementDay(texts: readonly SourceText[]): number {
  for (const { text } of texts) {
    const match = clause.exec(text);
    if (match === null) continue;
    const date = { year: Number(match[3]), month: monthNames.findIndex((name) => name === match[2]) + 1, day: Number(match[1]) };
    if (isRealDate(date)) return toDayNumber(date);
  }
  return noDay;
}
