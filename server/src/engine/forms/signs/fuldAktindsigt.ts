import { compileWords } from '../words.js';
import type { SignDetector } from './sign.js';

const granted = compileWords([
  'fuld aktindsigt', 'fuldt ud', 'fuldt medhold', 'fuld medhold', 'aktindsigt i alle', 'aktindsigt i samtlige', 'aktindsigt i hele',
  'aktindsigt … i alle', 'aktindsigt … i samtlige', 'alle dokumenter', 'samtlige dokumenter',
]);
const refused = compileWords([
  'delvis', 'delvist', 'afslag', 'afslår', 'undtag*', 'undtaget', 'bortset fra', 'ikke … aktindsigt', 'ikke … imødekomme*', 'ikke fuldt ud', 'ekstraher*',
]);

/** Access to documents granted in full: then no guidance on appeal is due (forvaltningslovens § 25, stk. 1). */
export const fuldAktindsigt: SignDetector = {
  name: 'fuld-aktindsigt',
  description: { da: 'Anmodningen om aktindsigt er imødekommet fuldt ud.', en: 'Access to documents is granted in full.' },
  standsIn: ({ lower }) => granted.test(lower) && !refused.test(lower),
};
