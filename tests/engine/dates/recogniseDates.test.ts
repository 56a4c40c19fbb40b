import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromDayNumber, monthNames, toDanishDate, toDayNumber, toIsoDate, weekdayIndex, weekdayNames, type CalendarDate,
} from '../../../server/src/engine/dates/calendarDate.js';
import { recogniseDates, type RecognisedDate } from '../../../server/src/engine/dates/recogniseDates.js';

/** `«18. november 2024» 2024-11-18`; what a date lacks is a question mark. */
function show(text: string): string[] {
  return recogniseDates(text).map((date) => `«${text.slice(date.range.start, date.range.end)}» ${value(date)}`);
}

function value({ form, day, month, year, date, weekday }: RecognisedDate): string {
  const parts = date === undefined ? `${year ?? '?'}-${month ?? '?'}${day === undefined ? '' : `-${day}`}` : toIsoDate(date);
  return [form === 'worded' ? undefined : form, weekday === undefined ? undefined : weekdayNames[weekday.index], parts].filter(Boolean).join(' ');
}

function deviations(text: string): string[] {
  return recogniseDates(text).flatMap((date) =>
    date.deviations.map(({ kind, range, newText, certain }) => `${kind} «${text.slice(range.start, range.end)}»→«${newText}»${certain ? '' : '?'}`),
  );
}

