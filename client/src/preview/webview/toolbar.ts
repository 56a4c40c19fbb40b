import type { Labels, PreviewState } from '../webviewMessages.js';
import { drawing, element } from './element.js';

export interface ToolbarActions {
  goToPage(page: number): void;
  zoomBy(direction: 1 | -1): void;
  setZoom(zoom: PreviewState['zoom']): void;
  find(): void;
  setPinned(pinned: boolean): void;
  show(what: PreviewState['shows']): void;
}

export interface ToolbarState {
  readonly page: number;
  readonly pageCount: number;
  readonly zoom: number;
  readonly fits: boolean;
  readonly pinned: boolean;
  readonly shows: PreviewState['shows'];
}

/** The controls above the pages. */
export class Toolbar {
  readonly root: HTMLElement;
  private readonly page = element('input', { type: 'text', inputmode: 'numeric', class: 'page-number' });
  private readonly pageCount = element('span', { class: 'page-count', 'aria-hidden': 'true' });
  private readonly zoom: HTMLButtonElement;
  private readonly fit: HTMLButtonElement;
  private readonly pin: HTMLButtonElement;
  private readonly text: HTMLButtonElement;
  private readonly ofPages: HTMLElement[];

  constructor(private readonly labels: Labels, actions: ToolbarActions) {
    const tool = (label: string, action: () => void, content: Node | string, toggles = false): HTMLButtonElement => {
      const made = element('button', { type: 'button', class: 'tool', title: label, 'aria-label': label, 'aria-pressed': toggles ? 'false' : undefined }, content);
      made.addEventListener('click', action);
      return made;
    };
    this.page.title = labels.pageLabel;
    this.page.addEventListener('change', () => {
      const wanted = Number.parseInt(this.page.value, 10);
      if (Number.isFinite(wanted)) actions.goToPage(wanted);
    });
    this.page.addEventListener('focus', () => {
      this.page.select();
    });
    this.zoom = tool(labels.zoomReset, () => actions.setZoom(1), '100 %');
    this.zoom.classList.add('zoom');
    this.fit = tool(labels.fitWidth, () => actions.setZoom('fit'), drawing(['M1.5 3v10M14.5 3v10M4 8h8M6 5.8L3.8 8L6 10.2M10 5.8L12.2 8L10 10.2']), true);
    this.pin = tool(labels.pin, () => actions.setPinned(this.pin.getAttribute('aria-pressed') !== 'true'), drawing(['M6 2h4l-.4 4.6L12 9.2H4l2.4-2.6z', 'M8 9.2V14']), true);
    this.text = tool(labels.showText, () => actions.show(this.text.getAttribute('aria-pressed') === 'true' ? 'pages' : 'text'), drawing(['M3 3.5h10M3 6.5h10M3 9.5h10M3 12.5h6']), true);
    this.ofPages = [
      element('span', { class: 'group' }, this.page, this.pageCount),
      element(
        'span',
        { class: 'group' },
        tool(labels.zoomOut, () => actions.zoomBy(-1), drawing(['M3.5 8h9'])),
        this.zoom,
        tool(labels.zoomIn, () => actions.zoomBy(1), drawing(['M3.5 8h9M8 3.5v9'])),
        this.fit,
      ),
      element('span', { class: 'group' }, tool(labels.find, () => actions.find(), drawing(['M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z', 'M10.3 10.3L14 14']))),
    ];
    this.root = element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': labels.toolbar }, ...this.ofPages, element('span', { class: 'group end' }, this.text, this.pin));
  }

  update({ page, pageCount, zoom, fits, pinned, shows }: ToolbarState): void {
    if (document.activeElement !== this.page) this.page.value = pageCount === 0 ? '–' : String(page);
    this.pageCount.textContent = `/ ${pageCount === 0 ? '–' : pageCount}`;
    this.page.setAttribute('aria-label', `${this.labels.pageCount.replace('{0}', String(pageCount))}. ${this.labels.pageLabel}`);
    this.zoom.textContent = `${Math.round(zoom * 100)} %`;
    // Who speaks to the editor says what stands on the button.
    this.zoom.setAttribute('aria-label', `${this.zoom.textContent}. ${this.labels.zoomReset}`);
    toggle(this.fit, fits);
    toggle(this.pin, pinned);
    toggle(this.text, shows === 'text');
    for (const group of this.ofPages) group.hidden = shows === 'text';
  }
}

/** Its name stays: »pressed« says that it holds. */
function toggle(button: HTMLElement, pressed: boolean): void {
  button.setAttribute('aria-pressed', String(pressed));
}
