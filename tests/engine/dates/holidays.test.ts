import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseIsoDate, toIsoDate, weekdayIndex } from '../../../server/src/engine/dates/calendarDate.js';
import { easterSunday, holidayName, isWorkingDay, quasiHolidayName, storeBededag } from '../../../server/src/engine/dates/holidays.js';

function day(iso: string) {
  const date = parseIsoDate(iso);
  if (date === undefined) throw new Error(iso);
  return date;
}

describe('holidays', () => {
  it.each([
    [1999, '1999-04-04'], [2000, '2000-04-23'], [2008, '2008-03-23'], [2019, '2019-04-21'], [2023, '2023-04-09'], [2024, '2024-03-31'],
    [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2038, '2038-04-25'],
  ])('puts Easter %i on %s', (year, iso) => {
    expect(toIsoDate(easterSunday(year))).toBe(iso);
  });

  it.each([
    ['2024-01-01', 'nytårsdag'], ['2024-03-28', 'skærtorsdag'], ['2024-03-29', 'langfredag'], ['2024-03-31', 'påskedag'], ['2024-04-01', '2. påskedag'],
    ['2023-05-05', 'store bededag'], ['2024-05-09', 'Kristi himmelfartsdag'], ['2024-05-19', 'pinsedag'], ['2024-05-20', '2. pinsedag'],
    ['2024-12-25', 'juledag'], ['2024-12-26', '2. juledag'],
    ['2024-04-26', undefined], ['2025-05-16', undefined], ['2024-05-01', undefined], ['2024-06-05', undefined], ['2024-12-24', undefined], ['2024-11-10', undefined],
  ])('%s is %s', (iso, name) => {
    expect(holidayName(day(iso))).toBe(name);
  });

  it.each([['2024-06-05', 'grundlovsdag'], ['2024-12-24', 'juleaftensdag'], ['2024-12-31', 'nytårsaftensdag'], ['2024-05-01', undefined]])(
    '%s is treated as a holiday: %s',
    (iso, name) => {
      expect(quasiHolidayName(day(iso))).toBe(name);
    },
  );

  it('has ten holidays from 2024 and eleven before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        let count = 0;
        for (let date = { year, month: 1, day: 1 }; date.year === year; date = addDays(date, 1)) {
          if (holidayName(date) !== undefined) count += 1;
        }
        expect(count).toBe(year <= 2023 ? 11 : 10);
        expect(weekdayIndex(easterSunday(year))).toBe(6);
        expect(weekdayIndex(storeBededag(year))).toBe(4);
      }),
      { numRuns: 30 },
    );
  });

  it.each([['2024-11-18', true], ['2024-11-16', false], ['2024-11-17', false], ['2024-12-25', false], ['2024-12-24', true]])('%s is a working day: %s', (iso, expected) => {
    expect(isWorkingDay(day(iso))).toBe(expected);
  });
});
