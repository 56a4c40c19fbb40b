import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDanish } from '../../../server/src/engine/spelling/danishOrder.js';
import { addToWordList, readWordList, removeFromWordList } from '../../../server/src/engine/spelling/wordList.js';
import type { TextEdit } from '../../../server/src/engine/text/range.js';

const applied = (text: string, edits: readonly TextEdit[]): string =>
  edits.toReversed().reduce((result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end), text);
const plain = (word: string) => ({ word, model: undefined });
const added = (text: string, ...words: readonly string[]): string => applied(text, addToWordList(text, words.map(plain)));
const problemsOf = (text: string): readonly string[] => readWordList(text).problems.map(({ range, message }) => `${text.slice(range.start, range.end)}: ${message.da}`);

describe('the Danish order', () => {
  it('has æ, ø, å last, accents and capitals beside their letter', () => {
    const sorted = ['Aarø', 'abe', 'ål', 'zone', 'ære', 'øre', 'Éa', 'eb', 'Abe'].sort(compareDanish);
    expect(sorted).toEqual(['Aarø', 'Abe', 'abe', 'Éa', 'eb', 'zone', 'ære', 'øre', 'ål']);
  });
});

describe('a word file', () => {
  it('has a word a line, models and comments', () => {
    const { entries, problems } = readWordList('\uFEFF# vores\r\nflextrafik = trafik  # FAKS\r\n\r\n  Nyhegn\r\n');
    expect(problems).toEqual([]);
    expect(entries.map(({ word, model }) => [word, model])).toEqual([['flextrafik', 'trafik'], ['Nyhegn', undefined]]);
  });

  it('tells what is wrong, and reads the rest', () => {
    const text = 'alfa\nto ord\nalfa\n= trafik\n%%\nbeta = gamma = delta\nNyhegn\n';
    expect(problemsOf(text).map((problem) => problem.split('.')[0])).toEqual([
      'to ord: »to ord« er ikke ét ord',
      'alfa: »alfa« står allerede i linje 1',
      '= trafik: »= trafik« er ikke ét ord',
      '%%: »%%« er ikke ét ord',
      'beta = gamma = delta: »beta = gamma = delta« er ikke ét ord',
    ]);
    expect(readWordList(text).entries.map(({ word }) => word)).toEqual(['alfa', 'Nyhegn']);
  });

  it('in another encoding is told of once', () => {
    expect(problemsOf('gr\uFFFDd\nbl\uFFFD\nord\n').map((problem) => problem.split('.')[0])).toEqual(['gr\uFFFDd: Ordlisten er ikke gemt som UTF-8']);
    expect(readWordList('gr\uFFFDd\nord\n').entries.map(({ word }) => word)).toEqual(['ord']);
  });

  it('of 10 MB is not read', () => {
    const { entries, problems } = readWordList('ord\n'.repeat(2_500_000));
    expect([entries.length, problems.map(({ message }) => message.da)]).toEqual([0, ['Ordlisten fylder 10,0 mio. tegn og bliver ikke læst; den kan højst fylde 1 mio. Er det den rigtige fil?']]);
  });

  it('of nonsense gives no more than fifty problems', () => {
    expect(readWordList('%\n'.repeat(1000)).problems.length).toBe(50);
  });
});

describe('adding', () => {
  it('keeps the alphabet and the comments', () => {
    const text = '# Kontorets ord\n\nabe\n# om ål\nål\n';
    expect(added(text, 'ære', 'aber', 'zebra', 'aa')).toBe('# Kontorets ord\n\naa\nabe\naber\nzebra\nære\n# om ål\nål\n');
  });

  it.each([
    ['', 'abe\n'],
    ['# kun en kommentar', '# kun en kommentar\nabe\n'],
    ['aa', 'aa\nabe\n'],
    ['aa\r\nål\r\n', 'aa\r\nabe\r\nål\r\n'],
    ['\uFEFF', '\uFEFFabe\n'],
    ['\uFEFFål\n', '\uFEFFabe\nål\n'],
    ['abe\n', 'abe\n'],
  ])('to %j', (text, expected) => {
    expect(added(text, 'abe')).toBe(expected);
  });

  it('gives a word that stands there its model, and does not take it away', () => {
    expect(applied('flextrafik # FAKS\n', addToWordList('flextrafik # FAKS\n', [{ word: 'flextrafik', model: 'trafik' }]))).toBe('flextrafik = trafik # FAKS\n');
    expect(added('flextrafik = trafik\n', 'flextrafik')).toBe('flextrafik = trafik\n');
  });
});

describe('removing', () => {
  it('takes the line and nothing else', () => {
    const text = '# om abe\nabe # note\r\nabefest\nål';
    expect(applied(text, removeFromWordList(text, ['abe']))).toBe('# om abe\nabefest\nål');
    expect(applied(text, removeFromWordList(text, ['ål', 'ukendt']))).toBe('# om abe\nabe # note\r\nabefest\n');
  });
});

describe('whatever was in the file', () => {
  const word = fc.stringMatching(/^[abæøåz]{1,4}$/);
  it('an added word is in it, sorted files stay sorted, and removing brings the words back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (before, more) => {
        const text = [...before].sort(compareDanish).map((each) => `${each}\n`).join('');
        const after = added(text, ...more);
        const words = readWordList(after).entries.map((entry) => entry.word);
        expect(words).toEqual([...new Set([...before, ...more])].sort(compareDanish));
        const fresh = more.filter((each) => !before.includes(each));
        expect(applied(after, removeFromWordList(after, fresh))).toBe(text);
      }),
    );
  });

  it('reading and adding do not throw, and lose no line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'å', ' ', '#', '=', '\n', '\r', '\uFEFF', '\uFFFD') }), (text) => {
        const after = added(text, 'nyt');
        expect(readWordList(after).entries.map((entry) => entry.word)).toContain('nyt');
        expect(after.replace(/nyt(?:\r\n|\r|\n)/, '').replaceAll(/[\r\n]/g, '')).toBe(text.replaceAll(/[\r\n]/g, ''));
      }),
    );
  });
});
