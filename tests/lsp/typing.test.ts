import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretAfter, changeBetween, withoutFindingsIn, wordsBeingTyped } from '../../server/src/lsp/typing.js';

/** Takes the caret `|` and the citations `⟦…⟧` out of a text. */
function parse(marked: string) {
  const citations: { start: number; end: number }[] = [];
  let text = '';
  let caret = 0;
  let start = 0;
  for (const character of marked) {
    if (character === '|') caret = text.length;
    else if (character === '⟦') start = text.length;
    else if (character === '⟧') citations.push({ start, end: text.length });
    else text += character;
  }
  return { text, caret, citations };
}

function typed(marked: string): string {
  const { text, caret, citations } = parse(marked);
  const { start, end } = wordsBeingTyped(text, caret, citations);
  return text.slice(start, end);
}

describe('the words being typed', () => {
  it.each([
    ['Forvaltningen ha|', 'ha'],
    ['Forvalt|ningen har', 'Forvaltningen'],
    ['Forvaltningen |har', ''],
    ['Forvaltningen| har', 'Forvaltningen'],
    ['|Forvaltningen', ''],
    ['', ''],
    ['jf. ⟦LBK nr 26|⟧', 'LBK nr 26'],
    ['jf. ⟦LBK nr 2|6 af 13/3/2024⟧ og', 'LBK nr 26 af 13/3/2024'],
    ['jf. ⟦LBK nr. 261⟧ af 13. ma|', 'LBK nr. 261 af 13. ma'],
    ['⟦servicelovens § 9⟧, |', 'servicelovens § 9, '],
    ['⟦servicelovens § 9⟧, stk. |', 'servicelovens § 9, stk. '],
    ['⟦servicelovens § 9⟧ |', 'servicelovens § 9 '],
    ['⟦§ 11⟧ i serv|', '§ 11 i serv'],
    ['⟦servicelovens § 9⟧. |', ''],
    ['⟦servicelovens § 9⟧ kræver |', ''],
    ['⟦servicelovens § 9⟧ kræver, at man|', 'man'],
    ['|⟦servicelovens § 9⟧', ''],
    ['foo |⟦servicelovens § 9⟧', ''],
    ['foox|⟦servicelovens § 9⟧', 'fooxservicelovens'],
    ['⟦servicelovens § 9⟧\n\nKo|', 'Ko'],
  ])('in %j are %j', (marked, expected) => {
    expect(typed(marked)).toBe(expected);
  });

  it('are near the caret even when nothing separates words', () => {
    const { start, end } = wordsBeingTyped('a'.repeat(1_000_000), 500_000, []);
    expect({ start, end }).toEqual({ start: 499_800, end: 500_200 });
  });
});

describe('what is held back', () => {
  const words = { start: 10, end: 15 };
  const at = (start: number, end: number) => ({ range: { start, end } });

  it('is what overlaps or touches the words, and short', () => {
    const inside = at(11, 13);
    const across = at(5, 12);
    const insertion = at(15, 15);
    const before = at(5, 10);
    const after = at(15, 20);
    const paragraph = at(0, 400);
    expect(withoutFindingsIn([inside, across, insertion, before, after, paragraph], words)).toEqual([before, after, paragraph]);
  });
});

describe('the caret after changes', () => {
  it('stands behind what was inserted', () => {
    expect(caretAfter([{ start: 4, removed: 0, inserted: 'ab' }])).toBe(6);
    expect(caretAfter([{ start: 4, removed: 3, inserted: '' }])).toBe(4);
  });

  it('follows changes that continue each other, as when a client sends several keystrokes at once', () => {
    expect(caretAfter([{ start: 4, removed: 0, inserted: 'a' }, { start: 5, removed: 0, inserted: 'b' }, { start: 5, removed: 1, inserted: '' }])).toBe(5);
  });

  it('is unknown for several places, pasted text and no change', () => {
    expect(caretAfter([{ start: 90, removed: 0, inserted: ',' }, { start: 4, removed: 0, inserted: ',' }])).toBe(undefined);
    expect(caretAfter([{ start: 0, removed: 0, inserted: 'x'.repeat(101) }])).toBe(undefined);
    expect(caretAfter([])).toBe(undefined);
  });
});

describe('the change between two texts', () => {
  it('leads from one to the other', () => {
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', '\n', '\u{1F4DC}') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, removed, inserted } = changeBetween(before, after);
        expect(before.slice(0, start) + inserted + before.slice(start + removed)).toBe(after);
      }),
    );
  });

  it('is no longer than it must be', () => {
    expect(changeBetween('servicelovens § 9', 'servicelovens § 19')).toEqual({ start: 16, removed: 0, inserted: '1' });
  });
});
