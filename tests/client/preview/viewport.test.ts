import { describe, expect, it } from 'vitest';
import { marginPlaces } from '../../../client/src/preview/mapping/marginPlaces.js';
import { PlaceMap } from '../../../client/src/preview/mapping/placeMap.js';
import { effectiveZoom, isWithin, PageStack, zoomStep } from '../../../client/src/preview/mapping/viewport.js';
import type { FindingSeverity, MarginFinding } from '../../../client/src/preview/webviewMessages.js';

const page = { width: 600, height: 750 };

describe('the stack of pages', () => {
  // 1000 CSS pixels a page at 100 %, 16 above, between and below.
  const stack = new PageStack([page, page, page], 1);

  it('knows where a place stands, and what stands somewhere', () => {
    expect(stack.topOf({ page: 2, y: 75 })).toBe(16 + 1000 + 16 + 100);
    expect(stack.placeAt(1132)).toEqual({ page: 2, y: 75 });
    expect(stack.placeAt(0)).toEqual({ page: 1, y: 0 });
    expect(stack.placeAt(1020)).toEqual({ page: 1, y: 750 });
    expect(stack.placeAt(99_999)).toEqual({ page: 3, y: 750 });
  });

  it('draws what is in sight, the page in the middle first', () => {
    expect(stack.pagesWithin(0, 800)).toEqual([1]);
    expect(stack.pagesWithin(600, 1500)).toEqual([2, 1]);
    expect(stack.pagesWithin(0, 10_000)).toEqual([3, 2, 1]);
    expect(new PageStack([], 1).pagesWithin(0, 800)).toEqual([]);
  });
});

describe('zoom', () => {
  it('goes from step to step, from wherever it is, and ends somewhere', () => {
    expect([zoomStep(1, 1), zoomStep(1, -1), zoomStep(0.68, 1), zoomStep(0.68, -1), zoomStep(4, 1), zoomStep(0.25, -1)]).toEqual([1.1, 0.9, 0.75, 0.67, 4, 0.25]);
  });

  it('fits the widest page into the width', () => {
    expect(effectiveZoom('fit', [page, { width: 750, height: 600 }], 1032)).toBe(1);
    expect(effectiveZoom(1.5, [page], 100)).toBe(1.5);
    expect(effectiveZoom('fit', [], 500)).toBe(1);
  });
});

describe('a place in the window', () => {
  it('needs no scrolling while it is in the middle 80 %', () => {
    const window = { from: 1000, to: 2000 };
    expect([1099, 1100, 1900, 1901].map((top) => isWithin(top, window, 0.1))).toEqual([false, true, true, false]);
    expect([999, 1000, 2000, 2001].map((top) => isWithin(top, window, 0))).toEqual([false, true, true, false]);
  });
});

describe('findings in the margin', () => {
  const map = new PlaceMap([page, page], [{ page: 1, x: 70, y: 100, start: 100, end: 300 }, { page: 2, x: 70, y: 100, start: 300, end: 400 }], []);
  const runs = [
    { text: 'Der henvises til ', start: 0, left: 70, top: 110, width: 90, size: 11, after: 'nothing' as const },
    { text: 'lovens § 7', start: 17, left: 70, top: 124, width: 60, size: 11, after: 'wrapped-line' as const },
  ];
  const text = { text: 'Der henvises til lovens § 7', runs };
  const finding = (severity: FindingSeverity, start: number, words: string): MarginFinding => ({ severity, message: severity, start, end: start + words.length, text: words });

  it('stand at the line of their words, one sign a line in the colour of the worst', () => {
    const findings = [finding('hint', 120, '**lovens** § 7'), finding('error', 122, 'lovens'), finding('info', 110, 'henvises')];
    expect(marginPlaces(findings, 1, { text, map }).map(({ y, severity, findings: own }) => [y, severity, own.length])).toEqual([
      [110, 'info', 1],
      [124, 'error', 2],
    ]);
  });

  it('stand about where they are when the words are not on the page, and on their own page only', () => {
    expect(marginPlaces([finding('warning', 100, 'andet')], 1, { text, map }).map(({ y }) => y)).toEqual([100]);
    expect(marginPlaces([finding('warning', 350, 'lovens')], 1, { text, map })).toEqual([]);
  });
});
