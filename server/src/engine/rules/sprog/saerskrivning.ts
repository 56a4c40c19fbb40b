import { phraseRule } from '../../language/phraseRule.js';
import { splitWords } from '../../language/splitWords.js';

/** `i gennem`, `med mindre`, `princip afgørelse`. */
export const splitWord = phraseRule(
  {
    id: 'sprog/saerskrivning',
    severity: 'warning',
    title: { da: 'Ordet skrives i ét', en: 'The word is written as one' },
    basis: 'Retskrivningsordbogen §§ 18-19: sammensætninger og faste forbindelser skrives i ét ord. En liste over dem, der oftest deles, med krav til ordene omkring dem.',
    fixable: 'choice',
  },
  'splitWords',
  splitWords,
  (written, likeliest) => ({ da: `»${written}« skrives i ét ord: »${likeliest}«.`, en: `»${written}« is one word: »${likeliest}«.` }),
);
