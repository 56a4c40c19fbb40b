import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySafeFixes, compatibleSafeFixes } from '../../../server/src/engine/index.js';
import { analyse, configuration, engine } from '../../kit/engine.js';
import { exampleLetters } from '../../kit/examples.js';
import { parseRulePage, readRulePage } from '../../kit/rulePage.js';
import { ruleMetas } from '../../../server/src/engine/index.js';

const pageExamples = ruleMetas.flatMap((meta) => parseRulePage(readRulePage(meta.id)).map((example) => example.source));
const letters = [...exampleLetters.map((letter) => letter.source), ...pageExamples];

function fixAll(source: string): string {
  return applySafeFixes(engine, analyse(source), { configuration }).analysis.source;
}

describe('fix all', () => {
  it('leaves nothing that is safe to fix, and changes nothing the second time', () => {
    for (const source of letters) {
      const fixed = fixAll(source);
      expect(compatibleSafeFixes(analyse(fixed))).toEqual([]);
      expect(fixAll(fixed)).toBe(fixed);
    }
  });

  it('brings no new finding at error or warning level', () => {
    for (const source of letters) {
      const before = new Set(analyse(source).findings.map((finding) => finding.rule));
      const added = analyse(fixAll(source)).findings.filter(
        (finding) => (finding.severity === 'error' || finding.severity === 'warning') && !before.has(finding.rule),
      );
      expect(added).toEqual([]);
    }
  });

  it('never touches text in a quotation', () => {
    const wrong = fc.constantFrom('§117 a', '§ 9 stk. 2', 'stk 2', 'lov nr.571 af 19.december 1985', '24. Oktober 2023', 'jf § 3', '§§ 9', '2, september 2024');
    const words = fc.constantFrom('efter', 'loven', 'kommunen', 'skal', 'af', 'den');
    const phrase = fc.array(fc.oneof(wrong, words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(phrase, phrase, phrase, (outside, inside, block) => {
        const source = `Der står ${outside} og ”${inside}” i brevet.\n\n> ${block}\n`;
        const fixed = fixAll(source);
        expect(fixed).toContain(`”${inside}”`);
        expect(fixed).toContain(`\n> ${block}\n`);
      }),
    );
  });

  it('keeps line endings, byte order mark and everything outside the edits', () => {
    const source = '\uFEFF---\r\ndato: 2024-11-18\r\n---\r\n\r\nSe §117 i serviceloven.\r\n\r\n\tTabulator, to blanke  \r\nog **fed §117**.\r\n';
    expect(fixAll(source)).toBe(source.replaceAll('§117', '§ 117'));
  });
});
