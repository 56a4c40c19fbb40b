import { compileWords } from '../words.js';
import type { SignDetector } from './sign.js';

/** Says so in as many words. */
const granted = compileWords([
  'fuld aktindsigt', 'fuldt medhold', 'fuld medhold', 'imødekommer … fuldt ud', 'imødekommes … fuldt ud', 'imødekommet … fuldt ud', 'medhold fuldt ud',
]);
/** Says so, unless something is held back in the same breath. */
const grantedInAll = compileWords(['aktindsigt … i alle', 'aktindsigt … i samtlige', 'aktindsigt … i hele', 'alle dokumenter', 'samtlige dokumenter']);
const refused = compileWords(['delvis', 'delvist', 'afslag', 'afslår', 'undtag*', 'bortset fra', 'ikke', 'ekstraher*']);
const negated = compileWords(['ikke … fuld', 'ikke … fuldt']);

/** Access to documents granted in full: then no guidance on appeal is due (forvaltningslovens § 25, stk. 1). */
export const fuldAktindsigt: SignDetector = {
  name: 'fuld-aktindsigt',
  description: { da: 'Anmodningen om aktindsigt er imødekommet fuldt ud.', en: 'Access to documents is granted in full.' },
  standsIn: ({ lower }) => (granted.test(lower) && !negated.test(lower)) || (grantedInAll.test(lower) && !refused.test(lower)),
};
