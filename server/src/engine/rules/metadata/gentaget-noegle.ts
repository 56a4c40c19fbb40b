import { problemRule } from './problemRule.js';

/** The same key twice. */
export const duplicateKey = problemRule(
  {
    id: 'metadata/gentaget-noegle',
    severity: 'error',
    title: { da: 'Samme nøgle står to gange i metadata', en: 'The same key stands twice in the front matter' },
    basis: 'YAML 1.2 § 3.2.1.3: nøgler er forskellige. Kun den ene værdi kan gælde.',
    fixable: 'none',
  },
  ['duplicate-key'],
);
