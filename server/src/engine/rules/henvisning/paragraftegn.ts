import type { BlockRule } from '../rule.js';
import { reportDeviations } from './reportDeviations.js';

/** `§ 9-11`, `§§ 9`, `§ § 9`, `§§ 16, stk. 2, og 18`, `paragraf 9`, `§ l`. */
export const paragraphSign: BlockRule = {
  scope: 'block',
  meta: {
    id: 'henvisning/paragraftegn',
    severity: 'warning',
    title: { da: 'Forkert brug af § og §§', en: 'Wrong use of § and §§' },
    basis: 'lovkvalitet.dk 3.4.5.1: »§§« om flere hele paragraffer, ellers gentages »§«.',
    fixable: 'safe',
  },
  dependsOn: [],
  looksAt: 'deviations',
  check: (block, { citations }) => reportDeviations('henvisning/paragraftegn', block, citations),
};
