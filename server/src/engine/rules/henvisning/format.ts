import type { BlockRule } from '../rule.js';
import { reportDeviations } from './reportDeviations.js';

/** `§117`, `stk 2`, `§ 9 stk. 2`, `lov nr 571`, `Bekendtgørelse 2014-06-20 nr. 694`, `princip afgørelse 101-17` … */
export const citationFormat: BlockRule = {
  scope: 'block',
  meta: {
    id: 'henvisning/format',
    severity: 'warning',
    title: { da: 'Henvisningens form', en: 'Form of a citation' },
    basis: 'lovkvalitet.dk 3.4.5.1-3.4.5.6 og 7.5, Retskrivningsordbogen § 42, Den fælles vejledning for EU-publikationer og ombudsmanden.dk/find/henvisning.',
    fixable: 'safe',
  },
  dependsOn: [],
  looksAt: 'deviations',
  check: (block, { citations }) => reportDeviations('henvisning/format', block, citations),
};
