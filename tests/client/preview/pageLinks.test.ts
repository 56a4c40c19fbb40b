import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isWebAddress, linkOfRun, readPageLinks, type PageLink } from '../../../client/src/preview/mapping/pageLinks.js';
import { readPageText, type PageText } from '../../../client/src/preview/mapping/pageText.js';
import { createTypesetter } from '../../../server/src/hosts/node/typesetter/createTypesetter.js';
import { textLayers } from '../../kit/pageRenderer.js';
import { jobOf } from '../../kit/typesetting.js';

const frontMatter = '---\nbrevtype: kvittering\ntitel: Kvittering\ndato: 2024-09-16\n---\n\n';

/** The pages of a letter as the preview reads them. */
async function pagesOf(source: string): Promise<{ readonly text: PageText; readonly links: readonly PageLink[] }[]> {
  const typesetter = createTypesetter();
  onTestFinished(() => typesetter.dispose());
  const set = await typesetter.typeset(jobOf(source));
  if (set === undefined) throw new Error('not set');
  const layers = await textLayers(set.vector.bytes, set.pages.length);
  return layers.map((layer) => {
    const text = readPageText(layer);
    return { text, links: readPageLinks(layer, text) };
  });
}

describe('the links of a page', () => {
  it('are those to the web, whole over their lines and with the words they stand on', async () => {
    const words = 'vejledningen om forvaltningens pligt til at give vejledning og bistand til borgere, der henvender sig';
    const url = 'https://www.retsinformation.dk/eli/retsinfo/1986/11740?a=1&b="2"';
    const [page] = await pagesOf(`${frontMatter}Se [${words}](<${url}>), eller skriv til [os](mailto:kontor@kommune.example) eller [ring](tel:33661400).\n`);
    expect(page?.links.map(({ target, text, areas }) => [target, text, areas.length])).toEqual([[{ kind: 'web', url }, words, 2]]);
    const linked = page?.text.runs.filter((run) => linkOfRun(page.links, run) !== undefined).map(({ text }) => text.trim());
    expect(linked?.join(' ').replaceAll(/\s+/g, ' ')).toBe(words);
  });

  it('lead from the call of a note to the note, and back', async () => {
    const [page] = await pagesOf(`${frontMatter}Første sætning.[^a]\n\n[^a]: LBK nr 261 af 13/03/2024\n`);
    expect(page?.links.map(({ target: { kind }, text }) => [kind, text])).toEqual([
      ['place', '1'],
      ['place', '1'],
    ]);
    const [call, note] = page?.links ?? [];
    const heights = [call, note].map((link) => [link?.areas[0]?.top ?? 0, link?.target.kind === 'place' ? link.target.place.y : 0] as const);
    const [[callTop, callLeadsTo] = [0, 0], [noteTop, noteLeadsTo] = [0, 0]] = heights;
    expect(Math.abs(callLeadsTo - noteTop)).toBeLessThan(14);
    expect(Math.abs(noteLeadsTo - callTop)).toBeLessThan(28);
  });

  it('lead from the table of contents to the chapters', async () => {
    const pages = await pagesOf(readFileSync(new URL('../../../examples/rapport.brev.md', import.meta.url), 'utf8'));
    const contents = pages.flatMap(({ links }) => links).filter(({ text }) => /^\d.* \d+$/.test(text));
    expect(contents.length).toBeGreaterThan(2);
    for (const { target, text } of contents) expect(target).toMatchObject({ kind: 'place', place: { page: Number(/\d+$/.exec(text)?.[0]) } });
  });
});

describe('what the editor is asked to open', () => {
  it.each([
    ['https://www.retsinformation.dk/eli/lta/2014/433', true],
    ['HTTP://example.org', true],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['command:workbench.action.quit', false],
    ['vscode://x/y', false],
    ['mailto:a@b.example', false],
    ['//example.org', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isWebAddress(url)).toBe(expected);
  });
});
