import { compileWords } from '../words.js';
import { anmodning } from './anmodning.js';
import { frist } from './frist.js';
import type { SignDetector } from './sign.js';

const conclusion = compileWords([
  'foretager … ikke … videre', 'foretager … ikke … yderligere', 'foretager … ikke … mere', 'foretage … videre', 'foretage … yderligere',
  'gør … ikke mere', 'ikke … foretage', 'foretage … mere', 'sagen … lukket', 'afslutter', 'afsluttet', 'afsluttes', 'afslutning', 'til efterretning', 'lukker … sagen', 'sagen lukkes', 'sagen er lukket',
  'giver … ikke … anledning til … videre', 'giver … ikke … anledning til … yderligere', 'ikke … giver anledning til … videre', 'ikke … giver anledning til … yderligere', 'ikke … grundlag for at', 'sammenfattende', 'konklusion*', 'konkluder*', 'anser … sagen',
]);

/** Domain note: *foretager (mig|sig) ikke (videre|yderligere)*, *afsluttet*, *tager til efterretning*; or what is asked for and by when. */
export const konklusion: SignDetector = {
  name: 'konklusion',
  description: {
    da: 'Sagen afsluttes, eller der foretages ikke yderligere.',
    en: 'The case is closed, or no further steps are taken.',
  },
  standsIn: (text, context) =>
    conclusion.test(text.lower) || (anmodning.standsIn(text, context) && frist.standsIn(text, context)),
};
