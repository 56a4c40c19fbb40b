import { atOneMatch, type SlipKind } from '../slipKind.js';

export const reflexives: readonly SlipKind[] = [
  {
    name: 'foretager ikke yderligere',
    rule: 'sprog/sig-mangler',
    make: atOneMatch(/(?<=(?:foretager|henvende[rt]?e?|forholder|befinder|beskæftiger|drejer|forbeholder|bestræber)) (?:sig|mig)(?= (?:ikke yderligere|ikke videre|til |i |på |med |om |ret))/gu, () => ''),
    found: 0.85,
    restored: 0.95,
  },
];
