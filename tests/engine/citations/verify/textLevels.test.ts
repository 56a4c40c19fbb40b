import { describe, expect, it } from 'vitest';
import { lookUpInText } from '../../../../server/src/engine/citations/verify/textLevels.js';
import { citationsIn } from '../../../kit/citations.js';
import { verdictOf } from '../../../kit/verified.js';

const text = '§ 9. Kommunen skal hjælpe, jf. § 8. Det gælder ikke børn. Stk. 2. Hjælpen omfatter: 1) Mad. Den er gratis. 2) Husly, herunder a) seng, b) bord. 3) Andet. Stk. 3. Ministeren kan a) ja, b) nej eller c) måske.';

/** What the text says of `§ 9, …`. */
function lookedUp(levels: string, of = text): string {
  const reference = citationsIn(`Efter § 9, ${levels}, gælder.`)[0]?.provisions[0];
  if (reference === undefined) throw new Error(levels);
  const { level, ...rest } = lookUpInText(of, reference);
  return [level, ...Object.values(rest).map(String)].join(' ');
}

describe('levels in the text of a §', () => {
  it.each([
    ['stk. 1, 2. pkt.', 'found'],
    ['stk. 1, 3. pkt.', 'pkt 3 2'],
    ['stk. 2, nr. 3', 'found'],
    ['stk. 2, nr. 4', 'nr 4 3'],
    ['stk. 2, nr. 2, litra b', 'found'],
    ['stk. 2, nr. 2, litra c', 'litra c b'],
    ['stk. 2, nr. 1, litra a', 'litra a undefined'],
    ['stk. 2, nr. 1, 2. pkt.', 'found'],
    ['stk. 2, nr. 1, 3. pkt.', 'pkt 3 2'],
    ['stk. 3, litra c', 'found'],
    ['stk. 3, litra d', 'litra d c'],
    // Which nr. the letter belongs to is not said; which stk. is not said.
    ['stk. 2, litra a', 'unknown'],
    ['nr. 2', 'unknown'],
    ['stk. 3, nr. 1', 'unknown'],
  ])('%s: %s', (levels, expected) => {
    expect(lookedUp(levels)).toBe(expected);
  });

  it('are unknown where the marks do not count on', () => {
    expect(lookedUp('stk. 1, nr. 9', '§ 9. Hjælpen omfatter: 1) mad, 3) husly.')).toBe('unknown');
    expect(lookedUp('stk. 1, nr. 9', '§ 9. Hjælpen omfatter: 1) mad, 2) husly. Bilag: 1) et, 2) to.')).toBe('unknown');
    expect(lookedUp('stk. 1, litra d', '§ 9. Hjælpen omfatter: a) mad, b) husly, aa) mere.')).toBe('unknown');
    expect(lookedUp('stk. 1, litra d', 'Her er ingen §.')).toBe('unknown');
  });
});

describe('the verdict', () => {
  it.each([
    ['byggelovens § 4, stk. 1, litra k', '2024-11-18'],
    ['folkeskolelovens § 5, stk. 2, nr. 2, litra k', '2024-11-18'],
  ])('%s', (provision, date) => {
    expect(verdictOf(`Det følger af ${provision}.`, 'litra k', date)).toBe('not-found litra-missing');
  });

  it('is quiet where an amendment may have brought the letter', () => {
    expect(verdictOf('Det følger af byggelovens § 4, stk. 1, litra f.', 'litra f', '2024-11-18')).toBe('unchecked may-be-inserted?');
  });

  it('is none where the text is not held', () => {
    expect(verdictOf('Det følger af servicelovens § 128, stk. 1, nr. 1, litra z.', 'litra z', '2012-11-18')).toBe('unchecked unread-levels');
  });
});
