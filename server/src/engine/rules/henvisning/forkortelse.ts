import { firstMentions } from '../../citations/firstMention.js';
import type { LetterRule } from '../rule.js';

/** `RSL § 9` in a letter that never says which act `RSL` is. */
export const unexplainedAbbreviation: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'henvisning/forkortelse',
    severity: 'hint',
    title: { da: 'Forkortelse af en lov uden forklaring', en: 'Abbreviation of an act without explanation' },
    basis: 'lovkvalitet.dk 7.5.1: en lov nævnes med sin fulde titel eller en indarbejdet populærtitel. Registeret over Lovtidende A, pr. brevets dato.',
    fixable: 'choice',
  },
  *check(letter, context) {
    for (const { placed, act, nameKind, fix } of firstMentions({ letter, ...context })) {
      if (nameKind !== 'abbreviation') continue;
      const written = placed.citation.citation.act?.name ?? '';
      yield {
        range: placed.range,
        message: {
          da: `»${written}« står her første gang, og brevet siger ikke, at det er ${act.shortName}. Skriv lovens titel eller navn ved første omtale (lovkvalitet.dk 7.5.1).`,
          en: `»${written}« stands here for the first time, and the letter does not say that it is ${act.shortName}. Give the act's title or name at its first mention (lovkvalitet.dk 7.5.1).`,
        },
        fixes: [fix],
      };
    }
  },
};
