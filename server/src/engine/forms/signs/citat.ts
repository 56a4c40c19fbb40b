import type { SignDetector } from './sign.js';

/** Shorter quotations are single words or names, not a statement. */
const shortestStatement = 25;

export const citat: SignDetector = {
  name: 'citat',
  description: { da: 'En udtalelse er citeret.', en: 'A statement is quoted.' },
  standsIn: ({ quoted }) => quoted.length >= shortestStatement,
};
