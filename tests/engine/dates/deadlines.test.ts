import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, fromDayNumber, parseIsoDate, toDayNumber, toIsoDate } from '../../../server/src/engine/dates/calendarDate.js';
import { recogniseDeadlinePhrases } from '../../../server/src/engine/dates/deadlinePhrases.js';
import { addWorkingDays, closedDay, computeDeadline, nonWorkingDayName, type DeadlineUnit } from '../../../server/src/engine/dates/deadlines.js';
import { isWorkingDay } from '../../../server/src/engine/dates/holidays.js';

function day(iso: string) {
  const date = parseIsoDate(iso);
  if (date === undefined) throw new Error(iso);
  return date;
}

function end(start: string, count: number, unit: DeadlineUnit): string | undefined {
  const computed = computeDeadline(day(start), { count, unit });
  return computed === undefined ? undefined : toIsoDate(computed.date);
}

describe('computeDeadline', () => {
  it.each<[string, number, DeadlineUnit, string]>([
    ['2024-11-18', 2, 'uger', '2024-12-02'],
    ['2024-11-18', 14, 'dage', '2024-12-02'],
    ['2024-11-18', 4, 'uger', '2024-12-16'],
    ['2024-11-18', 7, 'arbejdsdage', '2024-11-27'],
    ['2024-11-18', 10, 'hverdage', '2024-12-02'],
    ['2024-11-15', 1, 'arbejdsdage', '2024-11-18'],
    ['2024-11-16', 1, 'arbejdsdage', '2024-11-18'],
    // 31 January 2025 + 1 month has no 31st; 28 February 2025 is a Friday.
    ['2025-01-31', 1, 'måneder', '2025-02-28'],
    // 16 November 2024 is a Saturday.
    ['2024-10-16', 1, 'måneder', '2024-11-18'],
    // 11 December 2024 + 2 weeks is juledag, then 2. juledag, then a Friday.
    ['2024-12-11', 2, 'uger', '2024-12-27'],
    // 28 March 2024 is skærtorsdag; the next working day is Tuesday after Easter.
    ['2024-03-14', 2, 'uger', '2024-04-02'],
    // Store bededag was a holiday on 5 May 2023, and no longer on 26 April 2024.
    ['2023-05-04', 1, 'arbejdsdage', '2023-05-08'],
    ['2024-04-25', 1, 'arbejdsdage', '2024-04-26'],
    ['2024-02-29', 1, 'år', '2025-02-28'],
  ])('%s + %i %s = %s', (start, count, unit, expected) => {
    expect(end(start, count, unit)).toBe(expected);
  });

  it.each([0, -1, 1.5, 1001, Number.NaN])('knows no deadline of %d units', (count) => {
    expect(end('2024-11-18', count, 'uger')).toBe(undefined);
  });

  it('states the rule, and why an end was moved', () => {
    expect(computeDeadline(day('2024-11-03'), { count: 1, unit: 'uger' })).toEqual({
      date: day('2024-11-11'),
      counted: day('2024-11-10'),
      rule: {
        da: 'uger slutter på samme ugedag; startdagen tælles ikke med; 10. november 2024 er en søndag, så fristen rykker til næste hverdag',
        en: 'weeks end on the same weekday; the first day is not counted; 10. november 2024 is en søndag, so the deadline moves to the next working day',
      },
    });
  });

  const start = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber);
  const unit = fc.constantFrom<DeadlineUnit>('dage', 'uger', 'måneder', 'år', 'arbejdsdage', 'hverdage');

  it('ends on a working day after the start, never before the count', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), unit, (from, count, kind) => {
        const computed = computeDeadline(from, { count, unit: kind });
        if (computed === undefined) throw new Error('no deadline');
        expect(isWorkingDay(computed.date)).toBe(true);
        expect(compareDates(computed.counted, from)).toBeGreaterThan(0);
        const moved = toDayNumber(computed.date) - toDayNumber(computed.counted);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(5);
        expect(nonWorkingDayName(computed.counted) === undefined).toBe(moved === 0);
      }),
    );
  });

  it('counts working days one by one', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (from, first, second) => {
        expect(addWorkingDays(addWorkingDays(from, first), second)).toEqual(addWorkingDays(from, first + second));
      }),
    );
  });
});

describe('recogniseDeadlinePhrases', () => {
  it.each([
    ['svar inden to uger fra dags dato.', 'inden to uger', '2 uger', 'inden to uger fra dags dato'],
    ['inden for 10 hverdage efter', 'inden for 10 hverdage', '10 hverdage', 'inden for 10 hverdage'],
    ['Inden én måned', 'Inden én måned', '1 måneder', 'Inden én måned'],
    ['senest 14 dage fra d.d. bedes', 'senest 14 dage', '14 dage', 'senest 14 dage fra d.d.'],
    ['inden 7 arbejdsdage', 'inden 7 arbejdsdage', '7 arbejdsdage', 'inden 7 arbejdsdage'],
  ])('reads %j', (text, range, period, whole) => {
    const [found, ...more] = recogniseDeadlinePhrases(text);
    expect(more).toEqual([]);
    expect(found === undefined ? undefined : [
      text.slice(found.range.start, found.range.end), `${found.period.count} ${found.period.unit}`, text.slice(found.wholeRange.start, found.wholeRange.end),
    ]).toEqual([range, period, whole]);
  });

  it.each(['senest tre uger (15 skoledage)'.replace('tre uger', 'tre skoleuger'), 'inden længe', 'inden udgangen af 2024', 'senest den 2. december 2024', 'vinden to uger', ''])(
    'finds none in %j',
    (text) => {
      expect(recogniseDeadlinePhrases(text)).toEqual([]);
    },
  );
});

describe('closedDay', () => {
  it.each<[string, string, boolean, string]>([
    ['2024-12-01', 'en søndag', true, '2024-12-02'],
    ['2024-03-29', 'langfredag', true, '2024-04-02'],
    ['2024-12-24', 'juleaftensdag', false, '2024-12-27'],
    ['2024-12-31', 'nytårsaftensdag', false, '2025-01-02'],
    ['2025-06-05', 'grundlovsdag', false, '2025-06-06'],
    // Sunday before juleaftensdag on a Monday is followed by Christmas.
    ['2029-12-23', 'en søndag', true, '2029-12-27'],
  ])('%s is %s', (iso, name, isHoliday, next) => {
    expect(closedDay(day(iso))).toEqual({ name, isHoliday, next: day(next) });
  });

  it('says nothing of an ordinary day', () => {
    expect(closedDay(day('2024-12-02'))).toBe(undefined);
  });
});
