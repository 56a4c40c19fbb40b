import type { TextRun } from './pageText.js';

/** The width of a text in the run's font, in any unit. */
export type Measure = (text: string) => number;

/** A horizontal stretch of a page. Points. */
export interface Extent {
  readonly left: number;
  readonly width: number;
}

/** Where the characters from `start` to `end` of the run stand: as the font divides them, stretched to the run's true width. */
export function extentIn(run: TextRun, start: number, end: number, measure: Measure): Extent {
  const whole = measure(run.text);
  if (run.width === undefined || whole <= 0) return { left: run.left, width: run.width ?? 0 };
  const ratio = run.width / whole;
  const left = measure(run.text.slice(0, start)) * ratio;
  return { left: run.left + left, width: measure(run.text.slice(0, end)) * ratio - left };
}

/** UTF-16 offset of the character of the run that stands at `x`, its last one when `x` is beyond. */
export function characterAt(run: TextRun, x: number, measure: Measure): number {
  let low = 0;
  let high = Math.max(0, run.text.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (extentIn(run, 0, middle, measure).width + run.left <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far a line reaches above and below the height that the renderer gives for it, as parts of the size of its type. */
export const lineRise = 0.28;
export const lineFall = 0.92;

/** No further from a run than this does a click mean the run. Points. */
const reach = 14;

/** Index of the run at a point of the page, or of the one close by; undefined on blank paper. */
export function runNear(runs: readonly TextRun[], x: number, y: number): number | undefined {
  let best: { readonly index: number; readonly distance: number } | undefined;
  for (const [index, { left, top, width = 0, size, text }] of runs.entries()) {
    if (text.trim() === '') continue;
    const across = Math.max(left - x, x - (left + width), 0);
    const down = Math.max(top - lineRise * size - y, y - (top + lineFall * size), 0);
    const distance = Math.hypot(across, down);
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { index, distance };
  }
  return best?.index;
}
