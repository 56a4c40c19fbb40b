import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../server/src/engine/spelling/words.js';
import { humanSlips, misspell, randomEdits } from '../../eval/misspell.js';
import { spelling } from '../../kit/engine.js';
import { exampleLetters } from '../../kit/examples.js';

const words = [
  ...new Set(exampleLetters.filter(({ wrong }) => !wrong).flatMap(({ source }) => [...wordsIn(source)].map(({ text }) => text).filter((word) => /^\p{Ll}{6,}$/u.test(word) && spelling.correct(word)))),
];

/** `npm run eval` has the figures on statutes; these bounds are those of docs/spelling.md. */
describe.each([
  ['random edits', randomEdits],
  ['slips of people', humanSlips],
])('words of the example letters with %s', (_name, slips) => {
  // What turns out to be a word of the dictionary cannot be found: it is one that needs no mending.
  const isWord = (word: string): boolean => spelling.correct(word) && spelling.compoundOf(word) === undefined;
  const drawn = misspell(words, slips, 400, 20260214, isWord);
  const found = drawn.filter(({ written }) => !spelling.correct(written));

  it('are found', () => {
    expect(drawn.length).toBe(400);
    expect(found.length / drawn.length).toBeGreaterThanOrEqual(0.97);
  });

  it('have the right word among the first', () => {
    const ranks = found.map(({ word, written }) => spelling.suggest(written).indexOf(word));
    expect(ranks.filter((rank) => rank === 0).length / found.length).toBeGreaterThanOrEqual(0.8);
    expect(ranks.filter((rank) => rank >= 0 && rank < 5).length / found.length).toBeGreaterThanOrEqual(0.9);
  });
});
