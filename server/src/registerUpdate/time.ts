import type { CalendarDate } from '../engine/dates/calendarDate.js';

/** Time, as the update needs it; tests hand in their own. */
export interface UpdateTime {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Calls back once, unless the returned function is called first. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const systemTime: UpdateTime = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

const danish = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23',
});

/** The day and the minute of the day in Denmark, wherever the machine stands. */
export function danishTime(now: number): { readonly date: CalendarDate; readonly minute: number } {
  const parts = new Map(danish.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return { date: { year: part('year'), month: part('month'), day: part('day') }, minute: part('hour') * 60 + part('minute') };
}
