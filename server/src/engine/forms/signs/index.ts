import { anmodning } from './anmodning.js';
import { citat } from './citat.js';
import { frist } from './frist.js';
import { fuldAktindsigt } from './fuldAktindsigt.js';
import { konklusion } from './konklusion.js';
import { kontakt } from './kontakt.js';
import { lovhenvisning } from './lovhenvisning.js';
import { modtagetDato } from './modtagetDato.js';
import { sagsnummer } from './sagsnummer.js';
import type { SignDetector } from './sign.js';
import { spoergsmaal } from './spoergsmaal.js';
import { svaradresse } from './svaradresse.js';
import { videreForloeb } from './videreForloeb.js';
import { vurdering } from './vurdering.js';

/** Every sign that a form may name. */
export const signDetectors: readonly SignDetector[] = [
  anmodning, citat, frist, fuldAktindsigt, konklusion, kontakt, lovhenvisning, modtagetDato, sagsnummer, spoergsmaal, svaradresse,
  videreForloeb, vurdering,
];

const byName = new Map(signDetectors.map((detector) => [detector.name, detector]));

export function signDetector(name: string): SignDetector | undefined {
  return byName.get(name);
}
