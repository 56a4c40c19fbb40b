import { compileWords } from '../words.js';
import type { SignDetector } from './sign.js';

const request = compileWords([
  'bedes', 'beder', 'bede', 'anmoder', 'anmodes', 'anmode', 'udbeder', 'udbedes', 'opfordrer', 'opfordres',
]);

/** Domain note, "A part is not always a heading": *bedes*, *anmoder om*. */
export const anmodning: SignDetector = {
  name: 'anmodning',
  description: { da: 'Der bedes eller anmodes om noget.', en: 'Something is asked for.' },
  standsIn: ({ lower }) => request.test(lower),
};
