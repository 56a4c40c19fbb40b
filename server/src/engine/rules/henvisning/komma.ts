import type { BlockRule } from '../rule.js';
import { reportDeviations } from './reportDeviations.js';

/** `Efter § 23, stk. 1 skal kommunen …`: a comma closes a citation with levels. */
export const commaAfterCitation: BlockRule = {
  scope: 'block',
  meta: {
    id: 'henvisning/komma',
    severity: 'hint',
    title: { da: 'Komma efter henvisningen mangler', en: 'Comma after the citation is missing' },
    basis: 'lovkvalitet.dk 3.4.5.1: »§ 16, stk. 2, og § 18«; 99 af 100 henvisninger i danske love har kommaet.',
    fixable: 'choice',
  },
  dependsOn: [],
  looksAt: 'deviations',
  // A heading is no sentence that goes on.
  check: (block, { citations }) => (block.kind === 'heading' ? [] : reportDeviations('henvisning/komma', block, citations)),
};
