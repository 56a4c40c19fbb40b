import type { BlockRule } from '../rule.js';
import { reportDeviations } from './reportDeviations.js';

/** `Folkeskoleloven` inside a sentence, `service loven`, `serviceloven § 117 a`, `servicelovens’ § 9`. */
export const actNameForm: BlockRule = {
  scope: 'block',
  meta: {
    id: 'henvisning/lovnavn',
    severity: 'warning',
    title: { da: 'Lovens navn er skrevet forkert', en: 'The name of the act is written wrongly' },
    basis: 'lovkvalitet.dk 7.5.1: lovnavne med lille bogstav; genitiv foran § i 80.558 mod 737 tilfælde i danske love.',
    fixable: 'safe',
  },
  dependsOn: [],
  looksAt: 'deviations',
  check: (block, { citations }) => reportDeviations('henvisning/lovnavn', block, citations),
};
