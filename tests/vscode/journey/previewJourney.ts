import { strict as assert } from 'node:assert';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../codeServer/workbench.js';
import { eventually } from '../eventually.js';
import { placeOf, type Step } from './letterJourney.js';

/** The letter of the case folder whose pages are looked at. */
export const previewedLetter = 'afsluttende-brev.brev.md';

/** A word that stands once in the letter and on its first page. */
const word = 'kommunalbestyrelsen';
const typed = 'Nyskrevet';

const webview = 'iframe.webview.ready[src*="ombudsbrev.ombudsbrev"]';

/**
 * What the preview is for: the pages beside the text, drawn while the author types, and a click on a word that leads back to it.
 *
 * @param folder the case folder on disk
 * @param pictures where screenshots go
 */
export function previewJourney(workbench: Workbench, folder: string, pictures: string): Step[] {
  const { page } = workbench;
  const picture = (name: string): Promise<void> => workbench.screenshot(path.join(pictures, `preview-${name}.png`));
  const inner = (): FrameLocator => page.frameLocator(webview).frameLocator('iframe#active-frame');
  const pageText = async (): Promise<string> => (await inner().locator('.text-layer').allTextContents()).join('\n');
  return [
    {
      name: 'the key opens the pages beside the text, and they are drawn',
      run: async () => {
        await workbench.line('Borgerrådgiveren').first().waitFor();
        await workbench.goTo(12, 1);
        // The editor gets its focus back late after a jump.
        await eventually(
          async () => {
            await page.locator('.monaco-editor .view-lines').first().click({ position: { x: 200, y: 5 } });
            await page.keyboard.press('Control+Shift+V');
            await page.waitForTimeout(2_000);
            return page.locator('iframe.webview').count();
          },
          (count) => count > 0,
        );
        await inner().locator('.picture canvas').first().waitFor();
        await eventually(() => inner().locator('.picture canvas').first().evaluate(countInk), (ink) => ink > 2_000);
        assert.match(await pageText(), /Opfølgning på svartider ved ansøgninger om/);
        assert.match(await inner().locator('.toolbar').innerText(), /\/ 2/);
        await picture('1-open');
      },
    },
    {
      name: 'what is typed appears on the page',
      run: async () => {
        const text = await readFile(path.join(folder, previewedLetter), 'utf8');
        const line = text.split('\n').findIndex((each) => each.startsWith('Den 3. juni')) + 1;
        await workbench.goTo(line, 1);
        await page.keyboard.type(`${typed} `);
        await eventually(pageText, (now) => now.includes(`${typed} Den`));
        await picture('2-typed');
      },
    },
    {
      name: 'a click on a word takes the cursor to it, and typing goes on there',
      run: async () => {
        const box = await inner().locator('.text-layer span', { hasText: word }).first().evaluate(middleOf, word);
        const frame = await page.locator(webview).boundingBox();
        await page.mouse.click((frame?.x ?? 0) + box.x, (frame?.y ?? 0) + box.y);
        const { line, column } = placeOf(await readFile(path.join(folder, previewedLetter), 'utf8'), word);
        await page.locator('.statusbar').getByText(`Ln ${line}, Col ${column}`).waitFor();
        await page.keyboard.type('#');
        await workbench.line(`#${word}`).first().waitFor();
        await eventually(pageText, (now) => now.includes(`#${word}`));
        await picture('3-clicked');
      },
    },
    {
      name: 'scrolling the pages scrolls the text, and moving in the text the pages',
      run: async () => {
        const top = (): Promise<number> => inner().locator('.scroller').evaluate((scroller) => scroller.scrollTop);
        await page.waitForTimeout(1_000);
        await inner().locator('.scroller').focus();
        await page.keyboard.press('End');
        await workbench.line('Konklusion').first().waitFor();
        assert.equal((await top()) > 100, true);
        await page.waitForTimeout(1_000);
        await workbench.line('Konklusion').first().click();
        await page.keyboard.press('Control+Home');
        await eventually(top, (now) => now === 0);
      },
    },
    {
      name: 'find marks the words on the pages and counts them',
      run: async () => {
        await inner().locator('.scroller').focus();
        await page.keyboard.press('Control+F');
        await page.keyboard.type('forvaltning');
        await eventually(() => inner().locator('.find-bar .count').innerText(), (count) => /^1 af \d+$/.test(count));
        await inner().locator('.match.chosen').first().waitFor();
        await picture('4-found');
        await page.keyboard.press('Escape');
      },
    },
    {
      name: 'the letter is there as text with headings, for screen readers',
      run: async () => {
        await inner().getByRole('button', { name: 'Vis brevet som tekst' }).click();
        await inner().getByRole('heading', { level: 1, name: /Opfølgning på svartider/ }).waitFor();
        await picture('5-text');
        await inner().getByRole('button', { name: 'Vis brevet som tekst', pressed: true }).click();
      },
    },
    {
      name: 'the keyboard follows the call of a note to the note, and back',
      run: async () => {
        const focused = (): Promise<string | null> => inner().locator('.links a:focus').getAttribute('aria-label');
        const links = inner().locator('.links a');
        await links.first().focus();
        assert.equal(await focused(), '1. Gå til side 1');
        await page.keyboard.press('Enter');
        await eventually(() => links.nth(2).evaluate((link) => link === link.ownerDocument.activeElement), (isFocused) => isFocused);
        await page.keyboard.press('Enter');
        await eventually(() => links.first().evaluate((link) => link === link.ownerDocument.activeElement), (isFocused) => isFocused);
      },
    },
    {
      name: 'a click on a web link has the editor ask before it opens the page',
      run: async () => {
        const text = await readFile(path.join(folder, previewedLetter), 'utf8');
        // From the pages there is no line to go to.
        await page.locator('.monaco-editor .view-lines').first().click({ position: { x: 200, y: 5 } });
        await workbench.goTo(text.split('\n').findIndex((each) => each.startsWith('Den 3. juni')) + 1, 1);
        await page.keyboard.type('Se [Retsinformation](https://www.retsinformation.dk/eli/lta/2014/433). ');
        const area = inner().locator('.links a[href="https://www.retsinformation.dk/eli/lta/2014/433"] span');
        await area.waitFor({ state: 'attached' });
        const box = await area.evaluate(middleOfElement);
        const frame = await page.locator(webview).boundingBox();
        await page.mouse.click((frame?.x ?? 0) + box.x, (frame?.y ?? 0) + box.y);
        const question = page.locator('.monaco-dialog-box').filter({ hasText: 'https://www.retsinformation.dk/eli/lta/2014/433' });
        await question.waitFor();
        await picture('6-link');
        await page.keyboard.press('Escape');
        await question.waitFor({ state: 'detached' });
      },
    },
    {
      name: 'a letter that cannot be set leaves its last good pages, and is set when what was missing comes',
      run: async () => {
        const problem = inner().locator('.problem');
        await writeFile(path.join(folder, 'ombudsbrev.yaml'), 'brevpapir:\n  skabelon: papir/nordhavn.typ\n  logo: papir/logo.svg\n  farve: "#0b6e6e"\n');
        await problem.filter({ hasText: 'Brevpapirets skabelon »papir/nordhavn.typ« findes ikke eller kan ikke læses. (ombudsbrev.yaml)' }).waitFor();
        assert.equal((await inner().locator('.picture canvas').first().evaluate(countInk)) > 2_000, true);
        await picture('7-cannot-be-set');
        await cp(path.join(folder, 'brevpapir/papir'), path.join(folder, 'papir'), { recursive: true });
        await problem.waitFor({ state: 'hidden' });
        // What the template has at the foot of its pages.
        await eventually(pageText, (now) => now.includes('Side 1'));
        // Its logo is drawn: the page is not waited for in vain.
        await eventually(() => inner().locator('.picture canvas').first().evaluate(countColouredAtTop), (coloured) => coloured > 100);
        await picture('8-own-letterhead');
      },
    },
    {
      name: 'the preview is there again after the window was closed',
      run: async () => {
        // The letter named in the address would be opened in place of what was open.
        const address = new URL(page.url());
        address.searchParams.delete('payload');
        // What is open is written down a moment after it changed.
        await page.waitForTimeout(3_000);
        await page.goto(address.href);
        await page.locator('.monaco-workbench').waitFor();
        await inner().locator('.picture canvas').first().waitFor();
        await eventually(() => inner().locator('.picture canvas').first().evaluate(countInk), (ink) => ink > 2_000);
        await picture('9-restored');
      },
    },
  ];
}

