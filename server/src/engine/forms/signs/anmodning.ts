import type { SignDetector } from './sign.js';

/** What is said of the answer itself (by when, where to) asks for nothing new. */
const aboutTheAnswer = '(?:om\\s+at\\s+modtage|om\\s+svar(?:et)?\\s+(?:senest|inden)|om,?\\s+at\\s+(?:den|det|de|svaret)\\s+(?:bliver\\s+)?send|sendt|indsendt|fremsendt|modtaget)';
const request = new RegExp(`(?<!\\p{L})(?:anmod(?:er|es|e)|udbed(?:er|es)|opfordre[rs]|bede(?:r|s)?(?!\\s+${aboutTheAnswer}))(?!\\p{L})`, 'u');

/** Domain note, "A part is not always a heading": *bedes*, *anmoder om*. */
export const anmodning: SignDetector = {
  name: 'anmodning',
  description: { da: 'Der bedes eller anmodes om noget.', en: 'Something is asked for.' },
  standsIn: ({ lower }) => request.test(lower),
};
