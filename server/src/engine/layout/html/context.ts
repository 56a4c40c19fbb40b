/** What the parts of an HTML letter need to know of the whole. */
export interface HtmlContext {
  /** `data:` URLs by the path that the letter gives. */
  readonly images: ReadonlyMap<string, string>;
  /** By label. */
  readonly footnoteNumbers: ReadonlyMap<string, number>;
  /** How often each note, by number, has been called so far: an element's id must be the only one. */
  readonly calls: Map<number, number>;
  /** To be asked in the order of the headings: the rank (2–6) of one at a level, and its number where headings are numbered. */
  readonly heading: (level: number) => { readonly rank: number; readonly number: string | undefined };
}
