import { describe, expect, it } from 'vitest';
import { showProvisionText } from '../../../server/src/engine/citations/provisionText.js';
import { emptyProvisionTexts } from '../../../server/src/engine/register/emptyProvisionTexts.js';
import type { ProvisionTexts } from '../../../server/src/engine/register/provisionTexts.js';
import { texts } from '../../kit/engine.js';
import { citation } from '../../kit/verified.js';

function shown(cited: string, from: ProvisionTexts = texts, date = '2024-11-18'): string | undefined {
  return showProvisionText(from, citation(`Det følger af ${cited}.`, cited, date), 'da');
}

/** Texts in which every § is this one. */
function saying(text: string): ProvisionTexts {
  return { covers: () => true, text: () => text };
}

describe('the text of a cited provision', () => {
  it('marks the cited stk., in the wording of the letter’s date', () => {
    expect(shown('retssikkerhedslovens § 11, stk. 2')).toBe(
      [
        'Teksten i LBK nr. 261 af 13. marts 2024:',
        '',
        '> **§ 11.** Myndigheden kan anmode personer, der søger om eller får hjælp, om',
        '>',
        '> **1\\)** at medvirke til at få de oplysninger frem, som er nødvendige for at afgøre, hvilken hjælp de er berettiget til, og',
        '>',
        '> **2\\)** at lade sig undersøge hos en læge eller blive indlagt til observation og behandling som led i sagsbehandlingen.',
        '>',
        '> ▸ **Stk. 2.** Personer, der får hjælp, har pligt til at oplyse om ændringer, der kan have betydning for hjælpen.',
      ].join('\n'),
    );
  });

  it('marks the cited item under its beginning', () => {
    const lines = shown('retssikkerhedslovens § 11, stk. 1, nr. 2')?.split('\n').filter((line) => line.includes('▸'));
    expect(lines?.map((line) => line.slice(0, 14))).toEqual(['> ▸ **§ 11.** ', '> ▸ **2\\)** at']);
  });

  it('marks nothing where the whole § is cited', () => {
    expect(shown('forvaltningslovens § 7')).not.toContain('▸');
  });

  it('shows the §§ of a list, and says from when a new act is in force', () => {
    expect(shown('forvaltningslovens §§ 7 og 19')?.match(/\*\*§ \d+\.\*\*/g)).toEqual(['**§ 7.**', '**§ 19.**']);
    expect(shown('barnets lovs § 1', texts, '2024-01-10')).toContain('Teksten i LOV nr. 721 af 13. juni 2023, i kraft fra 1. januar 2024:');
  });

  it('shows the first §§ of a range, and says that there are more', () => {
    const two = shown('forvaltningslovens §§ 7-8') ?? '';
    expect([two.match(/\*\*§ \d+\.\*\*/g), two.includes('Kun de første')]).toEqual([['**§ 7.**', '**§ 8.**'], false]);
    const three = shown('forvaltningslovens §§ 7-9') ?? '';
    expect([three.match(/\*\*§ \d+\.\*\*/g), three.endsWith('\n\n*Kun de første to §§ er vist.*')]).toEqual([['**§ 7.**', '**§ 8.**'], true]);
  });

  it('leaves out what is far from the cited stk., and cuts what is long', () => {
    const stk = Array.from({ length: 12 }, (_, index) => `${index === 0 ? '' : `Stk. ${index + 1}. `}Her står ord ${index + 1} ${'og flere ord '.repeat(30)}til sidst.`);
    const lines = shown('forvaltningslovens § 7, stk. 2', saying(`§ 7. ${stk.join(' ')}`))?.split('\n>\n') ?? [];
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('> …');
    expect(lines[1]).toMatch(/^> ▸ \*\*Stk\. 2\.\*\* Her står ord 2 .*til sidst\.$/);
    expect(lines[2]).toMatch(/^> \*\*Stk\. 3\.\*\* Her står ord 3 .{100,130} …$/);
  });

  it('is cut where a § has no end', () => {
    const text = shown('forvaltningslovens § 7', saying(`§ 7. ${'ord '.repeat(5000)}`)) ?? '';
    expect(text.length).toBeLessThan(1700);
    expect(text.endsWith(' …')).toBe(true);
  });

  it('never becomes markup, a link or a command', () => {
    const hostile = '§ 7. [a](command:x) <img src=x onerror=y> **b** `c` ~~d~~ &lt; www.example.dk http://example.dk a@b.dk ![e](f) $(alert) | g | # h \\';
    expect(shown('forvaltningslovens § 7', saying(hostile))?.split('\n').at(-1)).toBe(
      '> **§ 7.** \\[a\\](command:x) \\<img src=x onerror=y\\> \\*\\*b\\*\\* \\`c\\` \\~\\~d\\~\\~ \\&lt; www\\.example.dk http\\://example.dk a\\@b.dk !\\[e\\](f) \\$(alert) \\| g \\| \\# h \\\\',
    );
  });

  it('is not there for what has moved, is not an act, or is not held', () => {
    expect(shown('servicelovens § 50')).toBe(undefined);
    expect(shown('databeskyttelsesforordningens artikel 6')).toBe(undefined);
    expect(shown('forvaltningslovens § 7', emptyProvisionTexts)).toBe(undefined);
  });
});
