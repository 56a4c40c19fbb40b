import type { PageSize, PreviewState } from '../webviewMessages.js';
import type { Place } from './placeMap.js';

/** CSS pixels of a point at 100 %. */
export const pixelsPerPoint = 96 / 72;

/** CSS pixels around and between the pages. */
export const pageGap = 16;

const zoomSteps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next step in the direction; the outermost one at the ends. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const next = direction > 0 ? zoomSteps.find((step) => step > zoom + 0.005) : zoomSteps.findLast((step) => step < zoom - 0.005);
  return next ?? (direction > 0 ? zoomSteps.at(-1) : zoomSteps[0]) ?? 1;
}

export function limitedZoom(zoom: number): number {
  return Math.min(4, Math.max(0.25, zoom));
}

/** 1 for 100 %. `width`: CSS pixels that the pages have. */
export function effectiveZoom(zoom: PreviewState['zoom'], pages: readonly PageSize[], width: number): number {
  if (zoom !== 'fit') return zoom;
  const widest = Math.max(0, ...pages.map((page) => page.width));
  return widest === 0 ? 1 : limitedZoom((width - 2 * pageGap) / (widest * pixelsPerPoint));
}

/** Where the pages stand below each other. CSS pixels. */
export class PageStack {
  private readonly tops: readonly number[];

  constructor(
    readonly pages: readonly PageSize[],
    readonly zoom: number,
  ) {
    let top = pageGap;
    this.tops = pages.map(({ height }) => {
      const own = top;
      top += height * this.scale + pageGap;
      return own;
    });
  }

  /** CSS pixels of a point. */
  get scale(): number {
    return this.zoom * pixelsPerPoint;
  }

  /** Distance from the stack's upper edge. */
  topOf({ page, y }: Place): number {
    return (this.tops[page - 1] ?? 0) + y * this.scale;
  }

  /** The place at a distance from the stack's upper edge; between two pages, the end of the upper one. */
  placeAt(distance: number): Place {
    const page = Math.max(1, this.tops.findLastIndex((top) => top <= distance) + 1);
    const height = this.pages[page - 1]?.height ?? 0;
    return { page, y: Math.min(height, Math.max(0, (distance - (this.tops[page - 1] ?? 0)) / this.scale)) };
  }

  /** The pages that a window of the stack shows, those nearest its middle first. */
  pagesWithin(from: number, to: number): number[] {
    const middle = (from + to) / 2;
    const shown = this.pages.flatMap(({ height }, index) => {
      const top = this.tops[index] ?? 0;
      const bottom = top + height * this.scale;
      return bottom > from && top < to ? [{ page: index + 1, distance: Math.max(top - middle, middle - bottom, 0) }] : [];
    });
    return shown.sort((a, b) => a.distance - b.distance).map(({ page }) => page);
  }

  /** The page that takes most of the window. */
  mainPage(from: number, to: number): number {
    return this.pagesWithin(from, to)[0] ?? 1;
  }
}

/** True when nothing needs to move for the place to be seen well. `margin`: the part of the window at either end that does not count. */
export function isWithin(top: number, window: { readonly from: number; readonly to: number }, margin: number): boolean {
  const edge = (window.to - window.from) * margin;
  return top >= window.from + edge && top <= window.to - edge;
}
