import { problemRule } from './problemRule.js';

/** A key that the front matter does not know. */
export const unknownKey = problemRule(
  {
    id: 'metadata/ukendt-noegle',
    severity: 'warning',
    title: { da: 'Ukendt nøgle i metadata', en: 'Unknown key in the front matter' },
    basis: 'Brevets nøgler i docs/brugervejledning.md. En nøgle, der er stavet forkert, har ingen virkning.',
    fixable: 'choice',
  },
  ['unknown-key'],
  ({ range, suggestion }) =>
    suggestion === undefined
      ? []
      : [{ title: { da: `Ret til »${suggestion}«`, en: `Change to "${suggestion}"` }, safe: false, preferred: true, edits: [{ range, newText: suggestion }] }],
);
