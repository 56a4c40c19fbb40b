import type { Localized } from '../../text/localized.js';
import type { Antecedent } from '../model.js';

const places: Readonly<Record<Antecedent, Localized | undefined>> = {
  own: undefined,
  none: undefined,
  adjacent: { da: 'nævnt lige før', en: 'named just before' },
  'same-block': { da: 'nævnt tidligere i samme tekststykke', en: 'named earlier in the same paragraph' },
  'earlier-block': { da: 'nævnt i et tidligere tekststykke i afsnittet', en: 'named in an earlier paragraph of the section' },
  heading: { da: 'nævnt i overskriften', en: 'named in the heading' },
};

/** How an inferred act is shown on hover. Undefined when nothing was inferred. */
export function describeAssumption(name: string, antecedent: Antecedent): Localized | undefined {
  const place = places[antecedent];
  return place === undefined ? undefined : { da: `antaget: ${name}, ${place.da}`, en: `assumed: ${name}, ${place.en}` };
}

export const severalFit: Localized = {
  da: 'flere love eller regler er nævnt i nærheden, og det kan ikke ses, hvilken der menes',
  en: 'several acts are named nearby, and which one is meant cannot be told',
};

export function describeHomonym(chosen: string, others: readonly string[]): Localized {
  return {
    da: `antaget: ${chosen}; navnet bruges også om ${others.join(' og ')}`,
    en: `assumed: ${chosen}; the name is also used of ${others.join(' and ')}`,
  };
}
