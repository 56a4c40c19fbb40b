import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { analyse } from '../../kit/engine.js';

const letter = (body: string): string => `---\ndato: 2024-11-18\n---\n\n${body}\n`;
/** Rule and text of every finding in the body. */
function findings(body: string): readonly string[] {
  const source = letter(body);
  return analyse(source)
    .findings.filter(({ range }) => range.start >= source.indexOf(body))
    .map(({ rule, range }) => `${rule}: ${source.slice(range.start, range.end)}`);
}

describe('an unknown word that another rule knows more of', () => {
  it.each([
    ['Det følger af retsikkerhedslovens § 9.', 'henvisning/ukendt-lov: retsikkerhedslovens'],
    ['Det følger af forvaltnigslovens § 19.', 'henvisning/ukendt-lov: forvaltnigslovens'],
    ['Det følger af folkeskovens § 23.', 'henvisning/ukendt-lov: folkeskovens'],
    ['Klagen afvises, jvf. forvaltningslovens § 19.', 'henvisning/jf: jvf.'],
    ['Klagen afvises, jfr. forvaltningslovens § 19.', 'henvisning/jf: jfr.'],
    ['Klagen afvises, jf forvaltningslovens § 19.', 'henvisning/jf: jf'],
  ])('is reported once: %s', (body, expected) => {
    expect(findings(body)).toEqual([expected]);
  });

  it('beside a word that nobody knows', () => {
    expect(findings('Kommunen overtrått retsikkerhedslovens § 9.')).toEqual(['sprog/stavning: overtrått', 'henvisning/ukendt-lov: retsikkerhedslovens']);
  });

  it('is reported as unknown where the other rule is off', () => {
    const source = letter('Klagen afvises, jvf. forvaltningslovens § 19.');
    const { configuration } = readConfiguration([{ name: '/ombudsbrev.yaml', text: 'regler:\n  henvisning/jf: fra\n' }]);
    expect(analyse(source, { configuration }).findings.map(({ rule }) => rule)).toContain('sprog/stavning');
  });
});

describe('language in a quotation of several paragraphs', () => {
  it('is information, without words to put in its place', () => {
    const found = analyse(letter('Hun skrev: ”Det er sket.\n\nDer er truffet afgørlse i sagen.\n\nDet er alt.”')).findings.filter(({ rule }) => rule === 'sprog/stavning');
    expect(found.map(({ severity, misspelling, unknownWord, fixes }) => [severity, misspelling, unknownWord, fixes])).toEqual([['info', undefined, 'afgørlse', []]]);
  });
});
