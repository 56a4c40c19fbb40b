import { describe, expect, test } from 'vitest';
import { nameForms, namesInTitle } from '../../../server/src/engine/register/actNames.js';

describe('the forms of a name', () => {
  test.each([
    ['serviceloven', 'serviceloven servicelovens* servicelov servicelovs*'],
    ['CPR-loven', 'cpr-loven cpr-lovens* cpr-lov cpr-lovs*'],
    ['klagenævnsloven (udbud)', 'klagenævnsloven klagenævnslovens* klagenævnslov klagenævnslovs*'],
    ['Forvaltningslov', 'forvaltningslov forvaltningslovs* forvaltningsloven forvaltningslovens*'],
    ['RSL', 'RSL RSLs* RSL’s* RSL\'s*'],
    ['fvl', 'fvl fvls* fvl’s* fvl\'s*'],
  ])('%s', (name, expected) => {
    expect(nameForms(name).map(({ text, genitive }) => text + (genitive ? '*' : '')).join(' ')).toBe(expected);
  });

  test('of more words', () => {
    expect(nameForms('Barnets lov').map(({ text }) => text)).toEqual(['barnets lov', 'barnets lovs']);
    expect(nameForms('digital post-loven').map(({ text }) => text)).toContain('digital post-lovens');
  });

  test('of a title', () => {
    expect(nameForms('Lov om social service')).toEqual([
      { text: 'lov om social service', kind: 'title', genitive: false },
      { text: 'loven om social service', kind: 'title', genitive: false },
    ]);
  });

  test('of a title with "and more", also in its midst', () => {
    expect(nameForms('lov om almene boliger m. v.').map(({ text }) => text).slice(0, 3)).toEqual([
      'lov om almene boliger m.v.',
      'lov om almene boliger mv.',
      'lov om almene boliger',
    ]);
    const both = nameForms('lov om a m.v. og b m.fl.').map(({ text }) => text);
    expect(both).toContain('lov om a mv. og b m.fl.');
    expect(both).toContain('lov om a og b');
  });
});

describe('the names in a title', () => {
  test.each([
    ['Bekendtgørelse af lov om social service', ['lov om social service']],
    ['Bekendtgørelse af forvaltningsloven', ['forvaltningsloven']],
    ['Barnets lov', ['Barnets lov']],
    ['Bekendtgørelse af Lov om hunde.', ['Lov om hunde']],
    ['Lov om merværdiafgift (momsloven)', ['Lov om merværdiafgift', 'momsloven']],
    ['Bekendtgørelse af lov om almene boliger m.v.', ['lov om almene boliger m.v.']],
    ['Bekendtgørelse af lov om om støtte', ['lov om støtte']],
    ['Lov om miljøvurdering af planer og programmer og af konkrete projekter (VVM)', ['Lov om miljøvurdering af planer og programmer og af konkrete projekter (VVM)']],
  ])('%s', (title, expected) => {
    expect(namesInTitle(title)).toEqual(expected);
  });
});
