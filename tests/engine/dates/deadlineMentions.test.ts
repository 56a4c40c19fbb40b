import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../server/src/engine/dates/calendarDate.js';
import { deadlineMentions } from '../../../server/src/engine/dates/deadlineMentions.js';
import { recogniseDates } from '../../../server/src/engine/dates/recogniseDates.js';

function show(text: string): string[] {
  return deadlineMentions(text, recogniseDates(text)).map(({ date }) => toIsoDate(date));
}

describe('deadlineMentions', () => {
  it.each([
    'Forvaltningen bedes sende sit svar senest den 2. december 2024.',
    'Borgerrådgiveren beder om en redegørelse inden den 2. december 2024.',
    'Svarfristen er den 2. december 2024.',
    'Senest mandag den 2. december 2024 bedes forvaltningen oplyse, hvad der er sket.',
    'Fristen for bemærkninger er den 2. december 2024.',
  ])('%j asks for a reply', (text) => {
    expect(show(text)).toEqual(['2024-12-02']);
  });

  it.each([
    'Forvaltningen skulle svare senest den 2. december 2024.',
    'Forvaltningen blev bedt om at svare senest den 2. december 2024.',
    'Fristen for bemærkninger var den 2. december 2024.',
    'Ordningen indføres senest den 2. december 2024.',
    'Borgerrådgiveren beder om et svar. Ordningen indføres senest den 2. december 2024.',
    'Forvaltningen bedes redegøre for brevet af 2. december 2024.',
    'Forvaltningen bedes svare senest den 2. december.',
    '',
  ])('%j does not', (text) => {
    expect(show(text)).toEqual([]);
  });
});
