import type { Clock } from '../../server/src/hosts/types.js';

/** Time that stands still until a test moves it. */
export class TestClock implements Clock {
  private time = 0;
  private readonly timers = new Map<number, { readonly due: number; readonly callback: () => void }>();
  private started = 0;

  now(): number {
    return this.time;
  }

  readonly today = () => ({ year: 2026, month: 1, day: 15 });

  readonly after = (milliseconds: number, callback: () => void): (() => void) => {
    this.started += 1;
    const id = this.started;
    this.timers.set(id, { due: this.time + milliseconds, callback });
    return () => {
      this.timers.delete(id);
    };
  };

  /** Lets time pass; what falls due is called in order, and may start timers that fall due too. */
  advance(milliseconds: number): void {
    const until = this.time + milliseconds;
    for (;;) {
      const next = [...this.timers].filter(([, { due }]) => due <= until).sort(([idA, a], [idB, b]) => a.due - b.due || idA - idB)[0];
      if (next === undefined) break;
      const [id, { due, callback }] = next;
      this.timers.delete(id);
      this.time = Math.max(this.time, due);
      callback();
    }
    this.time = until;
  }

  /** Number of timers that wait. */
  get pending(): number {
    return this.timers.size;
  }
}
