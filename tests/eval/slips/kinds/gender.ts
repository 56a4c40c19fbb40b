import { determiners } from '../../../../server/src/engine/language/determiners.js';
import { atOneMatch, words, type SlipKind } from '../slipKind.js';

const rule = 'sprog/koen';

function otherGender(determiner: string): string {
  return determiners.get(determiner)?.other ?? determiner;
}

export const wrongGenders: readonly SlipKind[] = [
  { name: 'et afgørelse, al materiale', rule, make: atOneMatch(words(['(en|et|al|alt|sin|sit)(?= \\p{Ll}{4,}(?:else|ing|hed|ent|ale|skab|rev|et)[ ,.])']), ([word]) => otherGender(word)), found: 0.85, restored: 0.95 },
  { name: 'i det sag', rule, make: atOneMatch(/(?<= (?:i|på|af|til|om|for|med|ved) )(?:den|det|denne|dette)(?= \p{Ll}{3,}[ ,.])/gu, ([word]) => otherGender(word)), found: 0.5, restored: 0.95 },
];
