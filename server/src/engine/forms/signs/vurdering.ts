import { compileWords } from '../words.js';
import type { SignDetector } from './sign.js';

const assessment = compileWords([
  'vurder*', 'finder', 'fundet', 'konstater*', 'noterer', 'noteret', 'går ud fra', 'lægger til grund', 'lægger vægt',
  'opfattelse', 'kritik*', 'kritisa*', 'beklagelig*', 'uheldig*', 'tilfredsstillende', 'anledning til', 'henstill*', 'anbefal*',
  'henled*', 'foreslår', 'opfordrer', 'tilslutter', 'ingen bemærkninger', 'ikke … bemærkninger', 'enig', 'enige', 'positivt', 'mener',
]);

/** Domain note: *vurdering, finder, konstaterer*; the other words are those by which the real letters judge. */
export const vurdering: SignDetector = {
  name: 'vurdering',
  description: { da: 'Der vurderes, findes, konstateres eller noteres.', en: 'Something is assessed, found or noted.' },
  standsIn: ({ lower }) => assessment.test(lower),
};
