import type { SignDetector } from './sign.js';

/** Domain note: a citation of law (Retsgrundlag). The citations are those the engine recognised. */
export const lovhenvisning: SignDetector = {
  name: 'lovhenvisning',
  description: {
    da: 'En henvisning til en lov, en bekendtgørelse eller en principmeddelelse.',
    en: 'A citation of an act, a decree or a decision of principle.',
  },
  standsIn: ({ citesLaw }) => citesLaw,
};
