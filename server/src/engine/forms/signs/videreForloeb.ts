import { compileWords } from '../words.js';
import type { SignDetector } from './sign.js';

const course = compileWords([
  'videre forløb', 'videre behandling', 'tager … stilling til', 'tage … stilling til', 'tages … stilling', 'vender tilbage', 'vende tilbage',
  'herefter', 'derefter', 'når … er modtaget', 'når … har modtaget', 'når … foreligger', 'vil … orientere', 'orienterer', 'orienteres', 'underretter',
  'vil … afslutte', 'videre i sagen', 'næste skridt',
]);

/** What happens when the answer has come, in the words of the real hearing letters. */
export const videreForloeb: SignDetector = {
  name: 'videre-forloeb',
  description: { da: 'Der står, hvad der sker, når svaret er modtaget.', en: 'It says what happens once the answer has come.' },
  standsIn: ({ lower }) => course.test(lower),
};
