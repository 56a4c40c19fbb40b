import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../codeServer/workbench.js';
import { eventually } from '../eventually.js';
import type { Step } from './letterJourney.js';

/** A letter of the case folder that lacks parts. */
export const unfinishedLetter = 'fejl/mangler.brev.md';

/**
 * What stands before a letter is sent: its unknown words, the list of what is open, and the export of a letter with errors, which wants a
 * decision. In high contrast, as some of those who send letters need it.
 *
 * @param folder the case folder on disk
 * @param pictures where screenshots go
 */
export function sendingJourney(workbench: Workbench, folder: string, pictures: string): Step[] {
  const { page } = workbench;
  const exported = path.join(folder, unfinishedLetter.replace('.brev.md', '.pdf'));
  const picture = (name: string): Promise<void> => workbench.screenshot(path.join(pictures, `sending-${name}.png`));
  const refused = page.locator('.monaco-dialog-box').filter({ hasText: 'Brevet har 2 fejl. Skal det eksporteres alligevel?' });
  const exportPdf = async (): Promise<void> => {
    await workbench.runCommand('Eksportér brevet');
    await workbench.choices('til beskedfeltet i Digital Post').waitFor();
    await page.keyboard.press('Enter');
    await workbench.chooser('Gem brevet som');
    await page.keyboard.press('Enter');
    await refused.waitFor();
  };
  return [
    {
      name: 'the unknown words are shown before they are added, and a slip is left out',
      run: async () => {
        await workbench.line('Formålet er at undersøge').waitFor();
        await workbench.goTo(18, 1);
        await page.keyboard.type('Sagen om flextrafikken er vidresendt. ');
        await eventually(() => workbench.squiggles().count(), (count) => count >= 7);
        await workbench.runCommand('Føj brevets ukendte ord til en ordliste');
        await workbench.chooser('Brevets ukendte ord');
        await picture('1-words');
        await workbench.choices('vidresendt').click();
        await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
        await workbench.choices('rigtige i dette brev').click();
        await eventually(() => workbench.line('ord: [').allInnerTexts(), ([line]) => line?.includes('flextrafikken') === true && !line.includes('vidresendt'));
        await workbench.save();
      },
    },
    {
      name: '»Klar til afsendelse« lists the errors first, and Enter goes to the place',
      run: async () => {
        await workbench.runCommand('Klar til afsendelse');
        await workbench.chooser('Ikke klar til afsendelse: 2 fejl');
        const labels = await workbench.choices(/./).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
        assert.match(labels[0] ?? '', /Fejl i linje 2, brev\/afsnit-mangler, »Konklusion« mangler/);
        assert.match(labels[1] ?? '', /Fejl i linje 5, brev\/modtager-uden-afsnit, /);
        await picture('2-checklist');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.locator('.statusbar').getByText(/Ln 5, Col \d+ \(3 selected\)/).waitFor();
      },
    },
    {
      name: 'a letter with errors is only exported when its author says so',
      run: async () => {
        await exportPdf();
        await picture('3-refused');
        await eventually(() => page.locator('.monaco-dialog-box .monaco-button:focus').allInnerTexts(), ([text]) => text === 'Vis fejlene');
        await page.getByRole('button', { name: 'Annullér' }).click();
        await refused.waitFor({ state: 'detached' });
        assert.equal(existsSync(exported), false);
        await exportPdf();
        await page.getByRole('button', { name: 'Eksportér alligevel' }).click();
        await eventually(() => existsSync(exported), (exists) => exists);
        assert.equal((await readFile(exported)).subarray(0, 5).toString(), '%PDF-');
      },
    },
    {
      name: 'in high contrast the paper stays white, and its findings are told in words',
      run: async () => {
        await workbench.runCommand('Vis brevet, som det bliver');
        const inner = page.frameLocator('iframe.webview.ready[src*="ombudsbrev.ombudsbrev"]').frameLocator('iframe#active-frame');
        await inner.locator('.picture canvas').first().waitFor();
        const background = (selector: string): Promise<string> =>
          inner.locator(selector).first().evaluate((element) => element.ownerDocument.defaultView?.getComputedStyle(element).backgroundColor ?? '');
        assert.deepEqual([await background('body'), await background('.page')], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
        await inner.getByRole('button', { name: /^Advarsel: »Undersøgelsens formål« står efter »Retsgrundlag«.*Side 1\. Gå til stedet i teksten\.$/s }).waitFor();
        await picture('4-high-contrast');
      },
    },
  ];
}
