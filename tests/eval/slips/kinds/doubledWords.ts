import { atOneMatch, words, type SlipKind } from '../slipKind.js';

const rule = 'sprog/gentaget-ord';

export const doubledWords: readonly SlipKind[] = [
  { name: 'at at', rule, make: atOneMatch(/(?<= )\p{Ll}{2,}(?= \p{Ll})/gu, ([word]) => `${word} ${word}`), found: 0.9, restored: 0.95 },
  {
    name: 'har ikke har',
    rule,
    make: atOneMatch(words(['(er|har|kan|skal|vil|må) (ikke|altså|derfor|også|i dag|endnu|ikke længere)']), ([whole, verb]) => `${whole} ${verb}`),
    found: 0.9,
    restored: 0.9,
  },
];
