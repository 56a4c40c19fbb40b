import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays, addMonths, compareDates, daysInMonth, fromDayNumber, isRealDate, parseIsoDate, toDanishDateWithWeekday, toDayNumber, toIsoDate, weekdayIndex,
} from '../../../server/src/engine/dates/calendarDate.js';

const dayNumber = fc.integer({ min: -100_000, max: 100_000 });

describe('calendarDate', () => {
  it('agrees with Date on every day', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
        const reference = new Date(number * 86_400_000);
        const date = fromDayNumber(number);
        expect(toIsoDate(date)).toBe(reference.toISOString().slice(0, 10));
        expect(isRealDate(date)).toBe(true);
        expect(toDayNumber(date)).toBe(number);
        expect(weekdayIndex(date)).toBe((reference.getUTCDay() + 6) % 7);
        expect(daysInMonth(date.year, date.month)).toBe(new Date(Date.UTC(date.year, date.month, 0)).getUTCDate());
        expect(toDayNumber(addDays(date, days))).toBe(number + days);
        expect(parseIsoDate(toIsoDate(date))).toEqual(date);
      }),
    );
  });

  it('orders dates as their day numbers', () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (a, b) => {
        expect(Math.sign(compareDates(fromDayNumber(a), fromDayNumber(b)))).toBe(Math.sign(a - b));
      }),
    );
  });

  it('adds months without leaving the month aimed at', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -500, max: 500 }), (number, months) => {
        const start = fromDayNumber(number);
        const end = addMonths(start, months);
        expect(isRealDate(end)).toBe(true);
        expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + months);
        expect(end.day).toBe(Math.min(start.day, daysInMonth(end.year, end.month)));
      }),
    );
  });

  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '18-11-2024', ''])('does not read %j as an ISO date', (text) => {
    expect(parseIsoDate(text)).toBe(undefined);
  });

  it('writes a date with its weekday', () => {
    expect(toDanishDateWithWeekday({ year: 2024, month: 11, day: 10 })).toBe('søndag den 10. november 2024');
  });
});
