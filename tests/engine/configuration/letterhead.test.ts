import { expect, it } from 'vitest';
import { builtInLetterhead, type LetterheadConfiguration } from '../../../server/src/engine/configuration/letterhead.js';
import { readConfiguration, type ReadConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';

/** The files nearest first. */
function read(...texts: readonly string[]): ReadConfiguration {
  return readConfiguration(texts.map((text, index) => ({ name: `/${'sag/'.repeat(texts.length - index)}ombudsbrev.yaml`, text })));
}

const letterheadOf = (...texts: readonly string[]): LetterheadConfiguration => read(...texts).configuration.letterhead;

it('is the built-in one where no file says otherwise', () => {
  expect(letterheadOf('kontor:\n  by: Aarhus\n')).toEqual(builtInLetterhead);
});

it('is put together key by key, each path counting from the file that has it', () => {
  expect(letterheadOf('brevpapir:\n  logo: logo.svg\n  farve: "AABB00"\n', 'brevpapir:\n  logo: gammelt.svg\n  skabelon: papir/a.typ\n  skrift: Inter\n  farve: "#000000"\n')).toEqual({
    ...builtInLetterhead,
    logo: { configurationFile: '/sag/sag/ombudsbrev.yaml', path: 'logo.svg' },
    template: { configurationFile: '/sag/ombudsbrev.yaml', path: 'papir/a.typ' },
    font: 'Inter',
    colour: '#aabb00',
  });
});

it.each([
  ['farve: blå', 'En farve skrives med seks cifre (0-9, a-f) i anførselstegn, f.eks. "#1f3a5f".'],
  ['skabelon: "a\\n/../../b.typ"', 'Stien skal regnes fra denne fils mappe og må ikke føre ud af den, f.eks. brevpapir/logo.svg.'],
  ['kolofon: [datoen]', '»datoen« kan ikke stå her. Muligheder: dato, sagsnr, dokumentnr, sagsbehandler, kontor, myndighed, adresse, telefon, email, ean, telefon-eller-ean, web. Mente du »dato«?'],
  ['log: x.svg', 'Nøglen »log« kendes ikke her. Mente du »logo«?'],
])('says what is wrong with »%s«, and the rest counts', (line, message) => {
  const { configuration, problems } = read(`brevpapir:\n  skrift: Inter\n  ${line}\n`);
  expect(problems.map(({ message: { da } }) => da)).toEqual([message]);
  expect({ ...configuration.letterhead, kolofon: [] }).toMatchObject({ font: 'Inter', colour: builtInLetterhead.colour, template: undefined });
});

it('a form has the layout of the one it builds on, unless it says otherwise', () => {
  const { forms } = read('brevtyper:\n  aarsrapport:\n    bygger-paa: rapport\n    navn: Årsrapport\n  pressebrev:\n    bygger-paa: tom\n    navn: Pressebrev\n  hoering:\n    layout: notat\n').configuration;
  expect(['aarsrapport', 'pressebrev', 'hoering', 'statusnotat'].map((id) => forms.get(id)?.layout)).toEqual(['report', 'letter', 'memo', 'status']);
});
