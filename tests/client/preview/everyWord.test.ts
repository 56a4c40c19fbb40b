import { diffArrays } from 'diff';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPageText, runAt } from '../../../client/src/preview/mapping/pageText.js';
import { PlaceMap } from '../../../client/src/preview/mapping/placeMap.js';
import type { Marker } from '../../../client/src/preview/webviewMessages.js';
import type { Letter } from '../../../server/src/engine/letter/model.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { locateWord } from '../../../server/src/engine/layout/locateWord.js';
import type { MarkerPlace, SourceMarker } from '../../../server/src/engine/layout/typesetting.js';
import { proseToSource } from '../../../server/src/engine/text/prose.js';
import { createTypesetter } from '../../../server/src/hosts/node/typesetter/createTypesetter.js';
import { syntheticLetter } from '../../bench/syntheticLetter.js';
import { textLayers } from '../../kit/pageRenderer.js';
import { jobOf } from '../../kit/typesetting.js';

const example = (name: string): string => readFileSync(new URL(`../../../examples/${name}.brev.md`, import.meta.url), 'utf8');

describe('a click on every word of the pages', () => {
  it.each([
    ['a letter with a table, a quotation and notes', example('afsluttende-brev')],
    ['a report with chapters', example('rapport')],
    ['twelve pages that say the same things again and again', syntheticLetter(12).source],
  ])('finds that word in the source: %s', async (_name, source) => {
    const clicks = await clickEveryWord(source);
    const judged = clicks.filter(({ expected }) => expected !== undefined);
    const right = judged.filter(({ expected, found }) => found === expected);
    const elsewhere = clicks.filter(({ expected, found, word }) => expected === undefined && found !== undefined && !sameWord(source, found, word));
    expect(judged.length).toBeGreaterThan(100);
    expect(elsewhere).toEqual([]);
    expect(right.length / judged.length).toBeGreaterThanOrEqual(0.99);
  });
});

interface Click {
  readonly word: string;
  /** Letter offset of the word by the order of all words; undefined for one that the source does not hold in that order. */
  readonly expected: number | undefined;
  readonly found: number | undefined;
}

interface PageWord {
  readonly word: string;
  readonly click: { readonly text: string; readonly offset: number; readonly near: number };
  readonly inNote: boolean;
}

/** What the preview's page and the server do at a click, for each word of each page. */
async function clickEveryWord(source: string): Promise<Click[]> {
  const letter = parseLetter(source);
  const job = jobOf(source);
  const typesetter = createTypesetter();
  onTestFinished(() => typesetter.dispose());
  const set = await typesetter.typeset(job);
  if (set === undefined) throw new Error('not set');
  const map = new PlaceMap(set.pages, placed(set.markers, job.markers), placed(set.footnoteMarkers, job.footnoteMarkers));
  const layers = await textLayers(set.vector.bytes, set.pages.length);
  const words = layers.flatMap((layer, index): PageWord[] => {
    const page = readPageText(layer);
    const notesFrom = Math.min(...set.footnoteMarkers.flatMap((marker) => (marker.page === index + 1 ? [marker.y - 8] : [])));
    return wordsIn(page.text).map(({ word, start }) => {
      const y = page.runs[runAt(page, start)]?.top ?? 0;
      const from = Math.max(0, start - 160);
      const near = map.offsetNear({ page: index + 1, y }) ?? 0;
      return { word, click: { text: page.text.slice(from, start + 160), offset: start - from, near }, inNote: y >= notesFrom };
    });
  });
  // On the pages the notes stand between the text, in the source after it.
  const inOrder = [...words.filter(({ inNote }) => !inNote), ...words.filter(({ inNote }) => inNote)];
  const expected = expectedPlaces(inOrder.map(({ word }) => word), sourceWords(letter));
  return inOrder.map(({ word, click }, index) => ({ word, expected: expected.get(index), found: locateWord(letter, click)?.start }));
}

function placed(places: readonly MarkerPlace[], markers: readonly SourceMarker[]): Marker[] {
  return places.map(({ page, x, y }, index) => ({ page, x, y, ...(markers[index]?.range ?? { start: 0, end: 0 }) }));
}

function wordsIn(text: string): { readonly word: string; readonly start: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]{2,}/gu), ({ 0: word, index }) => ({ word, start: index }));
}

/** Every word of the letter's text, the notes last, with its letter offset. */
function sourceWords({ blocks }: Letter): { readonly word: string; readonly start: number }[] {
  const inNote = (index: number): boolean => blocks[index]?.block.containers.some(({ kind }) => kind === 'footnote') === true;
  const order = [...blocks.keys()].sort((a, b) => Number(inNote(a)) - Number(inNote(b)));
  return order.flatMap((index) => {
    const placedBlock = blocks[index];
    if (placedBlock === undefined) return [];
    const { block, offset } = placedBlock;
    return wordsIn(block.prose.text).map(({ word, start }) => ({ word, start: offset + proseToSource(block.prose, { start, end: start + word.length }).start }));
  });
}

/** By index of the page's word: where the same word stands, when both texts are laid side by side. */
function expectedPlaces(page: readonly string[], source: readonly { readonly word: string; readonly start: number }[]): Map<number, number> {
  const places = new Map<number, number>();
  let pageIndex = 0;
  let sourceIndex = 0;
  for (const { value, added, removed } of diffArrays([...page], source.map(({ word }) => word))) {
    for (let step = 0; step < value.length; step += 1) {
      const start = source[sourceIndex]?.start;
      if (!added && !removed && start !== undefined) places.set(pageIndex, start);
      if (!added) pageIndex += 1;
      if (!removed) sourceIndex += 1;
    }
  }
  return places;
}

function sameWord(source: string, at: number, word: string): boolean {
  return source.slice(at, at + word.length).toLowerCase() === word.toLowerCase();
}