describe('recogniseDates', () => {
  it.each([
    ['Den 18. november 2024 modtog', ['«18. november 2024» 2024-11-18']],
    ['brev af 18. november 2024.', ['«18. november 2024» 2024-11-18']],
    ['mandag den 18. november 2024', ['«mandag den 18. november 2024» mandag 2024-11-18']],
    ['Mandag, d. 18. nov. 2024', ['«Mandag, d. 18. nov. 2024» mandag 2024-11-18']],
    ['mandag 18. november', ['«mandag 18. november» mandag ?-11-18']],
    ['den\u00a018.\u00a0november\u00a02024', ['«18.\u00a0november\u00a02024» 2024-11-18']],
    ['18.11.2024', ['«18.11.2024» dotted 2024-11-18']],
    ['18. 11. 2024', ['«18. 11. 2024» dotted 2024-11-18']],
    ['8.1.2024', ['«8.1.2024» dotted 2024-01-08']],
    ['18-11-2024', ['«18-11-2024» dashed 2024-11-18']],
    ['18/11/2024', ['«18/11/2024» slashed 2024-11-18']],
    ['18/11 2024', ['«18/11 2024» slashed 2024-11-18']],
    ['af 19/12 1985', ['«19/12 1985» slashed 1985-12-19']],
    ['den 18/11-24 og', ['«18/11-24» slashed 2024-11-18']],
    ['den 18/11 blev', ['«18/11» slashed ?-11-18']],
    ['2024-11-18', ['«2024-11-18» iso 2024-11-18']],
    ['i november 2024', ['«november 2024» month 2024-11']],
    ['i marts måned 2024', ['«marts måned 2024» month 2024-3']],
    ['primo 2024', ['«primo 2024» part 2024-?']],
    ['Ultimo oktober 2024', ['«Ultimo oktober 2024» part 2024-10']],
    ['medio november', ['«medio november» part ?-11']],
    ['Q4 2023', ['«Q4 2023» quarter 2023-?']],
    ['i 4. kvartal 2023', ['«4. kvartal 2023» quarter 2023-?']],
    ['1. halvår 2024', ['«1. halvår 2024» quarter 2024-?']],
    ['den 18. november ’24', ['«18. november ’24» 2024-11-18']],
    ['den 18. nov. 85.', ['«18. nov. 85» 1985-11-18']],
  ])('reads %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    ['10., 11., 17. og 24. oktober 2024', ['«10» 2024-10-10', '«11» 2024-10-11', '«17» 2024-10-17', '«24. oktober 2024» 2024-10-24']],
    ['den 10, 11 og 12. oktober 2024', ['«10» 2024-10-10', '«11» 2024-10-11', '«12. oktober 2024» 2024-10-12']],
    ['1. jan.-1. juli 2024', ['«1. jan.» 2024-01-01', '«1. juli 2024» 2024-07-01']],
    ['1. jan - 1. juli 2024', ['«1. jan» 2024-01-01', '«1. juli 2024» 2024-07-01']],
    ['fra den 2. august 2024 til 7. oktober 2024', ['«2. august 2024» 2024-08-02', '«7. oktober 2024» 2024-10-07']],
    ['1. december til og med den 15. januar 2025', ['«1. december» 2024-12-01', '«15. januar 2025» 2025-01-15']],
    ['1.-15. marts 2024', ['«1» 2024-03-01', '«15. marts 2024» 2024-03-15']],
    ['1.1.2024-31.12.2024', ['«1.1.2024» dotted 2024-01-01', '«31.12.2024» dotted 2024-12-31']],
    ['1/1-31/12 2024', ['«1/1» slashed 2024-01-01', '«31/12 2024» slashed 2024-12-31']],
    [
      'mandag den 11. og tirsdag den 12. november 2024',
      ['«mandag den 11» mandag 2024-11-11', '«tirsdag den 12. november 2024» tirsdag 2024-11-12'],
    ],
  ])('reads lists and ranges: %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    ['den 31. juni 2024', ['«31. juni 2024» 2024-6-31']],
    ['29. februar 2023', ['«29. februar 2023» 2023-2-29']],
    ['29. februar 2024', ['«29. februar 2024» 2024-02-29']],
    ['11/18/2024', ['«11/18/2024» slashed 2024-18-11']],
    ['den 45.12.2024', ['«45.12.2024» dotted 2024-12-45']],
    ['den 18. november 20241', ['«18. november 20241» 20241-11-18']],
  ])('reads dates that do not exist as they stand: %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    ['den 2, september 2024', ['comma-for-dot «,»→«.»']],
    ['modtog 2, september 2024 en', ['comma-for-dot «,»→«.»?']],
    ['2, september 2024', ['comma-for-dot «,»→«.»']],
    ['den 18.november 2024', ['missing-space «»→« »']],
    ['18.nov.2024', ['missing-space «»→« »', 'missing-space «»→« »']],
    ['5. maj2024', ['missing-space «»→« »']],
    ['den 18 november 2024', ['missing-dot «»→«.»']],
    ['modtaget 18 november 2024', ['missing-dot «»→«.»?']],
    ['den 24. Oktober 2024', ['capital-month «O»→«o»']],
    ['i Oktober 2024', ['capital-month «O»→«o»']],
    ['siden Februar', ['capital-month «F»→«f»']],
    ['10. og 24. Oktober 2024', ['capital-month «O»→«o»']],
    ['den 01. februar 2024', ['leading-zero «0»→«»']],
    ['01.02.2024', ['leading-zero «0»→«»', 'leading-zero «0»→«»']],
    ['den 18.11.24', ['two-digit-year «24»→«2024»']],
    ['18/11/2024, 18-11-2024, 18.11.2024, 01-02-2024, 01/02/2024', []],
    ['Lov Nr. 93 af 20. Marts 1940 og Resolution af 28 Januar 1885', []],
    ['den 18. november 2024', []],
  ])('names what is wrong with %j', (text, expected) => {
    expect(deviations(text)).toEqual(expected);
  });

  it.each([
    'skoleåret 2022/2023', 'samling 2013-14', 'tlf. 33 66 14 00', 'telefon 3366 1400', 'sagsnr. 2024-0283030', '2024-0283030-15',
    'FO j.nr. 21/02014-16', '12/00005-32/CLA', 'j.nr. 566/73', '2008-0001-810', '25-72316', '2017-4115-08704', '2020-9326', '17/46',
    '330-2020-29711', 'S2023-24573', '27.00.00-G01-3-24', '27.03.04-G01', 'emne 27.03.04', 'CPR 180524-1234', '1805241234', 'EAN 5798009800053',
    '57 98 000 35 48 21', 'afsnit 1.2.3', '2.1.12 Klagevejledning', '2/10', '3/4 af sagerne', 'kl. 10.30', 'kl. 14.15-15.30', '§§ 10, 12 og 14',
    '§ 16, stk. 2, nr. 3', '10-11-12 år', 'principafgørelse 108-15', 'C-131/12', 'FOB 2019-12', '(EU) 2016/679', 'LBK nr. 433', 'versionen 10.0.12',
    'https://www.kk.dk/mode-22082014/punkt-5', 'BS-41984/2021-HJR', 'kapitel 3, 4 og 5', '2024-13-45', '192.168.1.2024', 'betænkning nr. 1510/2009',
    'den 3. oktoberbrev', 'i maj eller juni', 'Marts Hansen', 'd. 2. August Berg', 'anbefaling 2. Maj Olsen har', '1.234.567 kr.', 'ca. 2,5 mio. kr. i 2024',
    'RES-N6AHE0', 'Tietgensgade 31A, 1. sal', '1577 København V', 'uge 42', '2024', 'Q5 2024', 'ultimo', '',
  ])('finds no date in %j', (text) => {
    expect(show(text)).toEqual([]);
  });

  it.each([
    ['Nyhedsbrev nr. 2, september 2024', ['«september 2024» month 2024-9']],
    ['nyhedsbrev 2, september 2024', ['«september 2024» month 2024-9']],
    ['steg fra 1 til 2, september 2024 viste', ['«september 2024» month 2024-9']],
    ['jf. afsnit 2. Marts 2024 blev', ['«Marts 2024» month 2024-3']],
    ['uge 42, 18. oktober 2024', ['«18. oktober 2024» 2024-10-18']],
    ['LBK nr. 261 af 13. marts 2024', ['«13. marts 2024» 2024-03-13']],
    ['den 18. november 12000 borgere', ['«18. november» ?-11-18']],
    ['den 18. november 24 borgere', ['«18. november» ?-11-18']],
    ['den 18. november kl. 14.30', ['«18. november» ?-11-18']],
    ['den 1. maj-tale', ['«1. maj» ?-5-1']],
    ['Statusnotat Oktober 2024', ['«Oktober 2024» month 2024-10']],
    ['§ 3. 18. november 2024', ['«18. november 2024» 2024-11-18']],
  ])('keeps near misses apart: %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
    expect(deviations(text)).toEqual([]);
  });
});

