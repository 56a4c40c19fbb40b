import { compareDates, toDanishDate, toDanishDateWithWeekday, toIsoDate, type CalendarDate } from '../../dates/calendarDate.js';
import { closedDay, type ClosedDay } from '../../dates/deadlines.js';
import type { LetterRule, Report } from '../rule.js';

/** `svarfrist:` in the front matter: before the letter's date, or on a day off. */
export const replyDeadline: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'dato/svarfrist',
    severity: 'error',
    title: { da: 'Svarfristen kan ikke være rigtig', en: 'The reply deadline cannot be right' },
    basis: 'En svarfrist ligger efter brevets dato. På weekender og helligdage: Justitsministeriets vejledning nr. 9533 af 26. juni 2018.',
    fixable: 'choice',
  },
  *check({ frontMatter, source }) {
    const { svarfrist, dato } = frontMatter;
    if (svarfrist === undefined || typeof svarfrist.value === 'string') return;
    const date = svarfrist.value;
    if (dato !== undefined && compareDates(date, dato.value) < 0) {
      yield {
        range: svarfrist.range,
        message: {
          da: `Svarfristen ${toDanishDate(date)} ligger før brevets dato, ${toDanishDate(dato.value)}.`,
          en: `The reply deadline ${toDanishDate(date)} lies before the letter's date, ${toDanishDate(dato.value)}.`,
        },
        related: [{ range: dato.range, message: { da: 'Brevets dato', en: "The letter's date" } }],
      };
      return;
    }
    const closed = closedDay(date);
    if (closed !== undefined) yield onDayOff(date, closed, svarfrist.range, source);
  },
};

function onDayOff(date: CalendarDate, { name, next }: ClosedDay, range: Report['range'], source: string): Report {
  const written = source.slice(range.start, range.end);
  const newText = written.replace(/\d{4}-\d{2}-\d{2}|\d{1,2}\.\s*[\p{L}.]+\s*\d{4}/u, (form) => (form.includes('-') ? toIsoDate(next) : toDanishDate(next)));
  return {
    range,
    severity: 'info',
    message: {
      da: `Svarfristen ${toDanishDate(date)} er ${name}. Den næste hverdag er ${toDanishDateWithWeekday(next)}.`,
      en: `The reply deadline ${toDanishDate(date)} is ${name}. The next working day is ${toDanishDateWithWeekday(next)}.`,
    },
    fixes: newText === written ? [] : [{
      title: { da: `Ret til ${toDanishDateWithWeekday(next)}`, en: `Change to ${toDanishDateWithWeekday(next)}` },
      safe: false,
      preferred: false,
      edits: [{ range, newText }],
    }],
  };
}
