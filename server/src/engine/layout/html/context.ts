import type { PrintedHeading } from '../headings.js';

/** What the parts of an HTML letter need to know of the whole. */
export interface HtmlContext {
  /** `data:` URLs by the path that the letter gives. */
  readonly images: ReadonlyMap<string, string>;
  /** By label. */
  readonly footnoteNumbers: ReadonlyMap<string, number>;
  /** How often each note, by number, has been called so far: an element's id must be the only one. */
  readonly calls: Map<number, number>;
  /** To be asked in the order of the headings. */
  readonly heading: (level: number) => PrintedHeading;
}
