import { spelling } from '../../../kit/engine.js';
import { atOneMatch, type SlipKind } from '../slipKind.js';

const rule = 'sprog/nutids-r';

/** Undefined where it is no word. */
function ifWord(written: string): string | undefined {
  return spelling.correct(written) ? written : undefined;
}

export const verbEndings: readonly SlipKind[] = [
  { name: 'at vurderer', rule, make: atOneMatch(/(?<= at )\p{Ll}{3,}[^s]e(?= )/gu, ([verb]) => ifWord(`${verb}r`)), found: 0.65, restored: 0.95 },
  { name: 'skal vurderer', rule, make: atOneMatch(/(?<= (?:kan|skal|vil|må|bør) )\p{Ll}{3,}[^s]e(?= )/gu, ([verb]) => ifWord(`${verb}r`)), found: 0.75, restored: 0.95 },
  { name: ', der omfatte', rule, make: atOneMatch(/(?<=, (?:der|som) )\p{Ll}{3,}er(?= )/gu, ([verb]) => ifWord(verb.slice(0, -1))), found: 0.85, restored: 0.95 },
];