/** How many pixels of the picture's uppermost sixth are neither white, grey nor black. */
function countColouredAtTop(canvas: Canvas): number {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height / 6).data ?? new Uint8ClampedArray();
  let coloured = 0;
  for (let index = 0; index < data.length; index += 4) {
    const colour = [...data.slice(index, index + 3)];
    if (Math.max(...colour) - Math.min(...colour) > 60) coloured += 1;
  }
  return coloured;
}

/** What of the browser's types is needed here; the tests compile without them. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray } } | null;
}

interface TextSpan {
  readonly firstChild: { readonly textContent: string };
  readonly ownerDocument: {
    createRange(): Box & {
      setStart(node: unknown, offset: number): void;
      setEnd(node: unknown, offset: number): void;
    };
  };
}

/** How many pixels of the picture are dark. */
function countInk(canvas: Canvas): number {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
  let ink = 0;
  for (let index = 0; index < data.length; index += 4) if ((data[index] ?? 255) < 200) ink += 1;
  return ink;
}

interface Box {
  getBoundingClientRect(): { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** In its frame. What is evaluated there can call no other function of ours. */
function middleOfElement(box: Box): { x: number; y: number } {
  const { left, top, width, height } = box.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The middle of a word of the span, in its frame. */
function middleOf({ firstChild, ownerDocument }: TextSpan, wanted: string): { x: number; y: number } {
  const start = firstChild.textContent.indexOf(wanted);
  const range = ownerDocument.createRange();
  range.setStart(firstChild, start);
  range.setEnd(firstChild, start + wanted.length);
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
