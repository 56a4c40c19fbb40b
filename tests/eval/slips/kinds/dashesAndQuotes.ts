import { atOneMatch, type SlipKind } from '../slipKind.js';

export const dashAndQuoteSlips: readonly SlipKind[] = [
  { name: 'svaret - som', rule: 'sprog/tankestreg', make: atOneMatch(/(?<=\p{Ll}), (?=(?:som|der|hvor) )/gu, () => ' - '), found: 0.97, restored: 0 },
  { name: '2024- 2027', rule: 'sprog/tankestreg', make: atOneMatch(/(?<= i )(?=(?:en|et|den|det|de) )/gu, () => '2024- 2027 og '), found: 0.97, restored: 0 },
  { name: 'svaret - som, for a dash', rule: 'sprog/tankestreg', make: atOneMatch(/(?<=\p{Ll} )–(?= \p{Ll})/gu, () => '-'), found: 0.97, restored: 0.97 },
  // Correct sentences hold no quotations, so there is nothing to give back.
  { name: '”svaret” "sagen"', rule: 'sprog/anfoerselstegn', make: atOneMatch(/(?<= )(\p{Ll}{4,}) (\p{Ll}{4,})(?= \p{Ll})/gu, ([, one = '', other = '']) => `”${one}” "${other}"`), found: 0.97, restored: 0 },
  { name: '”svaret"', rule: 'sprog/anfoerselstegn', make: atOneMatch(/(?<= )\p{Ll}{4,}(?= \p{Ll})/gu, ([word]) => `”${word}"`), found: 0.97, restored: 0 },
  { name: 'svaret”', rule: 'sprog/anfoerselstegn', make: atOneMatch(/(?<= \p{Ll}{4,})(?= \p{Ll})/gu, () => '”'), found: 0.97, restored: 0 },
];
