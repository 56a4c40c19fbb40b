import { spelling } from '../../../kit/engine.js';
import { atOneMatch, type SlipKind } from '../slipKind.js';

const rule = 'sprog/bindestreg';

export const hyphenSlips: readonly SlipKind[] = [
  { name: 'EAN nummer', rule, make: atOneMatch(/(?<=(?<![\p{L}\d])(?:\p{Lu}{2,6}|it))-(?=\p{Ll}{4,})/gu, () => ' '), found: 0.35, restored: 0.97 },
  {
    name: 'kontakt-punkt',
    rule,
    // A compound taken apart where the dictionary says that its parts meet.
    make: atOneMatch(/(?<= )\p{Ll}{9,}(?=[ ,.])/gu, ([word]) => {
      const parts = spelling.compoundOf(word)?.parts;
      return parts?.length === 2 ? parts.join('-') : undefined;
    }),
    found: 0.2,
    restored: 0.97,
  },
  { name: 'grundlæggende- og udvidet', rule, make: atOneMatch(/(?<= \p{Ll}{4,}ende)(?= (?:og|eller) \p{Ll}{4,})/gu, () => '-'), found: 0.8, restored: 0.97 },
];
