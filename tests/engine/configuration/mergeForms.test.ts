import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import type { LetterForm } from '../../../server/src/engine/forms/model.js';
import { analyse } from '../../kit/engine.js';

function read(...texts: string[]) {
  const { configuration, problems } = readConfiguration(texts.map((text, index) => ({ name: `${index}`, text })));
  expect(problems.map(({ message }) => message.da)).toEqual([]);
  return configuration;
}

function form(id: string, ...texts: string[]): LetterForm {
  const found = read(...texts).forms.get(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

const ids = (letterForm: LetterForm): string[] => letterForm.parts.map((part) => part.id);

describe('a form', () => {
  const builtIn = form('hoering', '');

  it('is changed part by part', () => {
    const changed = form('hoering', 'brevtyper:\n  hoering:\n    afsnit:\n      - id: svarfrist\n        krav: valgfrit\n      - id: anledning\n        titel: Hvorfor vi skriver\n');
    expect(ids(changed)).toEqual(ids(builtIn));
    expect(changed.parts.filter((part, index) => part !== builtIn.parts[index]).map((part) => part.id)).toEqual(['anledning', 'svarfrist']);
    expect(changed.parts.find((part) => part.id === 'anledning')).toMatchObject({ title: 'Hvorfor vi skriver', placement: 'opening' });
    expect(changed.parts.find((part) => part.id === 'anledning')?.aliases).toContain('Anledning');
  });

  it('gets parts added at their place, and removed', () => {
    const changed = form(
      'hoering',
      'brevtyper:\n  hoering:\n    afsnit:\n      - {id: foerst, titel: Først, foer: anledning}\n      - {id: kopi, titel: Kopi, efter: svaradresse}\n      - {id: sidst, titel: Sidst}\n      - {id: retsgrundlag, fjern: true}\n',
    );
    expect(ids(changed)).toEqual(['foerst', 'anledning', 'umiddelbar-forstaaelse', 'forvaltningens-opfattelse', 'anmodning', 'svarfrist', 'svaradresse', 'kopi', 'videre-forloeb', 'sidst']);
  });

  it('is changed in parts that lie in others', () => {
    const changed = form('statusnotat', 'brevtyper:\n  statusnotat:\n    afsnit:\n      - id: afklarende-henvendelser\n        fjern: true\n      - id: tilsyn-paa-vej\n        afsnit:\n          - {id: overvejes, titel: Overvejes, tomt: "-"}\n');
    expect(changed.parts.map((part) => [part.id, part.parts.map((inner) => inner.id)])).toEqual([
      ['status-siden-sidst', ['ivaerksatte-tilsyn', 'afsluttede-tilsyn']],
      ['tilsyn-paa-vej', ['ivaerksat-ikke-afsluttet', 'besluttet-ikke-ivaerksat', 'overvejes']],
      ['vedhaeftninger', []],
    ]);
  });

  it('builds on another, which may stand later or in a file above', () => {
    const here = 'brevtyper:\n  b:\n    navn: B\n    bygger-paa: a\n  a:\n    navn: A\n    bygger-paa: ovenfra\n';
    const above = 'brevtyper:\n  ovenfra:\n    navn: Ovenfra\n    bygger-paa: kvittering\n    metadata: [titel]\n';
    expect(form('b', here, above)).toMatchObject({ id: 'b', name: { da: 'B', en: 'B' }, requiredKeys: ['titel'], style: 'running-text' });
    expect(ids(form('b', here, above))).toEqual(['modtaget', 'sagsbehandlingstid', 'kontakt']);
  });

  it('may begin from nothing', () => {
    expect(form('hoering', 'brevtyper:\n  hoering:\n    bygger-paa: tom\n    navn: Ny høring\n    afsnit:\n      - {id: a, titel: A}\n').parts).toHaveLength(1);
  });

  it('that builds on itself in a ring is reported, not followed', () => {
    const { configuration, problems } = readConfiguration([{ name: 'x', text: 'brevtyper:\n  a:\n    navn: A\n    bygger-paa: b\n  b:\n    navn: B\n    bygger-paa: a\n' }]);
    expect(problems.map(({ message }) => message.da)).toEqual(['Brevtyperne »b« og »a« bygger på hinanden.']);
    expect([configuration.forms.get('a')?.name.da, configuration.forms.get('b')?.name.da]).toEqual(['A', 'B']);
  });
});

it('an office’s own form is checked like the built-in ones', () => {
  const configuration = read(
    'kontor:\n  navn: Borgerombuddet\nbrevtyper:\n  pressebrev:\n    navn: Brev til pressen\n    bygger-paa: tom\n    metadata: [titel]\n    afsnit:\n      - {id: spoergsmaal, titel: Spørgsmålene, kendetegn: [spoergsmaal]}\n      - {id: svar, titel: "{kontors} svar", ord: [vores svar], skabelon: "Vores svar er [svaret]."}\n',
  );
  const source = '---\nbrevtype: pressebrev\n---\n\nHvor længe venter borgerne?\n';
  const analysis = analyse(source, { configuration });
  expect(analysis.findings.map(({ rule, message }) => [rule, message.da])).toEqual([
    ['brev/afsnit-mangler', '»Borgerombuddets svar« mangler: brevtypen Brev til pressen skal have det.'],
    ['metadata/noegle-mangler', 'titel mangler; brevtypen Brev til pressen kræver den. Brevets overskrift. Sæt den i anførselstegn, hvis den indeholder et kolon.'],
  ]);
  expect(analyse(`${source}\nVores svar er tre uger.\n`, { configuration }).findings.map(({ rule }) => rule)).toEqual(['metadata/noegle-mangler']);
});

it('the example in docs/configuration.md is valid', () => {
  const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  expect(examples).toHaveLength(4);
  expect([...read(...examples).forms.keys()]).toContain('pressebrev');
});
