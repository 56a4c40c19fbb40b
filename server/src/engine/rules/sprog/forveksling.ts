import { confusions } from '../../language/confusions.js';
import { phraseRule } from '../../language/phraseRule.js';

/** `på grund at`, `har afgang til`, `ligger vægt på`. */
export const confusedWord = phraseRule(
  {
    id: 'sprog/forveksling',
    severity: 'warning',
    title: { da: 'Et andet ord er nok ment', en: 'Another word is probably meant' },
    basis: 'En liste over ord, der forveksles (af/at, træf/traf, afgang/adgang …), hver med de omgivelser, hvor kun det andet kan være ment; målt på lovtekster.',
    fixable: 'choice',
  },
  'confusions',
  confusions,
  (written, likeliest) => ({ da: `»${written}« passer ikke her. Mente du »${likeliest}«?`, en: `»${written}« does not fit here. Did you mean »${likeliest}«?` }),
);
