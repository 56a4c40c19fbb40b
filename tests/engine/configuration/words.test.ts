import { describe, expect, it } from 'vitest';
import { readConfiguration, wordFilesOf } from '../../../server/src/engine/configuration/readConfiguration.js';
import { modelProblems, type WordFile } from '../../../server/src/engine/configuration/words.js';
import { spelling } from '../../kit/engine.js';

const near = (text: string) => ({ name: '/sager/1/ombudsbrev.yaml', text });
const far = (text: string) => ({ name: '/sager/ombudsbrev.yaml', text });
const ofOffice = (text: string | undefined): WordFile => ({ name: '/sager/ord.txt', text, listedIn: '/sager/ombudsbrev.yaml' });
const ofUser = (text: string): WordFile => ({ name: '/hjem/ord.txt', text, listedIn: undefined });
const messages = (problems: readonly { readonly file: string; readonly message: { readonly da: string } }[]): readonly string[] => problems.map(({ file, message }) => `${file}: ${message.da}`);

describe('word files', () => {
  it('are named by the files that count, nearest first', () => {
    expect(wordFilesOf([near('ordliste: ord.txt'), far('ordliste: fælles/ord.txt')])).toEqual([
      { configurationFile: '/sager/1/ombudsbrev.yaml', path: 'ord.txt' },
      { configurationFile: '/sager/ombudsbrev.yaml', path: 'fælles/ord.txt' },
    ]);
    expect(wordFilesOf([near('oeverste: true'), far('ordliste: ord.txt')])).toEqual([]);
  });

  it.each(['../ord.txt', '/ord.txt', 'C:\\ord.txt', 'ord.docx'])('are text files below the folder, not %s', (path) => {
    const files = [near(`ordliste: '${path}'`)];
    expect(wordFilesOf(files)).toEqual([]);
    expect(readConfiguration(files).problems.map(({ range }) => files[0]?.text.slice(range.start, range.end))).toEqual([`'${path}'`]);
  });

  it('are put together, each word once, the nearest first and the user’s own last', () => {
    const { configuration, problems } = readConfiguration(
      [near('ord: [flextrafik = trafik, Nyhegn]'), far('ordliste: ord.txt\nord: [borgerbus]')],
      [ofOffice('borgerbus = bus\nzonebus\n'), ofUser('zonebus\nær\n')],
    );
    expect(problems).toEqual([]);
    expect(configuration.words.map(({ word, model, owner, file }) => [word, model, owner, file])).toEqual([
      ['flextrafik', 'trafik', 'office', '/sager/1/ombudsbrev.yaml'],
      ['Nyhegn', undefined, 'office', '/sager/1/ombudsbrev.yaml'],
      ['borgerbus', undefined, 'office', '/sager/ombudsbrev.yaml'],
      ['zonebus', undefined, 'office', '/sager/ord.txt'],
      ['ær', undefined, 'user', '/hjem/ord.txt'],
    ]);
  });

  it('that are missing are told of where they are named', () => {
    const { problems } = readConfiguration([far('ordliste: ord.txt')], [ofOffice(undefined)]);
    expect(problems.map(({ range }) => range)).toEqual([{ start: 10, end: 17 }]);
    expect(messages(problems)).toEqual(['/sager/ombudsbrev.yaml: Ordlisten ord.txt findes ikke eller kan ikke læses. Den bliver lavet, når du føjer et ord til kontorets ordliste.']);
  });

  it('have problems of their own', () => {
    const { problems } = readConfiguration([far('ordliste: ord.txt')], [ofOffice('to ord\n')]);
    expect(problems.map(({ file, range }) => [file, range])).toEqual([['/sager/ord.txt', { start: 0, end: 6 }]]);
  });
});

describe('words that contradict', () => {
  it('the forbidden ones are told of where they stand', () => {
    const { problems } = readConfiguration([far('ordliste: ord.txt\nord: [klient]\nforbudte-ord:\n  - ord: bruger\n  - ord: Klient\n')], [ofOffice('bruger\n'), ofUser('andet\n')]);
    expect(messages(problems)).toEqual([
      '/sager/ombudsbrev.yaml: »klient« står også under »forbudte-ord« og bliver meldt som forbudt. Slet det ét af stederne.',
      '/sager/ord.txt: »bruger« står også under »forbudte-ord« i ombudsbrev.yaml og bliver meldt som forbudt. Slet det ét af stederne.',
    ]);
  });

  it('the dictionary are told of', () => {
    const { configuration } = readConfiguration([near('ord: [flextrafik = trafik, flexbus = trafikken, zoneby = kommune]')]);
    expect(modelProblems(configuration, () => spelling).map(({ message }) => message.da.split(',')[0])).toEqual([
      '»flexbus« og »trafikken« ender ikke på samme bogstav',
      '»zoneby« og »kommune« ender ikke på samme bogstav',
    ]);
  });

  it('the notation are told of', () => {
    const { problems } = readConfiguration([near('ord: [a b = c]')]);
    expect(messages(problems)).toEqual(['/sager/1/ombudsbrev.yaml: »a b = c« kan ikke læses. Et ord, der bøjes som et andet, skrives »flextrafik = trafik«: ét ord på hver side af lighedstegnet.']);
  });
});

describe('forbidden words', () => {
  it('are gathered; the nearest counts, and may take one back', () => {
    const { configuration, problems } = readConfiguration([
      near('forbudte-ord:\n  - { ord: klient, brug: borger }\n  - { ord: sagsøger, fjern: true }\n'),
      far('forbudte-ord:\n  - { ord: Klient, brug: bruger, grund: Vi siger borger. }\n  - ord: sagsøger\n  - ord: i henhold til\n    brug: efter\n'),
    ]);
    expect(problems).toEqual([]);
    expect(configuration.forbiddenWords).toEqual([
      { word: 'klient', replacement: 'borger', reason: undefined, file: '/sager/1/ombudsbrev.yaml' },
      { word: 'i henhold til', replacement: 'efter', reason: undefined, file: '/sager/ombudsbrev.yaml' },
    ]);
  });
});
