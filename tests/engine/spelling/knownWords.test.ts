import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { knownWords } from '../../../server/src/engine/spelling/knownWords.js';
import { spelling } from '../../kit/engine.js';

const { configuration } = readConfiguration(
  [{ name: '/ombudsbrev.yaml', text: 'ordliste: ord.txt\nord: [kantinebo = bo, Qvastning]\nmodtagere:\n  - { navn: Zorgvlietskolen, forkortelse: ZVS, aliasser: [Zorgskolen] }\nunderskrivere:\n  - { navn: Xerxes Holst, titel: Qvastrådgiver }\n' }],
  [
    { name: '/ord.txt', text: 'flextrafik = trafik\nkommunenavn = navn\n', listedIn: '/ombudsbrev.yaml' },
    { name: '/hjem/ord.txt', text: 'zqorg\n', listedIn: undefined },
  ],
);
const { frontMatter } = parseLetter('---\nsagsbehandler: Yrsa Lindebæx\nord: [Nyhegn, qbus = bus]\n---\n\nTekst.\n');
const known = knownWords(configuration, frontMatter, spelling);
const sourceOf = (word: string): string | undefined => known.sourceOf(word)?.kind;

describe('known words', () => {
  it.each([
    ['flextrafik', 'office'], ['Flextrafikkens', 'office'], ['FLEXTRAFIKKEN', 'office'],
    ['qvastning', undefined], ['Qvastnings', 'office'], ['QVASTNING', 'office'],
    ['zqorg', 'user'], ['Zqorgs', 'user'],
    ['Nyhegn', 'letter'], ['Nyhegns', 'letter'], ['nyhegn', undefined], ['qbusserne', 'letter'],
    ['Lindebæx', 'metadata'], ["Lindebæx'", 'metadata'], ['Lindebæxs', 'metadata'], ['LINDEBÆX', 'metadata'],
    ['Zorgvlietskolens', 'profile'], ['Zorgskolen', 'profile'], ['Holst', 'profile'], ['Holsts', 'profile'], ["Holst'", 'profile'], ['Qvastrådgiver', 'profile'],
    ['xyzzy', undefined],
  ])('%s: %s', (word, kind) => {
    expect(sourceOf(word)).toBe(kind);
    expect(known.has(word)).toBe(kind !== undefined);
  });

  it('take part in compounds when they are inflected as a word that does', () => {
    expect(['kommunenavneliste', 'flextrafikkommune', 'landekommunenavnet', 'flextrafik-ordningen', 'Nyhegn-sagen'].map(sourceOf)).toEqual(['office', 'office', 'office', 'office', 'letter']);
  });

  it.each(['flextrafikxyz', 'xyzflextrafik', 'zqorgsag', 'sagzqorg', 'Nyhegnsagen', 'flextrafik-xyzzy', 'qbusxy'])('but not %s', (word) => {
    expect(sourceOf(word)).toBe(undefined);
  });

  it('say as what they are inflected, and where they stand', () => {
    expect(known.sourceOf('flextrafikkernes')).toEqual({ kind: 'office', word: 'flextrafik', model: 'trafik', file: '/ord.txt' });
  });
});
