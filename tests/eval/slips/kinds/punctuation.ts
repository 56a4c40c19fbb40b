import { atOneMatch, type SlipKind } from '../slipKind.js';

const marks = 'sprog/tegnsaetning';
const spaces = 'sprog/mellemrum';

export const punctuationSlips: readonly SlipKind[] = [
  { name: ',,', rule: marks, make: atOneMatch(/,(?= )/g, () => ',,'), found: 0.97, restored: 0.97 },
  { name: '..', rule: marks, make: atOneMatch(/(?<=\p{Ll})\.$/gu, () => '..'), found: 0.97, restored: 0.97 },
  { name: ',.', rule: marks, make: atOneMatch(/(?<=\p{Ll})\.$/gu, () => ',.'), found: 0.97, restored: 0.97 },
  { name: 'two spaces', rule: spaces, make: atOneMatch(/(?<=\p{L}) (?=\p{L})/gu, () => '  '), found: 0.97, restored: 0.97 },
  { name: 'sagen ,', rule: spaces, make: atOneMatch(/(?<=\p{L})[,.](?= |$)/gu, ([mark]) => ` ${mark}`), found: 0.97, restored: 0.97 },
  { name: 'sagen,og', rule: spaces, make: atOneMatch(/(?<=\p{Ll}{3}), (?=\p{Ll}{2})/gu, () => ','), found: 0.95, restored: 0.97 },
  { name: '( se', rule: spaces, make: atOneMatch(/(?<= )\((?=\p{L})/gu, () => '( '), found: 0.97, restored: 0.97 },
];
