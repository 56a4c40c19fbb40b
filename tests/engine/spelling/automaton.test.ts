import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standalone } from '../../../server/src/engine/spelling/format.js';
import { neighbours, oneEditAway } from '../../../server/src/engine/spelling/neighbours.js';
import { editDistance } from '../../../server/src/engine/text/editDistance.js';
import { automatonOf } from './automatonOf.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n', 'ø', 'É', '-'), minLength: 1, maxLength: 6 });
const lexicon = fc.dictionary(word, fc.integer({ min: 1, max: 5 }), { minKeys: 1, maxKeys: 30 }).map((object) => new Map(Object.entries(object)));

describe('the compiled dictionary', () => {
  it('has each word with its class, and no other', () => {
    fc.assert(
      fc.property(lexicon, fc.array(word), (words, others) => {
        const automaton = automatonOf(words);
        for (const text of [...words.keys(), ...others]) expect(automaton.wordClass(text)).toBe(words.get(text) ?? 0);
        expect(automaton.wordClass('')).toBe(0);
        expect(automaton.wordClass('漢')).toBe(0);
      }),
    );
  });

  it('shares equal endings', () => {
    const stems = ['sag', 'lov', 'ret', 'dom', 'kl', 'br', 'sk'];
    const words = new Map(stems.flatMap((stem) => ['', 'en', 'ens', 'erne', 'ernes'].map((ending) => [stem + ending, 1])));
    const count = (automaton: ReturnType<typeof automatonOf>): number => {
      const nodes = new Set<number>();
      const visit = (node: number): void => {
        if (nodes.has(node)) return;
        nodes.add(node);
        automaton.forEachStep(node, (_unit, next) => visit(next));
      };
      visit(automaton.root);
      return nodes.size;
    };
    // The endings' nodes once, and the stems' own.
    expect(count(automatonOf(words))).toBeLessThan(25);
  });

  it('finds the words near another one as counting the edits does', () => {
    fc.assert(
      fc.property(lexicon, word, (words, text) => {
        const automaton = automatonOf(words);
        const within = (limit: number): string[] => [...words.keys()].filter((other) => editDistance(text, other, limit) <= limit).sort();
        expect(oneEditAway(automaton, text).map((found) => found.word).sort()).toEqual(within(1).filter((other) => other !== text));
        expect(neighbours(automaton, text, 2).map((found) => found.word).sort()).toEqual(within(2));
        for (const { word: other, distance } of neighbours(automaton, text, 2)) expect(distance).toBe(editDistance(text, other, 2));
      }),
      { numRuns: 300 },
    );
  });

  it('lets a word of unknown characters be mended', () => {
    expect(oneEditAway(automatonOf(new Map([['sag', standalone]])), 'sañ')).toEqual([{ word: 'sag', wordClass: standalone, distance: 1 }]);
  });
});
