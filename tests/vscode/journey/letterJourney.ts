import { strict as assert } from 'node:assert';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../codeServer/workbench.js';
import { eventually } from '../eventually.js';

/** The letter of the case folder that the journey is about, and what is wrong in it. */
export const letter = 'fejl/henvisninger.brev.md';
const wrong = '§11 stk. 2';
const right = '§ 11, stk. 2';

/** An empty file of the case folder. */
const newLetter = 'nyt.brev.md';

export interface Step {
  readonly name: string;
  run(): Promise<void>;
}

/**
 * What a jurist does on the first day: opens a letter, sees what is wrong, mends it from the keyboard, saves, reads about a citation, and
 * begins a letter.
 *
 * @param folder the case folder on disk
 * @param pictures where screenshots go
 */
export function letterJourney(workbench: Workbench, folder: string, pictures: string): Step[] {
  const file = path.join(folder, letter);
  const picture = (name: string): Promise<void> => workbench.screenshot(path.join(pictures, `${name}.png`));
  return [
    {
      name: 'the letter opens with its metadata, headings and citations coloured',
      run: async () => {
        await workbench.line('retssikkerhedslovens').first().waitFor();
        const colourOf = (text: string): Promise<string> =>
          workbench.page
            .locator('.view-line span[class^="mtk"]', { hasText: text })
            .first()
            .evaluate((element) => element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '');
        for (const coloured of ['retssikkerhedslovens', '2024-0700001', 'Retsgrundlag']) {
          await eventually(async () => [await colourOf('Oplysningspligten'), await colourOf(coloured)], ([plain, colour]) => colour !== plain);
        }
      },
    },
    {
      name: 'a squiggle shows',
      run: async () => {
        await workbench.squiggles().first().waitFor();
        await picture('1-squiggles');
      },
    },
    {
      name: 'the Problems panel lists the finding with its rule',
      run: async () => {
        await workbench.openProblems();
        await workbench.problem(/henvisning\/format/).first().waitFor();
        await picture('2-problems');
      },
    },
    {
      name: 'the quick fix is applied from the keyboard',
      run: async () => {
        const { line, column } = placeOf(await readFile(file, 'utf8'), wrong);
        await workbench.goTo(line, column + 1);
        const fix = await workbench.openQuickFixes(/§ 11, stk\. 2/);
        await picture('3-quick-fix');
        await fix.press('Enter');
        // The line wraps somewhere after this.
        await workbench.line('står i § 11,').first().waitFor();
      },
    },
    {
      name: 'after saving, the file on disk has changed there and nowhere else',
      run: async () => {
        const before = await readFile(file, 'utf8');
        await workbench.save();
        assert.equal(await readFile(file, 'utf8'), before.replace(wrong, right));
        await picture('4-saved');
      },
    },
    {
      name: 'hover on a citation tells the title, the status on the letter’s date, and the register’s date',
      run: async () => {
        const { line, column } = placeOf(await readFile(file, 'utf8'), 'lovbekendtgørelse nr. 1109');
        await workbench.goTo(line, column + 1);
        await workbench.hoverAtCursor([/retssikkerhed og administration/, /Status pr\. 18\. november 2024/, /registeret er fra 14\. februar 2026/]);
        await picture('5-hover');
      },
    },
    {
      name: 'the name of a form and the tab key give a whole letter of it',
      run: async () => {
        await writeFile(path.join(folder, newLetter), '');
        await workbench.openFile(newLetter);
        // The editor looks up what a word stands for a moment after it is typed; a tab before that is a tab, and the word is typed again.
        await eventually(
          async () => {
            await workbench.page.keyboard.press('Control+A');
            await workbench.page.keyboard.type('kvittering');
            await workbench.page.waitForTimeout(1_000);
            await workbench.page.keyboard.press('Tab');
            await workbench.page.waitForTimeout(500);
            return workbench.line('brevtype: kvittering').count();
          },
          (count) => count > 0,
        );
        await picture('6-new-letter');
      },
    },
  ];
}

/** Line and column, from 1. */
export function placeOf(text: string, wanted: string): { line: number; column: number } {
  const offset = text.indexOf(wanted);
  assert.notEqual(offset, -1, `»${wanted}« is in the letter`);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
