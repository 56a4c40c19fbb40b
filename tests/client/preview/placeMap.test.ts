import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceMap } from '../../../client/src/preview/mapping/placeMap.js';
import type { Marker } from '../../../client/src/preview/webviewMessages.js';

const page = { width: 600, height: 800 };
const marker = (pageNumber: number, y: number, start: number, end: number): Marker => ({ page: pageNumber, x: 70, y, start, end });

/** A title, three paragraphs over two pages, a signature that stands in the metadata, and a note. */
const map = new PlaceMap(
  [page, page],
  [marker(1, 200, 20, 40), marker(1, 300, 100, 199), marker(1, 700, 200, 299), marker(2, 100, 300, 400), marker(2, 300, 50, 60)],
  [marker(1, 760, 420, 440)],
);

describe('PlaceMap', () => {
  it('goes from source to page and back in step between markers', () => {
    expect(map.placeOf(150)).toEqual({ page: 1, y: 500 });
    expect(map.offsetAt({ page: 1, y: 500 })).toBe(150);
    // Half-way from y 700 of page 1 to y 100 of page 2.
    expect(map.placeOf(250)).toEqual({ page: 2, y: 0 });
    expect(map.offsetAt({ page: 2, y: 50 })).toBe(275);
  });

  it('keeps the metadata at the head of page 1, and what follows the last paragraph before what is set after it', () => {
    expect(map.placeOf(0)).toEqual({ page: 1, y: 0 });
    expect(map.placeOf(400)).toEqual({ page: 2, y: 300 });
    expect(map.placeOf(10_000)).toEqual({ page: 2, y: 300 });
    expect(map.offsetAt({ page: 2, y: 790 })).toBe(400);
  });

  it('finds a note at the foot of its page', () => {
    expect(map.placeOf(430)).toEqual({ page: 1, y: 760 });
    expect(map.offsetNear({ page: 1, y: 765 })).toBe(420);
    expect(map.offsetNear({ page: 1, y: 500 })).toBe(150);
    expect(map.offsetNear({ page: 2, y: 765 })).toBe(400);
  });

  it('tells a paragraph from its own marker to the next below it', () => {
    expect(map.stretchOf(150)).toEqual({ from: marker(1, 300, 100, 199), to: { page: 1, y: 700 } });
    expect(map.stretchOf(250)).toEqual({ from: marker(1, 700, 200, 299), to: { page: 2, y: 100 } });
    expect(map.stretchOf(55)).toEqual({ from: marker(2, 300, 50, 60), to: { page: 2, y: 736 } });
    expect(map.stretchOf(80)).toBe(undefined);
  });

  it('knows no place in a letter without text', () => {
    const empty = new PlaceMap([page], [], []);
    expect([empty.placeOf(5), empty.offsetAt({ page: 1, y: 5 }), empty.stretchOf(5)]).toEqual([undefined, undefined, undefined]);
  });

  it('never goes back, whatever the markers', () => {
    const anyMarkers = fc.array(
      fc.record({ page: fc.integer({ min: 1, max: 3 }), y: fc.integer({ min: 0, max: 800 }), start: fc.nat(1000), length: fc.nat(80) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyMarkers, fc.nat(1100), fc.nat(1100), (markers, one, other) => {
        const any = new PlaceMap([page, page, page], markers.map(({ page: number, y, start, length }) => marker(number, y, start, start + length)), []);
        const depth = (offset: number): number => {
          const place = any.placeOf(offset);
          return place === undefined ? 0 : (place.page - 1) * 800 + place.y;
        };
        const at = (distance: number): number => any.offsetAt({ page: Math.min(3, Math.floor(distance / 800) + 1), y: distance % 800 }) ?? 0;
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(depth(low)).toBeLessThanOrEqual(depth(high) + 1e-6);
        expect(at(low)).toBeLessThanOrEqual(at(high));
      }),
    );
  });
});
