import { describe, expect, it } from 'vitest';
import { citationsIn, summaries } from '../../../kit/citations.js';

function acts(text: string): readonly (string | undefined)[] {
  return citationsIn(text).map(({ act }) => act?.candidates[0]?.shortName);
}

describe('act names', () => {
  it.each([
    ['serviceloven', 'serviceloven'],
    ['servicelovens regler', 'serviceloven'],
    ['en servicelov', 'serviceloven'],
    ['lov om social service', 'serviceloven'],
    ['barnets lovs formål', 'barnets lov'],
    ['lov om retssikkerhed og administration på det sociale område', 'retssikkerhedsloven'],
    ['lov om almene boliger mv.', 'almenboligloven'],
    ['Udbetaling Danmark-loven', 'Udbetaling Danmark-loven'],
    ['kommunal- og regionalvalgloven', 'kommunal- og regionalvalgloven'],
    ['cpr-loven', 'CPR-loven'],
    ['Danmarks Riges Grundlov', 'grundloven'],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual([expected]);
  });

  it('takes the longest name', () => {
    expect(summaries('lov om en aktiv beskæftigelsesindsats')).toEqual(['actName «lov om en aktiv beskæftigelsesindsats»']);
  });

  it('matches whole words only', () => {
    expect(summaries('servicelovene, planlovsagen, ikkeservicelovens')).toEqual([]);
    expect(summaries('planlov-sagen')).toEqual([]);
    expect(summaries('(serviceloven/planloven)')).toEqual(['actName «serviceloven»', 'actName «planloven»']);
  });

  it('reads an abbreviation only beside its provision', () => {
    expect(acts('SEL og RSL')).toEqual([]);
    expect(acts('SEL § 9, RSL §§ 10-12 og § 19 FVL')).toEqual(['serviceloven', 'retssikkerhedsloven', 'forvaltningsloven']);
  });
});
