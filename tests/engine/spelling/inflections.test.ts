import { describe, expect, it } from 'vitest';
import { spelling } from '../../kit/engine.js';

const { inflections } = spelling;
const formsOf = (word: string, model: string): readonly string[] => inflections.formsOf(word, model).map(({ text }) => text).sort();
const modelsFor = (word: string): readonly string[] => inflections.modelsFor(word, spelling.mayBegin).map(({ base, model }) => `${base} = ${model}`);

describe('a word inflected as another', () => {
  it('takes its endings', () => {
    expect(formsOf('flextrafik', 'trafik')).toEqual([
      'flextrafik', 'flextrafikken', 'flextrafikkens', 'flextrafikker', 'flextrafikkerne', 'flextrafikkernes', 'flextrafikkers', 'flextrafiks',
    ]);
  });

  it('may end otherwise but for the last letter', () => {
    expect(formsOf('podcast', 'gæst')).toContain('podcasten');
  });

  it.each([['flextrafik', 'kommune'], ['flextrafik', 'xyzzyk'], ['flextrafik', 'trafikken']])('%s as %s has no forms', (word, model) => {
    expect(formsOf(word, model)).toEqual([]);
  });
});

describe('models', () => {
  it.each([
    ['flextrafik', ['flextrafik = trafik']],
    ['flextrafikkernes', ['flextrafik = trafik']],
    ['tilflyttersager', ['tilflyttersag = sag']],
    ['kommunenavnene', ['kommunenavn = navn']],
    ['fraflytterbørn', ['fraflytterbørn = børn']],
    ['digitaliseringsparate', ['digitaliseringsparat = parat']],
    ['videreformidler', ['videreformidler = formidler', 'videreformidle = formidle']],
  ])('%s', (word, models) => {
    expect(modelsFor(word)).toEqual(models);
  });

  it.each(['xyzzy', 'jobcentrerne', 'q', ''])('none for %s', (word) => {
    expect(modelsFor(word)).toEqual([]);
  });
});

describe('parts of compounds', () => {
  it.each(['kommune', 'ressourceforløbs', 'sagsbehandlings'])('%s may begin one', (text) => {
    expect(spelling.mayBegin(text)).toBe(true);
  });

  it.each(['ressourceforløb', 'xyzzy'])('%s may not begin one', (text) => {
    expect(spelling.mayBegin(text)).toBe(false);
  });

  it.each(['kommune', 'kommunernes', 'klagesagsbehandling'])('%s may end one', (text) => {
    expect(spelling.mayEnd(text)).toBe(true);
  });

  it.each(['xyzzy', 'jf'])('%s may not end one', (text) => {
    expect(spelling.mayEnd(text)).toBe(false);
  });
});
