import { describe, expect, test } from 'vitest';
import type { Generation } from '../../../server/src/engine/register/model.js';
import { loadProvisionTexts, loadRegister } from '../../../server/src/hosts/node/register.js';
import { compiledRegisterFolder } from '../../kit/engine.js';

const register = loadRegister(compiledRegisterFolder);
const texts = loadProvisionTexts(compiledRegisterFolder);

function generation(name: string, year: number): Generation {
  const found = register.actsNamed(name)[0]?.generationAt({ year, month: 12, day: 31 });
  if (found === undefined) throw new Error(`${name} ${year}`);
  return found;
}

describe('the text of a §', () => {
  test('as its generation words it', () => {
    expect(texts.text(generation('forvaltningsloven', 2020), '32 a')?.slice(0, 7)).toBe('§ 32 a.');
    expect(texts.text(generation('serviceloven', 2022), '50')?.startsWith('§ 50. Hvis det må antages, at et barn eller en ung trænger til særlig støtte')).toBe(true);
    expect(texts.text(generation('serviceloven', 2024), '50')).not.toBe(texts.text(generation('serviceloven', 2022), '50'));
  });

  test('letter case aside, of a repealed range for each in it', () => {
    const sociale = generation('retssikkerhedsloven', 2025);
    expect(texts.text(sociale, '9 C')).toBe(texts.text(sociale, '9 c'));
    expect(texts.text(sociale, '24')).toBe('§§ 22-29. (Ophævet)');
  });

  test('is the act’s own, not that of a clause reprinted at its end', () => {
    expect(texts.text(generation('biblioteksloven', 2025), '14')?.startsWith('§ 14. Statsbiblioteket')).toBe(true);
    expect(texts.text(generation('miljøbeskyttelsesloven', 2024), '139')).toBe(undefined);
  });

  test('undefined where there is no such §, and where the texts are not held', () => {
    expect(texts.text(generation('serviceloven', 2024), '999')).toBe(undefined);
    expect(texts.text(generation('serviceloven', 2024), 'ni')).toBe(undefined);
    expect(texts.covers(generation('serviceloven', 2024))).toBe(true);
    const old = generation('serviceloven', 2010);
    expect([texts.covers(old), texts.text(old, '83')]).toEqual([false, undefined]);
  });

  test('of nearly every § in the index of the generations held', () => {
    const lost = register.acts
      .flatMap(({ generations }) => generations)
      .filter((one) => one.provisions !== undefined && texts.covers(one))
      .flatMap((one) => (one.provisions?.labels ?? []).filter((label) => texts.text(one, label) === undefined).map((label) => `${one.act.shortName} ${label}`));
    // Ligestillingsloven repeals "§§ 15-19" in one text and prints §§ 15-17 in another.
    expect([...new Set(lost)]).toEqual(['ligestillingsloven 18', 'ligestillingsloven 19']);
  });
});
