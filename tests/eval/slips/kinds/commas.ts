import { atOneMatch, type SlipKind } from '../slipKind.js';

const beforeClause = 'sprog/komma-foer-ledsaetning';

export const commas: readonly SlipKind[] = [
  { name: 'om at sagen', rule: beforeClause, make: atOneMatch(/(?<=\s(?:om|af|på|til)),(?= at (?:der|det|den|de|en|et|\p{Lu}|\p{Ll}{2,}en \p{Ll}+r ))/gu, () => ''), found: 0.9, restored: 0.95 },
  { name: 'om hvordan', rule: beforeClause, make: atOneMatch(/(?<=\s(?:om|af|på|til)),(?= hvor(?:dan|ledes|vidt|når|for) )/gu, () => ''), found: 0.9, restored: 0.95 },
  { name: 'angive hvilke', rule: beforeClause, make: atOneMatch(/(?<=\s(?:angive|oplyse|afgøre|bestemme[rt]?)),(?= hv\p{L}+ )/gu, () => ''), found: 0.8, restored: 0.95 },
  {
    name: 'indtil, der',
    rule: 'sprog/komma-efter-bindeord',
    make: atOneMatch(/, (indtil|fordi|medmindre|såfremt|hvis|når|inden) (?=(?:der|den|de|han) )/gu, ([, conjunction = '']) => ` ${conjunction}, `),
    found: 0.95,
    restored: 0.8,
  },
  {
    name: 'hvilke regler, der',
    rule: 'sprog/komma-efter-bindeord',
    make: atOneMatch(/(?<=(?:om|,) hvilke \p{Ll}+er)(?= (?:der|som) )/gu, () => ','),
    found: 0.95,
    restored: 0.95,
  },
  {
    name: 'Ved afgørelsen, skal',
    rule: 'sprog/komma-efter-forfelt',
    make: atOneMatch(/(?<=^(?:Ved|I|På|Af|For|Til|Fra) (?!.{0,60}(?: som | der | at |omfang|hvor))[\p{L}\s-]{8,60}(?:en|et|er|e))(?= (?:skal|kan|er|har|finder|fremgår) (?:den|det|der|en|et|\p{Lu}\p{L}+|\p{Ll}{4,}en) )/gu, () => ','),
    found: 0.6,
    restored: 0.9,
  },
  { name: 'oplysninger herunder', rule: 'sprog/komma-foer-herunder', make: atOneMatch(/(?<=(?:en|et|erne|inger|elser|ing)),(?= herunder )/gu, () => ''), found: 0.95, restored: 0.95 },
];