const anyDay = fc.integer({ min: toDayNumber({ year: 1900, month: 1, day: 1 }), max: toDayNumber({ year: 2099, month: 12, day: 31 }) }).map(fromDayNumber);

const two = (value: number): string => String(value).padStart(2, '0');

const writings: readonly ((date: CalendarDate) => string)[] = [
  toDanishDate,
  toIsoDate,
  ({ year, month, day }) => `${day}.${month}.${year}`,
  ({ year, month, day }) => `${two(day)}-${two(month)}-${year}`,
  ({ year, month, day }) => `${day}/${month} ${year}`,
  ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`,
  ({ year, month, day }) => `${day}. ${(monthNames[month - 1] ?? '').slice(0, 3)}. ${year}`.replace('maj.', 'maj'),
  (date) => `${weekdayNames[weekdayIndex(date)] ?? ''} den ${toDanishDate(date)}`,
];

describe('recogniseDates, for any text', () => {
  it('reads every day in every form', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...writings), (date, write) => {
        const text = `Brevet af ${write(date)}, som`;
        expect(recogniseDates(text).map((found) => found.date)).toEqual([date]);
      }),
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      'den ', 'mandag ', '18', '31', '.', ',', '-', '/', ' ', '2024', 'november', 'Oktober', 'feb', '. ', ' og ', '0', '1', 'primo ', 'Q4 ', '§ ', '\n', '\u00a0', '’', '24',
    ),
    fc.string({ maxLength: 4 }),
  );
  const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('never throws, stays inside the text, in order and without overlap', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let end = 0;
        for (const date of recogniseDates(text)) {
          expect(date.range.start).toBeGreaterThanOrEqual(end);
          expect(date.range.end).toBeGreaterThan(date.range.start);
          expect(date.range.end).toBeLessThanOrEqual(text.length);
          for (const part of [date.dayRange, date.monthRange, date.yearRange, date.weekday?.range]) {
            if (part === undefined) continue;
            expect(part.start).toBeGreaterThanOrEqual(date.range.start);
            expect(part.end).toBeLessThanOrEqual(date.range.end);
          }
          for (const { range } of date.deviations) {
            expect(range.start).toBeGreaterThanOrEqual(date.range.start);
            expect(range.end).toBeLessThanOrEqual(date.range.end);
          }
          end = date.range.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  // How the time grows with such texts is measured by `npm run bench`.
  it.each([
    ['a list that never comes to its month', '1., ', 0],
    ['numbers', '1 2 3 ', 0],
    ['undotted numbers after an article', 'den 1, 2, 3 ', 0],
    ['dates', '18. november 2024 ', 5_000],
    ['months', 'Oktober ', 0],
    ['halves of ranges', '1/1-', 0],
    ['blanks', '18          ', 0],
    ['one long number', '1234567890', 0],
  ])('finds just the dates there are among thousands of %s', (_name, unit, dates) => {
    expect(recogniseDates(unit.repeat(5_000))).toHaveLength(dates);
  });
});
