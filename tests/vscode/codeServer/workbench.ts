import type { Locator, Page } from 'playwright-core';

/** Two slow cores are enough for everything within this time. Milliseconds. */
const patience = 60_000;

/** What a user does in the editor, and sees there. */
export class Workbench {
  constructor(readonly page: Page) {
    page.setDefaultTimeout(patience);
  }

  /** @param payload what VS Code itself takes, for instance `['openFile', 'vscode-remote://…']` */
  async open(authority: string, folder: string, payload: readonly (readonly [string, string])[]): Promise<void> {
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    await this.page.goto(`http://${authority}/?${query.toString()}`);
    await this.page.locator('.monaco-workbench').waitFor();
  }

  /** Squiggles of any severity in the visible part of the editor. */
  squiggles(): Locator {
    return this.page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning, .monaco-editor .squiggly-info');
  }

  /** The lines of the editor that contain the text; the editor shows spaces as no-break spaces. */
  line(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line').filter({ hasText: new RegExp(text.split(' ').map(escape).join('[ \\u00a0]')) });
  }

  async openProblems(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** The row of a finding in the Problems panel. */
  problem(text: RegExp): Locator {
    return this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
  }

  /**
   * Opens the quick fixes at the cursor with the keyboard. The editor gets its focus back late after a jump, so the key is pressed
   * until the menu is there.
   */
  async openQuickFixes(fix: RegExp): Promise<Locator> {
    const choice = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: fix });
    const deadline = Date.now() + patience;
    for (;;) {
      await this.page.keyboard.press('Control+.');
      try {
        await choice.first().waitFor({ timeout: 3_000 });
        return choice.first();
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Shows the hover at the cursor with the keyboard and waits until it holds all the texts. */
  async hoverAtCursor(texts: readonly RegExp[]): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden)');
    await texts.reduce((found, text) => found.filter({ hasText: text }), hover).first().waitFor();
  }

  /** Opens a file of the folder by its name, as with Ctrl+P. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(name);
    await this.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active').filter({ hasText: name }).waitFor();
  }

  /** Runs a command by its title, as from the palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.choices(title).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The rows of the list that asks for a choice. */
  choices(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: text });
  }

  /** The list that asks for a choice, once it has this title. */
  async chooser(title: string | RegExp): Promise<void> {
    await this.page.locator('.quick-input-widget .quick-input-title').filter({ hasText: title }).waitFor();
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
