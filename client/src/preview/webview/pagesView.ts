import { marginPlaces } from '../mapping/marginPlaces.js';
import type { PageLink } from '../mapping/pageLinks.js';
import { PlaceMap, type Place } from '../mapping/placeMap.js';
import { effectiveZoom, isWithin, limitedZoom, PageStack } from '../mapping/viewport.js';
import type { Follow, Labels, Marker, MarginFinding, PageSize, PreviewState } from '../webviewMessages.js';
import { element } from './element.js';
import { Page } from './page.js';
import type { PageRenderer } from './renderer.js';

export interface PagesViewEvents {
  /** Zoom, page or scroll position are others now. `byUser`: not because we were told to scroll. */
  moved(byUser: boolean): void;
  /** A page's picture and text are up to date. */
  drawn(page: Page): void;
  openFinding(finding: MarginFinding): void;
  openLink(url: string): void;
  fail(error: unknown): void;
}

/** A cursor this close to the upper or lower edge is brought further in. */
const comfortable = 0.1;

/** After we scrolled ourselves, what the browser reports of it is not the user's doing. Milliseconds. */
const ownScroll = 150;

/** Further out of sight than this a page's picture is given up. As parts of the window. */
const kept = 1;

/** The pages below each other; only those in sight are drawn. */
export class PagesView {
  /** Scrolls. */
  readonly root = element('main', { class: 'scroller', tabindex: 0 });
  private readonly stackElement = element('div', { class: 'stack' });
  private sheets: Page[] = [];
  private stack = new PageStack([], 1);
  private places = new PlaceMap([], [], []);
  private markers: readonly Marker[] = [];
  private findings: readonly MarginFinding[] = [];
  private cursor: number | undefined;
  private generation = 0;
  private drawing = false;
  private scrolledByUs = 0;
  private wantedZoom: PreviewState['zoom'] = 'fit';
  private loaded = false;
  private toRestore: PreviewState['scroll'] | undefined;
  /** Where a link led that was followed by the keyboard, until its page is drawn. */
  private toFocus: Place | undefined;

  constructor(
    private readonly renderer: PageRenderer,
    private readonly labels: Labels,
    private readonly events: PagesViewEvents,
  ) {
    this.root.setAttribute('aria-label', labels.pages);
    this.root.append(this.stackElement);
    this.root.addEventListener('scroll', () => {
      this.draw();
      events.moved(performance.now() - this.scrolledByUs > ownScroll);
    });
    new ResizeObserver(() => {
      this.layOut();
    }).observe(this.root);
  }

  get zoom(): number {
    return this.stack.zoom;
  }

  get zoomSetting(): PreviewState['zoom'] {
    return this.wantedZoom;
  }

  get pageCount(): number {
    return this.sheets.length;
  }

  /** The page that takes most of the window. */
  get pageNumber(): number {
    return this.stack.mainPage(...this.windowEnds());
  }

  get pages(): readonly Page[] {
    return this.sheets;
  }

  get placeMap(): PlaceMap {
    return this.places;
  }

  /** Where the window's upper edge stands, for {@link restore}. */
  get scroll(): PreviewState['scroll'] {
    const { page, y } = this.stack.placeAt(this.root.scrollTop);
    return { page, fraction: y / (this.stack.pages[page - 1]?.height ?? 1) };
  }

  /** About which offset of the source stands at the window's upper edge. */
  get offsetAtTop(): number | undefined {
    return this.places.offsetAt(this.stack.placeAt(this.root.scrollTop));
  }

  /** Before the first pages come. */
  restore(zoom: PreviewState['zoom'], scroll: PreviewState['scroll'] | undefined): void {
    this.wantedZoom = zoom;
    this.toRestore = scroll;
  }

