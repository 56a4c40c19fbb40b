import { describe, expect, it } from 'vitest';
import { addToYamlList, removeFromYamlList } from '../../../server/src/engine/letter/listEdits.js';
import type { TextEdit } from '../../../server/src/engine/text/range.js';

const applied = (text: string, edit: TextEdit | undefined): string | undefined =>
  edit === undefined ? undefined : text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
const added = (text: string, ...words: readonly string[]): string | undefined => applied(text, addToYamlList(text, { start: 0, end: text.length }, 'ord', words));
const removed = (text: string, word: string): string | undefined => applied(text, removeFromYamlList(text, { start: 0, end: text.length }, 'ord', (item) => item === word));

describe('adding to a list', () => {
  it.each([
    ['', 'ord: [flextrafik = trafik]\n'],
    ['dato: 2024-11-18\n', 'dato: 2024-11-18\nord: [flextrafik = trafik]\n'],
    ['dato: 2024-11-18', 'dato: 2024-11-18\nord: [flextrafik = trafik]\n'],
    ['dato: 2024-11-18\r\n', 'dato: 2024-11-18\r\nord: [flextrafik = trafik]\r\n'],
    ['ord:\ndato: 2024-11-18\n', 'ord: [flextrafik = trafik]\ndato: 2024-11-18\n'],
    ['ord: []\n', 'ord: [flextrafik = trafik]\n'],
    ['ord: [a, "b c"] # note\n', 'ord: [a, "b c", flextrafik = trafik] # note\n'],
    ['ord: [\n  a,\n  b\n]\n', 'ord: [\n  a,\n  b, flextrafik = trafik\n]\n'],
    ['ord:\n  - a # note\n  - b\ndato: x\n', 'ord:\n  - a # note\n  - b\n  - flextrafik = trafik\ndato: x\n'],
    ['ord:\n- a', 'ord:\n- a\n- flextrafik = trafik'],
    ['ord: a, b\n', 'ord: [a, b, flextrafik = trafik]\n'],
    ['ord: "a"\n', 'ord: ["a", flextrafik = trafik]\n'],
  ])('%j', (text, expected) => {
    expect(added(text, 'flextrafik = trafik')).toBe(expected);
  });

  it('puts in quotation marks what YAML reads otherwise', () => {
    expect(added('', 'no', 'a: b', 'm.v.', 'Sagens.')).toBe('ord: ["no", "a: b", m.v., Sagens.]\n');
  });

  it.each(['ord: [a\nx: y\n', 'ord: {a: b}\n'])('is not tried in %j', (text) => {
    expect(added(text, 'c')).toBe(undefined);
  });
});

describe('removing from a list', () => {
  it.each([
    ['dato: x\nord: [a]\nby: y\n', 'a', 'dato: x\nby: y\n'],
    ['ord: [a, b, c]\n', 'b', 'ord: [a, c]\n'],
    ['ord: [a, b, c]\n', 'a', 'ord: [b, c]\n'],
    ['ord: [a, b, c]\n', 'c', 'ord: [a, b]\n'],
    ['ord:\n  - a\n  - b # note\n  - c\n', 'b', 'ord:\n  - a\n  - c\n'],
    ['ord:\n  - a\n', 'a', ''],
    ['ord: a, b\n', 'a', 'ord: b\n'],
    ['ord: a\nby: y\n', 'a', 'by: y\n'],
  ])('%j without %s', (text, word, expected) => {
    expect(removed(text, word)).toBe(expected);
  });

  it.each(['ord: [a]\n', 'dato: x\n', ''])('gives nothing where the word does not stand: %j', (text) => {
    expect(removed(text, 'q')).toBe(undefined);
  });
});
