import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../server/src/engine/spelling/words.js';

describe('the words of a text', () => {
  it.each([
    ['Jeg har sendt dem.', ['Jeg', 'har', 'sendt', 'dem']],
    ['Børne- og Ungdomsforvaltningens it-medarbejder', ['Børne-', 'og', 'Ungdomsforvaltningens', 'it-medarbejder']],
    ['BUF’s og/eller f.eks. m.v.', ["BUF's", 'og', 'eller', 'f.eks', 'm.v']],
    ['§ 9 c, stk. 2, sag 2023-0123456-15 og A4', ['c', 'stk', 'sag', 'og']],
    ['Se https://www.kk.dk/klag-nu, www.kk.dk/klag, borger.dk eller bilag.pdf', ['Se', 'eller']],
    ['Skriv til xqz.vqt@kk.dk eller C_x', ['Skriv', 'til', 'eller']],
    ['”Citat” (og »mere«) – ‘slut’', ['Citat', 'og', 'mere', 'slut']],
    ['', []],
  ])('%j', (text, expected) => {
    expect([...wordsIn(text)].map((word) => word.text)).toEqual(expected);
  });

  it('stand where they are said to stand', () => {
    const text = 'Den ansattes og/eller BUF’s brev.';
    expect([...wordsIn(text)].map(({ range }) => text.slice(range.start, range.end))).toEqual(['Den', 'ansattes', 'og', 'eller', 'BUF’s', 'brev']);
  });

  it('know whether they begin a sentence, and whether a full stop follows', () => {
    const words = [...wordsIn('”Sagen er slut.” Borgeren (Anna) spurgte: Hvorfor?')];
    expect(words.filter(({ first }) => first).map(({ text }) => text)).toEqual(['Sagen', 'Borgeren', 'Hvorfor']);
    expect(words.filter(({ beforeFullStop }) => beforeFullStop).map(({ text }) => text)).toEqual(['slut']);
  });
});