  /** The renderer has new pages. */
  setPages(pages: readonly PageSize[], markers: readonly Marker[], footnoteMarkers: readonly Marker[]): void {
    this.places = new PlaceMap(pages, markers, footnoteMarkers);
    this.markers = [...markers, ...footnoteMarkers];
    for (const sheet of this.sheets.splice(pages.length)) sheet.root.remove();
    for (const [index, size] of pages.entries()) {
      const sheet = this.sheets[index];
      if (sheet === undefined) {
        const made = new Page(index + 1, size, this.labels, (link, byKeyboard) => this.follow(link, byKeyboard));
        this.sheets.push(made);
        this.stackElement.append(made.root);
      } else sheet.resize(size);
    }
    this.stack = new PageStack(pages, this.stack.zoom);
    this.generation += 1;
    this.layOut();
    this.loaded = true;
    if (this.toRestore !== undefined) {
      const { page, fraction } = this.toRestore;
      this.toRestore = undefined;
      if (page > 1 || fraction > 0) this.scrollTo({ page, y: fraction * (pages[page - 1]?.height ?? 0) });
    }
    this.markCursor();
    this.draw();
  }

  setFindings(findings: readonly MarginFinding[]): void {
    this.findings = findings;
    for (const sheet of this.sheets) this.showFindings(sheet);
  }

  /** Marks the cursor's paragraph, and brings the cursor's place into view. */
  setCursor(offset: number, follow: Follow): void {
    this.cursor = offset;
    this.markCursor();
    const place = this.places.placeOf(offset);
    if (follow === 'never' || place === undefined || !this.loaded) return;
    const [from, to] = this.windowEnds();
    const top = this.stack.topOf(place);
    if (!isWithin(top, { from, to }, follow === 'edge' ? comfortable : 0)) this.scrollToTop(top - (to - from) / 3);
  }

  showOffsetAtTop(offset: number): void {
    const place = offset === 0 ? { page: 1, y: 0 } : this.places.placeOf(offset);
    if (place !== undefined) this.scrollToTop(this.stack.topOf(place) - (place.y === 0 ? this.stack.topOf({ page: 1, y: 0 }) : 0));
  }

  goToPage(page: number): void {
    this.root.scrollTop = this.stack.topOf({ page: Math.min(this.pageCount, Math.max(1, page)), y: 0 }) - 8;
  }

  /** So that the place is well in view. */
  bringIntoView(place: Place): void {
    const [from, to] = this.windowEnds();
    const top = this.stack.topOf(place);
    if (!isWithin(top, { from, to }, comfortable)) this.root.scrollTop = top - (to - from) / 3;
  }

  follow({ target }: PageLink, byKeyboard = false): void {
    if (target.kind === 'web') return this.events.openLink(target.url);
    this.bringIntoView(target.place);
    if (!byKeyboard) return;
    this.toFocus = target.place;
    this.draw();
  }

  /** `anchorY`: the height in the window that stays where it is. CSS pixels. */
  setZoom(zoom: PreviewState['zoom'], anchorY = 0): void {
    const anchor = this.stack.placeAt(this.root.scrollTop + anchorY);
    this.wantedZoom = zoom === 'fit' ? zoom : limitedZoom(zoom);
    this.applyZoom();
    this.scrollToTop(this.stack.topOf(anchor) - anchorY);
    this.draw();
    this.events.moved(true);
  }

  /** The page and the point of it, in points, at a point of the window. */
  pointAt(clientX: number, clientY: number): { readonly page: Page; readonly x: number; readonly y: number } | undefined {
    for (const page of this.sheets) {
      const { left, right, top, bottom } = page.root.getBoundingClientRect();
      if (clientX < left || clientX > right || clientY < top || clientY > bottom) continue;
      return { page, x: (clientX - left) / this.stack.scale, y: (clientY - top) / this.stack.scale };
    }
    return undefined;
  }

  private windowEnds(): [number, number] {
    const { scrollTop, clientHeight } = this.root;
    return [scrollTop, scrollTop + clientHeight];
  }

  private scrollTo(place: Place): void {
    this.scrollToTop(this.stack.topOf(place));
  }

