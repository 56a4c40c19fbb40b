import { describe, expect, it } from 'vitest';
import { slipFinder } from '../../../../server/src/engine/citations/verify/actNameSlips.js';
import { nameForms, namesInTitle } from '../../../../server/src/engine/register/actNames.js';
import { register } from '../../../kit/engine.js';

const proposalsFor = slipFinder(register);

describe('a misspelt act name', () => {
  it.each([
    ['folkeskovens', 'folkeskolelovens'],
    ['retsikkerhedslovens', 'retssikkerhedslovens'],
    ['serivcelovens', 'servicelovens'],
    ['servicelovns', 'servicelovens'],
    ['forvaltinglovens', 'forvaltningslovens'],
    ['kommunestyrelseloven', 'kommunestyrelsesloven'],
    ['Sundhedlovens', 'sundhedslovens'],
    ['lov om social sevice', 'lov om social service'],
  ])('%s is taken for %s', (written, expected) => {
    expect(proposalsFor(written)[0]).toBe(expected);
  });

  it.each(['servicelovens', 'lægelovens', 'våbenlovens', 'selskabslovens', 'fiskerilovens', 'kommunens', 'vedtægtens', 'boliglovens', 'reglementets'])('%s is none', (written) => {
    expect(proposalsFor(written)).toEqual([]);
  });
});

describe('the names in the titles of all acts', () => {
  it('are never called misspelt, but for the misspelt ones', () => {
    const called = new Set<string>();
    for (let year = 1850; year <= register.date.year; year += 1) {
      for (let number = 1; number < 4000; number += 1) {
        const [document] = register.documents(year, number);
        if (document === undefined || document.amending || (document.type !== 'LOV' && document.type !== 'LBK')) continue;
        const words = document.title.match(/[\p{L}-]{3,}lov(?:en)?(?![\p{L}-])/giu) ?? [];
        for (const { text, kind } of [...namesInTitle(document.title), ...words].flatMap(nameForms)) {
          if (kind !== 'abbreviation' && proposalsFor(text).length > 0) called.add(text.replace(/^loven/, 'lov').replace(/(?:en|ens|s)$/, ''));
        }
      }
    }
    expect([...called].filter((name) => !/ligebehanding|boliregistrering|frednng|kommunaludligning|ligbrænding\.$/.test(name))).toEqual([]);
  });
});
