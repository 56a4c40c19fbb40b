import { problemRule } from './problemRule.js';

/** A value of the wrong kind: a list where one text belongs, an empty name, and the like. */
export const wrongValue = problemRule(
  {
    id: 'metadata/forkert-vaerdi',
    severity: 'error',
    title: { da: 'Værdien i metadata er af en forkert slags', en: 'The value in the front matter is of the wrong kind' },
    basis: 'Hver nøgles slags af værdi, se docs/brugervejledning.md.',
    fixable: 'none',
  },
  ['wrong-type'],
);