  /** Not by the user: no sync follows from it. */
  private scrollToTop(top: number): void {
    if (Math.abs(this.root.scrollTop - top) < 1) return;
    this.scrolledByUs = performance.now();
    this.root.scrollTop = top;
  }

  /** The window has another size, or the pages have. */
  private layOut(): void {
    if (this.wantedZoom === 'fit' && this.loaded) {
      const anchor = this.stack.placeAt(this.root.scrollTop);
      const before = this.stack.zoom;
      this.applyZoom();
      if (Math.abs(before - this.stack.zoom) > 0.001) this.scrollToTop(this.stack.topOf(anchor));
    } else this.applyZoom();
    this.draw();
    this.events.moved(false);
  }

  private applyZoom(): void {
    const zoom = effectiveZoom(this.wantedZoom, this.stack.pages, this.root.clientWidth);
    this.stack = new PageStack(this.stack.pages, zoom);
    this.root.style.setProperty('--point', `${this.stack.scale}px`);
  }

  /** Draws what is in sight and not up to date, one page after the other, until nothing is left. */
  private draw(): void {
    if (this.drawing) return;
    this.drawing = true;
    void this.drawAll().catch((error: unknown) => {
      this.events.fail(error);
    }).finally(() => {
      this.drawing = false;
    });
  }

  private async drawAll(): Promise<void> {
    for (;;) {
      const { generation } = this;
      const scale = this.stack.scale * window.devicePixelRatio;
      const [from, to] = this.windowEnds();
      const shown = this.stack.pagesWithin(from, to);
      this.giveUp(from, to);
      for (const number of shown) {
        const sheet = this.sheets[number - 1];
        if (sheet === undefined) continue;
        const isNew = await sheet.show(this.renderer, scale, () => generation === this.generation);
        if (isNew) this.showFindings(sheet);
        this.events.drawn(sheet);
        if (generation !== this.generation) break;
      }
      this.focusWhereLinkLed();
      const [newFrom, newTo] = this.windowEnds();
      const unchanged = generation === this.generation && scale === this.stack.scale * window.devicePixelRatio;
      if (unchanged && String(this.stack.pagesWithin(newFrom, newTo)) === String(shown)) return;
    }
  }

  private focusWhereLinkLed(): void {
    const place = this.toFocus;
    const sheet = place === undefined ? undefined : this.sheets[place.page - 1];
    if (place === undefined || sheet === undefined || sheet.isEmpty) return;
    this.toFocus = undefined;
    if (!sheet.focusLinkNear(place.y)) this.root.focus({ preventScroll: true });
  }

  private giveUp(from: number, to: number): void {
    const reserve = (to - from) * kept;
    const near = new Set(this.stack.pagesWithin(from - reserve, to + reserve));
    for (const sheet of this.sheets) if (!near.has(sheet.number) && !sheet.isEmpty) sheet.clear();
  }

  private showFindings(sheet: Page): void {
    if (sheet.layer === undefined) return;
    sheet.showFindings(marginPlaces(this.findings, sheet.number, { text: sheet.layer.text, map: this.places }), this.leftOf(sheet.number), (finding) => {
      this.events.openFinding(finding);
    });
  }

  private markCursor(): void {
    const stretch = this.cursor === undefined ? undefined : this.places.stretchOf(this.cursor);
    for (const sheet of this.sheets) {
      const { number } = sheet;
      if (stretch === undefined || number < stretch.from.page || number > stretch.to.page) {
        sheet.markParagraph(undefined);
        continue;
      }
      const height = this.stack.pages[number - 1]?.height ?? 0;
      sheet.markParagraph({
        left: this.leftOf(number),
        from: number === stretch.from.page ? stretch.from.y : height * 0.08,
        to: number === stretch.to.page ? stretch.to.y : height * 0.92,
      });
    }
  }

  /** The left edge of the page's text. Points. */
  private leftOf(page: number): number {
    const lefts = this.markers.flatMap((marker) => (marker.page === page ? [marker.x] : []));
    return lefts.length === 0 ? 60 : Math.max(0, Math.min(...lefts) - 8);
  }
}
