import type { Marker, PageSize } from '../webviewMessages.js';

/** A height on a page, in points from its upper edge. */
export interface Place {
  readonly page: number;
  readonly y: number;
}

/** A paragraph on the pages: where it begins, and where what follows begins. */
export interface Stretch {
  readonly from: Place;
  readonly to: Place;
}

interface Stop {
  /** Letter offset. */
  readonly offset: number;
  /** Points from the first page's upper edge, pages one below the other without a gap. */
  readonly depth: number;
}

/** A note's first line begins this far above its marker, which stands in the line. Points. */
const aboveMarker = 7;

/** The last line of a page's text ends about here, as a part of its height. */
const textEnd = 0.92;

/**
 * Between the letter's source and its pages, by the markers that the typesetter placed. Between two markers source and page run in
 * step. Only markers that stand further down the further on their source stands take part, so that neither direction ever jumps back;
 * the colophon beside the text does not, nor do the notes below it, which have a list of their own.
 */
export class PlaceMap {
  private readonly stops: readonly Stop[];
  private readonly notes: readonly Marker[];
  /** Depth of each page's upper edge, and below the last page. */
  private readonly tops: readonly number[];

  constructor(
    private readonly pages: readonly PageSize[],
    private readonly markers: readonly Marker[],
    footnoteMarkers: readonly Marker[],
  ) {
    const tops = [0];
    for (const { height } of pages) tops.push((tops.at(-1) ?? 0) + height);
    this.tops = tops;
    this.stops = this.createStops();
    this.notes = [...footnoteMarkers].sort((a, b) => a.page - b.page || a.y - b.y);
  }

  /** About which offset was set at this height of the page; undefined for a letter without text. */
  offsetAt({ page, y }: Place): number | undefined {
    const depth = this.depth({ page, y });
    const next = this.stops.findIndex((stop) => stop.depth > depth);
    const before = this.stops[(next < 0 ? this.stops.length : next) - 1];
    const after = next < 0 ? undefined : this.stops[next];
    if (before === undefined) return after?.offset;
    if (after === undefined) return before.offset;
    return Math.round(before.offset + ((depth - before.depth) / (after.depth - before.depth)) * (after.offset - before.offset));
  }

  /** As {@link offsetAt}, for a place that may be in the notes at the foot of the page. */
  offsetNear(place: Place): number | undefined {
    const above = this.notes.filter(({ page, y }) => page === place.page && y <= place.y + aboveMarker).at(-1);
    if (above === undefined) return this.offsetAt(place);
    return above.start;
  }

  /** Where the text at this offset was set; undefined for a letter without text. */
  placeOf(offset: number): Place | undefined {
    const note = this.notes.find(({ start, end }) => offset >= start && offset < end);
    if (note !== undefined) return { page: note.page, y: note.y };
    const next = this.stops.findIndex((stop) => stop.offset > offset);
    const before = this.stops[(next < 0 ? this.stops.length : next) - 1];
    const after = next < 0 ? undefined : this.stops[next];
    if (before === undefined) return after === undefined ? undefined : this.place(after.depth);
    if (after === undefined) return this.place(before.depth);
    return this.place(before.depth + ((offset - before.offset) / (after.offset - before.offset)) * (after.depth - before.depth));
  }

  /** The paragraph, list item, row or note that the offset stands in or right after. */
  stretchOf(offset: number): Stretch | undefined {
    const noteIndex = this.notes.findIndex(({ start, end }) => offset >= start && offset <= end);
    const note = this.notes[noteIndex];
    if (note !== undefined) {
      const next = this.notes[noteIndex + 1];
      return { from: note, to: next?.page === note.page ? next : this.endOf(note) };
    }
    const index = this.markers.findLastIndex(({ start, end }) => offset >= start && offset <= end);
    const marker = this.markers[index];
    if (marker === undefined) return undefined;
    const next = this.markers.slice(index + 1).find((each) => this.depth(each) > this.depth(marker));
    return { from: marker, to: next === undefined ? this.endOf(marker) : { page: next.page, y: next.y } };
  }

  get pageCount(): number {
    return this.pages.length;
  }

  private createStops(): readonly Stop[] {
    // The metadata at the letter's head belong to the head of the first page.
    const stops: Stop[] = this.markers.length === 0 ? [] : [{ offset: 0, depth: 0 }];
    let lastIndex = -1;
    // In the order in which they were set. The signatures, which stand in the metadata, come last and so fall out.
    for (const [index, marker] of this.markers.entries()) {
      const depth = this.depth(marker);
      const last = stops.at(-1);
      if (last !== undefined && (depth <= last.depth || marker.start <= last.offset)) continue;
      stops.push({ offset: marker.start, depth });
      lastIndex = index;
    }
    const last = this.markers[lastIndex];
    const lastStop = stops.at(-1);
    if (last !== undefined && lastStop !== undefined && last.end > lastStop.offset) {
      const next = this.markers.slice(lastIndex + 1).map((marker) => this.depth(marker)).find((depth) => depth > lastStop.depth);
      stops.push({ offset: last.end, depth: next ?? Math.max(lastStop.depth + 1, this.depth(this.endOf(last))) });
    }
    return stops;
  }

  private endOf({ page }: { readonly page: number }): Place {
    const height = this.pages[page - 1]?.height ?? 0;
    return { page, y: height * textEnd };
  }

  private depth({ page, y }: Place): number {
    return (this.tops[page - 1] ?? this.tops.at(-1) ?? 0) + y;
  }

  private place(depth: number): Place {
    const next = this.tops.findIndex((top) => top > depth);
    const page = next < 0 ? this.pages.length : next;
    return { page, y: depth - (this.tops[page - 1] ?? 0) };
  }
}
