import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAutomaton } from '../../engine/spelling/automaton.js';
import { dictionaryFile } from '../../engine/spelling/format.js';
import { createSpelling, type Spelling } from '../../engine/spelling/spelling.js';
import type { Localized } from '../../engine/text/localized.js';

/** Reads the compiled dictionary (1.6 MB, a few milliseconds). Throws what {@link spellingFailure} puts into words. */
export function loadSpelling(folder: string): Spelling {
  return createSpelling(openAutomaton(Uint8Array.from(readFileSync(join(folder, dictionaryFile))).buffer));
}

/** What went wrong, and the way out. */
export function spellingFailure(error: unknown): Localized {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    da: `Ordbogen kunne ikke læses (${reason}). Geninstallér Ombudsbrev, eller kør »npm run build:dictionary« i kildekoden. Indtil da bliver stavningen ikke kontrolleret.`,
    en: `The dictionary could not be read (${reason}). Reinstall Ombudsbrev, or run "npm run build:dictionary" in the sources. Until then spelling is not checked.`,
  };
}
