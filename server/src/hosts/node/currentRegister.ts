import { extendRegister } from '../../engine/register/extendRegister.js';
import type { Register } from '../../engine/register/model.js';
import { OverlayFormatError } from '../../engine/register/overlay.js';
import type { Localized } from '../../engine/text/localized.js';
import { loadRegister } from './register.js';
import { overlayFile, readOverlay } from './registerOverlay.js';

/**
 * The register in a folder of compiled files, with what `ombudsbrev register update` has added to it in the user's data folder. A damaged
 * addition is told once and left out.
 *
 * @throws {RegisterLoadError} when the register itself cannot be read
 */
export function loadCurrentRegister(folder: string, data: string, tell: (message: Localized) => void): Register {
  const shipped = loadRegister(folder);
  try {
    const overlay = readOverlay(data);
    return overlay === undefined ? shipped : extendRegister(shipped, overlay);
  } catch (error) {
    if (!(error instanceof OverlayFormatError)) throw error;
    const file = overlayFile(data);
    tell({
      da: `Tillægget til lovregisteret ${file} er ikke brugt: ${error.message}. Slet filen, og kør »ombudsbrev register update«.`,
      en: `The addition to the register of acts ${file} is not used (damaged or unreadable). Delete the file and run "ombudsbrev register update".`,
    });
    return shipped;
  }
}
