import type { MarginPlace } from '../mapping/marginPlaces.js';
import { linkOfRun, readPageLinks, type PageLink } from '../mapping/pageLinks.js';
import { readPageText } from '../mapping/pageText.js';
import { runNear } from '../mapping/runExtent.js';
import type { FindingSeverity, Labels, MarginFinding, PageSize } from '../webviewMessages.js';
import { drawing, element } from './element.js';
import { linkElement } from './linkElement.js';
import type { PageContent, PageRenderer } from './renderer.js';
import { place, points, TextLayer } from './textLayer.js';

/** A link that is followed is looked for this close to where another leads. Points. */
const nearby = 14;

/** A line's letters reach this far above the height that the typesetter gives for it. Points. */
const lineAbove = 3.5;

/** One sheet of paper: its picture, its text, and what is marked on it. Empty while it is out of sight. */
export class Page {
  readonly root: HTMLElement;
  layer: TextLayer | undefined;
  private readonly picture = element('div', { class: 'picture', 'aria-hidden': 'true' });
  private readonly current = element('div', { class: 'current', 'aria-hidden': 'true', hidden: true });
  private readonly margin = element('div', { class: 'margin' });
  private readonly linkLayer = element('div', { class: 'links' });
  private links: readonly PageLink[] = [];
  /** As JSON, so that an edit that leaves the paragraph where it was changes nothing on the page. */
  private marked = '';
  private shown: { readonly key: string; readonly scale: number } | undefined;

  constructor(
    readonly number: number,
    private size: PageSize,
    private readonly labels: Labels,
    private readonly follow: (link: PageLink, byKeyboard: boolean) => void,
  ) {
    this.root = element('div', { class: 'page' }, this.picture, this.current, this.margin, this.linkLayer);
    this.resize(size);
  }

  resize(size: PageSize): void {
    this.size = size;
    this.root.style.width = points(size.width);
    this.root.style.height = points(size.height);
  }

  /**
   * Brings picture and text up to date; the old ones stay until the new ones are there.
   *
   * @param scale pixels of a point
   * @returns true when the text is another
   */
  async show(renderer: PageRenderer, scale: number, isWanted: () => boolean): Promise<boolean> {
    const content = await renderer.content(this.number);
    if (!isWanted()) return false;
    const known = this.shown;
    if (known?.key === content.key && known.scale === scale) return false;
    const canvas = await renderer.draw(this.number, this.size, scale);
    // Also when a newer one is wanted by now: this one is newer than what is there.
    this.picture.replaceChildren(canvas);
    this.shown = { key: content.key, scale };
    if (known?.key === content.key) return false;
    this.setText(content);
    return true;
  }

  /** The next {@link show} draws again, whatever is there. */
  invalidate(): void {
    this.shown = undefined;
  }

  clear(): void {
    this.invalidate();
    this.picture.replaceChildren();
    this.layer?.root.remove();
    this.layer = undefined;
    this.links = [];
    this.linkLayer.replaceChildren();
    this.margin.replaceChildren();
  }

  get isEmpty(): boolean {
    return this.shown === undefined && this.picture.childElementCount === 0;
  }

  /** Marks the paragraph between two heights; none with undefined. Points. */
  markParagraph(extent: { readonly left: number; readonly from: number; readonly to: number } | undefined): void {
    const marked = JSON.stringify([extent, this.size.width]);
    if (marked === this.marked) return;
    this.marked = marked;
    this.current.hidden = extent === undefined;
    if (extent === undefined) return;
    place(this.current, extent.left, extent.from - lineAbove, this.size.width - 2 * extent.left, Math.max(0, extent.to - extent.from));
  }

  /** @param textLeft where the page's text begins, points */
  showFindings(places: readonly MarginPlace[], textLeft: number, open: (finding: MarginFinding) => void): void {
    this.margin.style.left = points(textLeft - 1);
    replaceKeepingFocus(this.margin, places.map((each) => this.sign(each, open)));
  }

  /** The link at a point of the page. Points. */
  linkAt(x: number, y: number): PageLink | undefined {
    const { runs } = this.layer?.text ?? { runs: [] };
    const run = runs[runNear(runs, x, y) ?? -1];
    if (run !== undefined) return linkOfRun(this.links, run);
    return this.links.find(({ areas }) => areas.some(({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height));
  }

  /** Gives the focus to the link at a height of the page, as that of a note that leads back; false when there is none. */
  focusLinkNear(y: number): boolean {
    const index = this.links.findIndex(({ areas }) => areas.some(({ top, height }) => Math.abs(top + height / 2 - y) <= nearby));
    const found = this.linkLayer.children[index];
    if (!(found instanceof HTMLElement)) return false;
    found.focus({ preventScroll: true });
    return true;
  }

  private sign({ y, severity, findings }: MarginPlace, open: (finding: MarginFinding) => void): HTMLElement {
    const messages = findings.map((finding) => `${this.severityName(finding.severity)}: ${finding.message}`).join('\n');
    const label = `${messages.replace(/\.$/, '')}. ${this.labels.findingAt.replace('{0}', String(this.number))}`;
    const button = element(
      'button',
      { type: 'button', class: `finding ${severity}`, title: messages, 'aria-label': label },
      ...(findings.length > 1 ? [element('span', { class: 'count', 'aria-hidden': 'true' }, String(findings.length))] : []),
      signs[severity](),
    );
    button.style.top = points(y - lineAbove);
    let next = 0;
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      // Where several share the sign, each click goes on to the next.
      const finding = findings[next % findings.length];
      next += 1;
      if (finding !== undefined) open(finding);
    });
    return button;
  }

  private severityName(severity: FindingSeverity): string {
    const { severityError, severityWarning, severityInfo, severityHint } = this.labels;
    return { error: severityError, warning: severityWarning, info: severityInfo, hint: severityHint }[severity];
  }

  private setText({ semantics }: PageContent): void {
    const text = readPageText(semantics);
    this.links = readPageLinks(semantics, text);
    replaceKeepingFocus(this.linkLayer, this.links.map((link) => linkElement(link, this.labels, this.follow)));
    const layer = new TextLayer(text);
    if (this.layer === undefined) this.margin.before(layer.root);
    else this.layer.root.replaceWith(layer.root);
    this.layer = layer;
  }
}

/** Whoever had the focus among the old ones passes it on to the one in its place. */
function replaceKeepingFocus(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const focused = [...parent.children].indexOf(document.activeElement ?? parent);
  parent.replaceChildren(...children);
  const again = parent.children[focused];
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

/** Told apart by their shapes, not only by their colours. */
const signs: Readonly<Record<FindingSeverity, () => SVGSVGElement>> = {
  error: () => drawing(['M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6', 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z']),
  warning: () => drawing(['M8 1.8l6.7 12H1.3z', 'M8 6v4M8 12v.1']),
  info: () => drawing(['M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z', 'M8 7.3v4M8 4.8v.1']),
  hint: () => drawing(['M5.9 11.2c0-1.6-2-2.3-2-4.9a4.1 4.1 0 0 1 8.2 0c0 2.6-2 3.3-2 4.9z', 'M6.4 13.7h3.2']),
};
