import { describe, expect, it } from 'vitest';
import { findInPage, readPageText } from '../../../client/src/preview/mapping/pageText.js';
import { characterAt, extentIn, runNear } from '../../../client/src/preview/mapping/runExtent.js';

const length = (kind: string, value: number): string => `calc(var(--data-text-${kind}) * ${value.toFixed(5)})`;

/** A run of text as typst.ts 0.7.0 writes it. */
function run(text: string, left: number, top: number, width: number): string {
  return (
    `<span class="typst-content-text" data-text-id="0" style="font-size: ${length('height', 10)}; line-height: ${length('height', 10)}; left: ${length('width', left)}; top: ${length('height', top)}; transform: scaleX(0.9)">${text}</span>` +
    `<span class="typst-content-fallback typst-content-fallback-rb1" style="left: ${length('width', left)}; top: ${length('height', top + 10)};"></span>` +
    `<span class="typst-content-fallback typst-content-fallback-rb2" style="left: ${length('width', left + width)}; top: ${length('height', top)};"></span>`
  );
}
const wrapped = '<span class="typst-content-hint" style="font-size: 0px;"> </span>';
const lineEnd = '<br class="typst-content-hint" style="font-size: 0px;">';

const page = readPageText(
  [run('Borgeren &amp; ', 70, 100, 60), run('foreløbig', 130, 100, 50), wrapped, run('be', 70, 112, 10), run('\u00AD', 80, 112, 4), wrapped, run('svaret ', 70, 124, 40), wrapped, run('svar', 70, 136, 20), lineEnd, run('Ny', 70, 160, 10), run('Overskrift', 70, 190, 50)].join(''),
);

describe('the text of a page', () => {
  it('has words whole and lines joined', () => {
    expect(page.text).toBe('Borgeren & foreløbig besvaret svar\nNy\nOverskrift');
    expect(page.runs.map(({ text, start, width }) => [text, start, width])).toEqual([
      ['Borgeren & ', 0, 60],
      ['foreløbig', 11, 50],
      ['be', 21, 10],
      ['svaret', 23, 40],
      ['svar', 30, 20],
      ['Ny', 35, 10],
      ['Overskrift', 38, 50],
    ]);
  });

  it('is searched without regard to case, line ends and kinds of space', () => {
    expect(findInPage(page, 'BESVARET  svar')).toEqual([{ start: 21, end: 34 }]);
    expect(findInPage(page, 'svar').map(({ start }) => start)).toEqual([23, 30]);
    expect(findInPage(page, '.*')).toEqual([]);
    expect(findInPage(page, ' ')).toEqual([]);
  });
});

describe('a run of text', () => {
  const [first] = page.runs;
  const measure = (text: string): number => text.length;

  it('is divided as its font divides it, over its true width', () => {
    if (first === undefined) throw new Error('no run');
    expect(extentIn({ ...first, width: 110 }, 0, 11, measure)).toEqual({ left: 70, width: 110 });
    expect(extentIn({ ...first, width: 110 }, 3, 5, measure)).toEqual({ left: 100, width: 20 });
    expect([60, 70, 79.9, 80, 175, 500].map((x) => characterAt({ ...first, width: 110 }, x, measure))).toEqual([0, 0, 0, 1, 10, 10]);
  });

  it('is found at a point of the page, also a little beside it, and not on blank paper', () => {
    expect(runNear(page.runs, 75, 104)).toBe(0);
    expect(runNear(page.runs, 140, 104)).toBe(1);
    expect(runNear(page.runs, 190, 104)).toBe(1);
    expect(runNear(page.runs, 300, 104)).toBe(undefined);
  });
});
