import { isRealDate, monthNames, toDayNumber } from '../../src/engine/dates/calendarDate.js';
import { noDay } from '../../src/engine/register/format.js';
import type { SourceText } from './texts.js';

const clause = new RegExp(`(?:^§ \\d+(?: [a-zæøå])?\\. |Stk\\. \\d+\\. )Loven træder i kraft den (\\d{1,2})\\. (${monthNames.join('|')}) (\\d{4})`);

/** No act waits longer for its commencement than this; a later day in a reprint is an amendment's. */
const longestWait = 3 * 366;

/**
 * The day that an act's own clause names, as a day number; {@link noDay} when it names none ("dagen efter bekendtgørelsen i Lovtidende").
 *
 * @param texts of the act as passed, or of a consolidation, which prints the act's own clause before those of its amendments
 * @param passed the day the act was signed
 */
export function commencementDay(texts: readonly SourceText[], passed: number): number {
  for (const { text, foreign } of texts) {
    const match = foreign ? null : clause.exec(text);
    if (match === null) continue;
    const date = { year: Number(match[3]), month: monthNames.findIndex((name) => name === match[2]) + 1, day: Number(match[1]) };
    if (!isRealDate(date)) continue;
    const day = toDayNumber(date);
    return day >= passed && day <= passed + longestWait ? day : noDay;
  }
  return noDay;
}
