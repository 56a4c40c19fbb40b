import { findInPage, readPageText, runAt, type Match, type PageText } from '../mapping/pageText.js';
import type { Labels } from '../webviewMessages.js';
import { drawing, element } from './element.js';
import type { PagesView } from './pagesView.js';
import type { PageRenderer } from './renderer.js';

interface PageMatch {
  readonly page: number;
  readonly match: Match;
  /** Height on the page. Points. */
  readonly y: number;
}

/** Finds words on all pages, also on those that are not drawn. */
export class FindBar {
  readonly root: HTMLElement;
  private readonly field: HTMLInputElement;
  private readonly count = element('span', { class: 'count', role: 'status' });
  private texts: readonly PageText[] | undefined;
  private matches: readonly PageMatch[] = [];
  private chosen = 0;
  private asked = 0;

  constructor(
    private readonly pages: PagesView,
    private readonly renderer: PageRenderer,
    private readonly labels: Labels,
  ) {
    this.field = element('input', { type: 'text', 'aria-label': labels.findField, placeholder: labels.find, spellcheck: 'false' });
    const button = (label: string, path: string, action: () => void): HTMLElement => {
      const made = element('button', { type: 'button', class: 'tool', title: label, 'aria-label': label }, drawing([path]));
      made.addEventListener('click', action);
      return made;
    };
    this.root = element(
      'div',
      { class: 'find-bar', role: 'search', hidden: true },
      this.field,
      this.count,
      button(labels.findPrevious, 'M3.5 10.5L8 6l4.5 4.5', () => this.step(-1)),
      button(labels.findNext, 'M3.5 5.5L8 10l4.5-4.5', () => this.step(1)),
      button(labels.close, 'M4 4l8 8M12 4l-8 8', () => this.close()),
    );
    this.field.addEventListener('input', () => void this.search(true));
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' || event.key === 'F3') this.step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  open(): void {
    this.root.hidden = false;
    const selected = getSelection()?.toString().trim() ?? '';
    if (selected !== '' && !selected.includes('\n')) this.field.value = selected;
    this.field.select();
    this.field.focus();
    void this.search(true);
  }

  close(): void {
    this.root.hidden = true;
    this.matches = [];
    this.show();
    this.pages.root.focus({ preventScroll: true });
  }

  /** The pages are others now. */
  pagesChanged(): void {
    this.texts = undefined;
    if (this.isOpen) void this.search(false);
  }

  step(by: 1 | -1): void {
    if (!this.isOpen) return this.open();
    const { length } = this.matches;
    if (length === 0) return;
    this.chosen = (this.chosen + by + length) % length;
    this.show();
    this.reveal();
  }

  /** Marks what was found on the pages that are drawn. */
  show(): void {
    const chosen = this.matches[this.chosen];
    for (const page of this.pages.pages) {
      const own = this.matches.filter((each) => each.page === page.number);
      page.layer?.showMatches(own.map(({ match }) => match), chosen?.match);
    }
    const { findNone, findCount } = this.labels;
    const none = this.field.value.trim() === '' ? '' : findNone;
    this.count.textContent =
      this.matches.length === 0 ? none : findCount.replace('{0}', String(this.chosen + 1)).replace('{1}', String(this.matches.length));
  }

  private async search(goThere: boolean): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    const wanted = this.field.value;
    const texts = wanted.trim() === '' ? [] : await this.allTexts();
    // Overtaken by the next character.
    if (asked !== this.asked) return;
    this.matches = texts.flatMap((text, index) =>
      findInPage(text, wanted).map((match) => ({ page: index + 1, match, y: text.runs[runAt(text, match.start)]?.top ?? 0 })),
    );
    if (goThere) {
      const fromHere = this.matches.findIndex(({ page }) => page >= this.pages.pageNumber);
      this.chosen = Math.max(0, fromHere);
    } else this.chosen = Math.min(this.chosen, Math.max(0, this.matches.length - 1));
    this.show();
    if (goThere) this.reveal();
  }

  private async allTexts(): Promise<readonly PageText[]> {
    if (this.texts !== undefined) return this.texts;
    const texts: PageText[] = [];
    for (let page = 1; page <= this.pages.pageCount; page += 1) texts.push(readPageText((await this.renderer.content(page)).semantics));
    this.texts = texts;
    return texts;
  }

  private reveal(): void {
    const chosen = this.matches[this.chosen];
    if (chosen !== undefined) this.pages.bringIntoView(chosen);
  }
}
