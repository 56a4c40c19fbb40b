import type { TypesettingProblem } from '../typesetting.js';
import { accessibilityProblems } from './accessibilityProblems.js';
import { claimAccessibility } from './claimAccessibility.js';

/**
 * Checks what PDF/UA-1 asks and a program can tell, and states in the file that it conforms when nothing was found. `known`: what is
 * already known to be wrong.
 *
 * @throws {Error} when the bytes are not a PDF as Typst writes it
 */
export async function finishPdf(
  bytes: Uint8Array,
  known: readonly TypesettingProblem[],
): Promise<{ readonly bytes: Uint8Array; readonly accessibility: readonly TypesettingProblem[] }> {
  const accessibility = [...known, ...(await accessibilityProblems(bytes))];
  return { bytes: accessibility.length === 0 ? claimAccessibility(bytes) : bytes, accessibility };
}
