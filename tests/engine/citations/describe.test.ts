import { describe, expect, it } from 'vitest';
import { describeCitation } from '../../../server/src/engine/citations/describe.js';
import { register, texts } from '../../kit/engine.js';
import { citation, day } from '../../kit/verified.js';

function hover(source: string, part: string, date = '2024-11-18'): string {
  return describeCitation(citation(source, part, date), { register, texts }, day(date)).da;
}

describe('what is shown over a citation', () => {
  it('tells title, number, status on the day, what has come since, source and address', () => {
    expect(hover('Se LBK nr 261 af 13/03/2024.', 'LBK')).toBe(
      [
        '**Bekendtgørelse af lov om retssikkerhed og administration på det sociale område**  \nLBK nr. 261 af 13. marts 2024',
        'Status pr. 18. november 2024: **gældende**',
        'Siden afløst af LBK nr. 354 af 2. april 2025',
        'Kilde: Lovtidende A (Retsinformation); registeret er fra 14. februar 2026.',
        '[Åbn på nettet](https://www.retsinformation.dk/eli/lta/2024/261)',
      ].join('\n\n'),
    );
  });

  it('tells what had replaced it', () => {
    expect(hover('Se LBK nr 1343 af 24/11/2023.', 'LBK')).toContain('Status pr. 18. november 2024: **afløst**\n\nAfløst af LBK nr. 1171 af 11. november 2024');
  });

  it('tells what was assumed', () => {
    expect(hover('Folkeskoleloven gælder. Efter lovens § 26 ydes befordring.', 'lovens § 26')).toContain('*Antaget: folkeskoleloven, nævnt tidligere i samme tekststykke*');
  });

  it('tells why there is no verdict', () => {
    const shown = hover('Efter forvaltningslovens § 19 og offentlighedslovens § 7 er det klart. Se også § 8.', '§ 8');
    expect(shown).toContain('**tvetydig**');
    expect(shown).toContain('flere love eller regler er nævnt i nærheden');
    expect(shown).not.toContain('http');
  });

  it('tells of what is not in the register', () => {
    expect(hover('Se principmeddelelse 38-23.', '38-23')).toContain('Ankestyrelsens principmeddelelser er ikke i registeret');
  });

  it('is in English too', () => {
    const { en } = describeCitation(citation('Se LBK nr 261 af 13/03/2024.', 'LBK'), { register, texts }, day('2024-11-18'));
    expect(en).toContain('Status as of 18 November 2024: **current**');
    expect(en).toContain('the register is of 14 February 2026');
  });
});
