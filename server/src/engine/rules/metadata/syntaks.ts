import { problemRule } from './problemRule.js';

/** Front matter that cannot be read as YAML, or is not closed. */
export const frontMatterSyntax = problemRule(
  {
    id: 'metadata/syntaks',
    severity: 'error',
    title: { da: 'Metadata kan ikke læses', en: 'The front matter cannot be read' },
    basis: 'YAML 1.2: én nøgle på hver linje, kolon og mellemrum, og --- på linjen før og efter.',
    fixable: 'none',
  },
  ['syntax', 'not-closed'],
);
