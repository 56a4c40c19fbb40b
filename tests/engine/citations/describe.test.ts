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
    expect(shown).toBe('Status pr. 18. november 2024: **tvetydig**\n\nFlere love eller regler er nævnt i nærheden, og det kan ikke ses, hvilken der menes.');
  });

  it('tells of what is not in the register, and claims no source for it', () => {
    expect(hover('Se principmeddelelse 38-23.', '38-23')).toBe('Status pr. 18. november 2024: **ikke kontrolleret**\n\nAnkestyrelsens principmeddelelser er ikke i registeret.');
  });

  it('tells by its usual name and number what an EU act or a treaty is', () => {
    expect(hover('Efter GDPR artikel 5, stk. 1.', 'GDPR artikel')).toBe(
      [
        '**Databeskyttelsesforordningen**  \nforordning (EU) 2016/679',
        'Status pr. 18. november 2024: **ikke kontrolleret**',
        'Artikler i EU-retsakter og traktater er ikke i registeret.',
        '[Åbn på nettet](https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:32016R0679)',
      ].join('\n\n'),
    );
    expect(hover('Efter EMRK artikel 8.', 'EMRK artikel')).toContain('**Den Europæiske Menneskerettighedskonvention**\n\nStatus');
  });

  it('tells what an address leads to', () => {
    expect(hover('Se https://www.retsinformation.dk/eli/lta/2014/433#P7.', 'https')).toBe(
      '**Bekendtgørelse af forvaltningsloven**  \nLBK nr. 433 af 22. april 2014\n\n[Åbn på nettet](https://www.retsinformation.dk/eli/lta/2014/433#P7)',
    );
    expect(hover('Se https://www.retsinformation.dk/eli/lta/2014/99999.', 'https')).toContain('**ikke kontrolleret**');
  });

  it('tells where a provision went that another act has taken over, and does not call the act replaced', () => {
    const shown = hover('Efter servicelovens § 52 gælder det.', 'servicelovens');
    expect(shown).toContain('**ophævet**\n\nSe nu LBK nr. 890 af 19. juni 2024\n\n§ 52 i serviceloven udgik den 1. januar 2024; se nu barnets lov, som har overtaget området.\n\nKilde');
  });

  it('ends a title of which the register holds the beginning only', () => {
    expect(hover('Efter lov nr. 503 af 23. maj 2018.', 'lov nr')).toMatch(/^\*\*Lov om ændring af .{200,} offentligt …\*\* {2}\nLOV nr\. 503/u);
  });

  it('is in English too', () => {
    const { en } = describeCitation(citation('Se LBK nr 261 af 13/03/2024.', 'LBK'), { register, texts }, day('2024-11-18'));
    expect(en).toContain('Status as of 18 November 2024: **current**');
    expect(en).toContain('the register is of 14 February 2026');
  });
});
