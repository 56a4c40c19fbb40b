import type { Match, PageText, PlacedRun } from '../mapping/pageText.js';
import { characterAt, extentIn, lineFall, lineRise, runNear } from '../mapping/runExtent.js';
import { element } from './element.js';
import { fontOf, type RunFont } from './fonts.js';

/** The text of a page, transparent above its picture: to select and copy, to click, and to mark what was found. */
export class TextLayer {
  readonly root = element('div', { class: 'text-layer', 'aria-hidden': 'true' });
  private readonly fonts = new Map<PlacedRun, RunFont>();
  private readonly spans = new Map<Node, PlacedRun>();

  constructor(readonly text: PageText) {
    for (const run of text.runs) {
      if (run.text === '') continue;
      const { style, stretch } = this.font(run);
      const span = element('span', {}, run.text);
      span.style.left = points(run.left);
      span.style.top = points(run.top - lineRise * run.size);
      span.style.fontSize = points(run.size);
      span.style.fontWeight = style.includes('bold') ? 'bold' : '';
      span.style.fontStyle = style.includes('italic') ? 'italic' : '';
      span.style.transform = `scaleX(${stretch.toFixed(4)})`;
      this.spans.set(span, run);
      this.root.append(span);
    }
  }

  /** Offset in the page's text of the character at a point of the page; undefined on blank paper. */
  offsetAt(x: number, y: number): number | undefined {
    const index = runNear(this.text.runs, x, y);
    const run = index === undefined ? undefined : this.text.runs[index];
    return run === undefined ? undefined : run.start + characterAt(run, x, this.font(run).measure);
  }

  /** Marks in the places of the page's text, the chosen one apart. */
  showMatches(matches: readonly Match[], chosen: Match | undefined): void {
    for (const mark of this.root.querySelectorAll('.match')) mark.remove();
    for (const match of matches) {
      for (const run of this.text.runs) {
        const start = Math.max(0, match.start - run.start);
        const end = Math.min(run.text.length, match.end - run.start);
        if (start >= end) continue;
        const extent = extentIn(run, start, end, this.font(run).measure);
        const mark = element('div', { class: match === chosen ? 'match chosen' : 'match' });
        place(mark, extent.left, run.top - lineRise * run.size, extent.width, (lineRise + lineFall) * run.size);
        this.root.prepend(mark);
      }
    }
  }

  /** The offset in the page's text of a place in the layer, as a selection tells it; undefined for one elsewhere. */
  offsetOf(node: Node, offset: number): number | undefined {
    const own = this.spans.get(node) ?? (node.parentNode === null ? undefined : this.spans.get(node.parentNode));
    if (own !== undefined) return own.start + (node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : own.text.length);
    if (node !== this.root) return undefined;
    const child = this.root.childNodes[offset];
    return (child === undefined ? undefined : this.spans.get(child))?.start ?? this.text.text.length;
  }

  private font(run: PlacedRun): RunFont {
    let font = this.fonts.get(run);
    if (font === undefined) {
      font = fontOf(run);
      this.fonts.set(run, font);
    }
    return font;
  }
}

/** A length on the page in CSS; `--point` is set where the zoom is known. */
export function points(length: number): string {
  return `calc(${length.toFixed(3)} * var(--point))`;
}

export function place(target: HTMLElement, left: number, top: number, width: number, height: number): void {
  target.style.left = points(left);
  target.style.top = points(top);
  target.style.width = points(width);
  target.style.height = points(height);
}
