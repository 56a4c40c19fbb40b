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
    // One of the stk. or items has it.
    ['stk. 2, litra a', 'found'],
    ['nr. 2', 'found'],
    ['litra c', 'found'],
    ['stk. 2 og 3, nr. 3', 'found'],
    // None has.
    ['stk. 2, litra c', 'litra c b'],
    ['nr. 4', 'nr 4 3'],
    ['litra d', 'litra d c'],
    ['30. pkt.', 'pkt 30 7'],
    ['stk. 3, nr. 1', 'nr 1 0'],
    ['stk. 1 og 3, nr. 2', 'nr 2 0'],
  ])('%s: %s', (levels, expected) => {
    expect(lookedUp(levels)).toBe(expected);
  });

  it.each([
    ['a footnote’s number', 'stk. 1, nr. 2, litra c', '§ 9. Hjælpen omfatter: 1) mad, 1) Se note 1. 2) husly, herunder a) seng, b) bord.', 'litra c b'],
    ['a list of its own', 'stk. 1, nr. 9', '§ 9. Hjælpen omfatter: 1) mad, 2) husly. Bilag: 1) et, 2) to.', 'nr 9 2'],
    ['an inserted letter', 'stk. 1, litra d', '§ 9. Hjælpen omfatter: a) mad, b) husly, aa) mere.', 'litra d b'],
    ['an inserted item', 'stk. 1, nr. 5, litra b', '§ 9. Hjælpen omfatter: 1) et, 2) to, 3) tre, 4) fire, 5) fem, 5 a) fem en halv, 5 b) mere, 6) seks.', 'unknown'],
    ['words in brackets', 'stk. 1, litra d', '§ 9. Hjælpen omfatter a) mad (over 30 kg), b) husly (ib) og c) regler (EU-Tidende 2014, side 65).', 'litra d c'],
    ['references to letters', 'stk. 1, litra d', '§ 9. Hjælpen omfatter: a) mad, b) husly, c) tøj, jf. a) og b).', 'litra d c'],
    ['roman numbers', 'stk. 1, litra d', '§ 9. Hjælpen omfatter: a) mad: i) varm, ii) kold, b) husly, c) tøj.', 'litra d c'],
    ['a number at the end of an item', 'stk. 1, litra c', '§ 9. Her modregnes: a) beløb efter § 7, b) beløb efter § 68 c) beløb efter § 9.', 'found'],
  ])('may be told in spite of %s', (_, levels, of, expected) => {
    expect(lookedUp(levels, of)).toBe(expected);
  });

  it.each([
    ['a mark that counts as far', 'stk. 1, nr. 9', '§ 9. Hjælpen omfatter: 1) mad, 3) husly.'],
    ['a mark that counts further', 'stk. 1, nr. 3', '§ 9. Hjælpen omfatter: 1) mad, 2) husly. Bilag: 1) et, 4) fire.'],
    ['a letter that counts as far', 'stk. 1, litra c', '§ 9. Hjælpen omfatter: a) mad, b) husly, d) tøj.'],
    ['a single letter', 'stk. 1, litra c', '§ 9. Hjælpen omfatter a) mad.'],
    ['numbers without brackets', 'stk. 1, nr. 24', '§ 9. I denne lov forstås ved: 1 Akseltryk: det tryk. 2 Bil: køretøj.'],
    ['numbers with a dot', 'stk. 1, nr. 4', '§ 9. Hjælpen omfatter: 1. Mad. 2. Husly.'],
    ['letters with a dot', 'stk. 1, litra d', '§ 9. Hjælpen omfatter: a. mad, b. husly.'],
    ['a text without a §', 'stk. 1, litra d', 'Her er ingen §.'],
    ['a stk. that is not marked', 'stk. 5, litra a', '§ 9. Her er ét stykke.'],
  ])('are unknown with %s', (_, levels, of) => {
    expect(lookedUp(levels, of)).toBe('unknown');
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

  it('needs no text for a first sentence', () => {
    expect(verdictOf('Det følger af servicelovens § 128, stk. 1, 1. pkt.', '1. pkt.', '2012-11-18')).toBe('ok confirmed');
    expect(verdictOf('Det følger af servicelovens § 128, stk. 1, 2. pkt.', '2. pkt.', '2012-11-18')).toBe('unchecked unread-levels');
  });

  it('is none where the text is not held', () => {
    expect(verdictOf('Det følger af servicelovens § 128, stk. 1, nr. 1, litra z.', 'litra z', '2012-11-18')).toBe('unchecked unread-levels');
  });
});
