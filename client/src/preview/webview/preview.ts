import type { Labels, LetterNode, PreviewState, ToPage } from '../webviewMessages.js';
import { zoomStep } from '../mapping/viewport.js';
import { remember, tell } from './editor.js';
import { element } from './element.js';
import { FindBar } from './find.js';
import { listenToKeys } from './keys.js';
import { letterElement, listenToLinks } from './letterText.js';
import { PagesView } from './pagesView.js';
import { copySelection, listenToClicks } from './pointer.js';
import type { PageRenderer } from './renderer.js';
import { Toolbar } from './toolbar.js';

/** At most this often the editor is told where the pages stand. Milliseconds. */
const scrollPause = 40;

/** The letter as text is asked for again after this much rest. Milliseconds. */
const textPause = 400;

/** The whole page of the preview: what it shows, and what it says to the editor. */
export class Preview {
  private readonly pages: PagesView;
  private readonly toolbar: Toolbar;
  private readonly findBar: FindBar;
  private readonly notice = element('div', { class: 'notice', role: 'status', hidden: true });
  private readonly problem = element('div', { class: 'problem', role: 'alert', hidden: true });
  private readonly loading: HTMLElement;
  private readonly text: HTMLElement;
  private state: PreviewState;
  private scrollTimer: number | undefined;
  private textTimer: number | undefined;

  constructor(
    private readonly renderer: PageRenderer,
    private readonly labels: Labels,
    state: PreviewState,
  ) {
    this.state = state;
    this.pages = new PagesView(renderer, labels, {
      moved: (byUser) => this.moved(byUser),
      drawn: () => {
        this.loading.hidden = true;
        if (this.findBar.isOpen) this.findBar.show();
      },
      openFinding: ({ start, end }) => tell({ type: 'openSource', start, end }),
      openLink: (url) => tell({ type: 'openLink', url }),
      fail: (error) => tell({ type: 'broken', reason: String(error) }),
    });
    this.pages.restore(state.zoom, state.scroll);
    this.toolbar = new Toolbar(labels, {
      goToPage: (page) => {
        this.pages.goToPage(page);
        this.pages.root.focus({ preventScroll: true });
      },
      zoomBy: (direction) => this.zoomBy(direction),
      setZoom: (zoom) => this.pages.setZoom(zoom),
      find: () => this.findBar.open(),
      setPinned: (pinned) => {
        this.update({ pinned });
        tell({ type: 'pin', pinned });
      },
      show: (shows) => this.show(shows),
    });
    this.findBar = new FindBar(this.pages, renderer, labels);
    this.loading = element('div', { class: 'loading', role: 'status' }, labels.loading);
    this.text = element('main', { class: 'letter-text', tabindex: 0, 'aria-label': labels.accessibleLetter, hidden: true });
    document.body.replaceChildren(this.toolbar.root, this.notice, this.problem, this.findBar.root, this.loading, this.pages.root, this.text);
    listenToClicks(this.pages, labels);
    listenToLinks(this.text);
    copySelection(this.pages);
    listenToKeys(this.pages, {
      zoomBy: (direction, anchorY) => this.zoomBy(direction, anchorY),
      setZoom: (zoom) => this.pages.setZoom(zoom),
      find: () => this.findBar.open(),
      findNext: (by) => this.findBar.step(by),
    });
    new MutationObserver(() => this.adaptToScreenReader()).observe(document.body, { attributes: true, attributeFilter: ['class'] });
    this.adaptToScreenReader();
    this.show(state.shows);
  }

  async receive(message: ToPage): Promise<void> {
    switch (message.type) {
      case 'start':
        return;
      case 'letter':
        if (message.uri !== this.state.uri) {
          this.pages.root.scrollTop = 0;
          document.body.classList.add('waiting');
        }
        this.update({ uri: message.uri, pinned: message.pinned });
        document.title = message.name;
        return;
      case 'pages':
        await this.renderer.update(message.vector, message.complete);
        document.body.classList.remove('waiting');
        this.pages.setPages(message.pages, message.markers, message.footnoteMarkers);
        this.showProblems([]);
        this.showNotice([...(message.defaultLetterhead ? [this.labels.defaultLetterhead] : []), ...message.notices].join('\n'));
        this.findBar.pagesChanged();
        this.renewText();
        return;
      case 'failed':
        // The pages of the letter shown before are none of this one.
        if (document.body.classList.contains('waiting')) this.pages.setPages([], [], []);
        this.showProblems(message.problems);
        this.showNotice('');
        return;
      case 'findings':
        this.pages.setFindings(message.findings);
        return;
      case 'cursor':
        this.pages.setCursor(message.offset, message.follow);
        return;
      case 'editorScrolled':
        this.pages.showOffsetAtTop(message.offset);
        return;
      case 'text':
        this.showText(message.letter);
    }
  }

  private zoomBy(direction: 1 | -1, anchorY?: number): void {
    this.pages.setZoom(zoomStep(this.pages.zoom, direction), anchorY);
  }

  private moved(byUser: boolean): void {
    this.update({ zoom: this.pages.zoomSetting, scroll: this.pages.scroll });
    if (!byUser || this.scrollTimer !== undefined || this.pages.pageCount === 0) return;
    this.scrollTimer = window.setTimeout(() => {
      this.scrollTimer = undefined;
      const offset = this.pages.offsetAtTop;
      if (offset !== undefined) tell({ type: 'scrolled', offset });
    }, scrollPause);
  }

  private update(change: Partial<PreviewState>): void {
    this.state = { ...this.state, ...change };
    remember(this.state);
    const { pinned, shows, zoom } = this.state;
    this.toolbar.update({ page: this.pages.pageNumber, pageCount: this.pages.pageCount, zoom: this.pages.zoom, fits: zoom === 'fit', pinned, shows });
  }

  /** The last good pages stay below, dimmed. */
  private showProblems(problems: readonly string[]): void {
    document.body.classList.toggle('stale', problems.length > 0);
    this.problem.hidden = problems.length === 0;
    if (problems.length === 0) return;
    this.loading.hidden = true;
    this.problem.replaceChildren(
      element('strong', {}, this.pages.pageCount > 0 ? this.labels.cannotBeSet : this.labels.cannotBeSetYet),
      element('ul', {}, ...problems.map((problem) => element('li', {}, problem))),
    );
  }

  private showNotice(text: string): void {
    this.notice.hidden = text === '';
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }

  private show(shows: PreviewState['shows']): void {
    this.update({ shows });
    this.pages.root.hidden = shows === 'text';
    this.text.classList.toggle('unseen', shows === 'pages');
    this.renewText(0);
    if (shows === 'text') this.findBar.root.hidden = true;
  }

  /** VS Code tells of a screen reader by a class: then the text is always there, beside the pages. */
  private adaptToScreenReader(): void {
    this.renewText(0);
  }

  private get needsText(): boolean {
    return this.state.shows === 'text' || document.body.classList.contains('vscode-using-screen-reader');
  }

  private renewText(pause = textPause): void {
    if (!this.needsText) {
      this.text.hidden = true;
      return;
    }
    this.text.hidden = false;
    window.clearTimeout(this.textTimer);
    this.textTimer = window.setTimeout(() => tell({ type: 'wantsText' }), pause);
  }

  private showText(letter: LetterNode | undefined): void {
    const { scrollTop } = this.text;
    this.text.replaceChildren(...(letter === undefined ? [element('p', {}, this.labels.noLetter)] : [letterElement(letter)]));
    this.text.scrollTop = scrollTop;
  }
}
