import { problemRule } from './problemRule.js';

/** A date in the front matter that does not exist or cannot be read. */
export const wrongDate = problemRule(
  {
    id: 'metadata/forkert-dato',
    severity: 'error',
    title: { da: 'Datoen i metadata kan ikke læses', en: 'The date in the front matter cannot be read' },
    basis: 'Datoer skrives 2024-11-18 eller 18. november 2024 og skal findes i den gregorianske kalender.',
    fixable: 'none',
  },
  ['wrong-date'],
);
