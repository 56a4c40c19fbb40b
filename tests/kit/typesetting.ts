import { letterDocument } from '../../server/src/engine/layout/document/letterDocument.js';
import type { TypesettingFile, TypesettingJob } from '../../server/src/engine/layout/typesetting.js';
import { typesettingJob } from '../../server/src/engine/layout/typst/typesettingJob.js';
import { parseLetter } from '../../server/src/engine/letter/parseLetter.js';
import { loadLetterhead } from '../../server/src/hosts/node/layout/letterhead.js';
import { configuration } from './engine.js';

const { letterhead } = loadLetterhead(configuration);

/** The letter on the built-in letterhead. */
export function jobOf(source: string, images?: ReadonlyMap<string, Uint8Array>): TypesettingJob {
  return typesettingJob(letterDocument(parseLetter(source), configuration), letterhead, images);
}

/** A job of Typst's own, for what no letter brings about. */
export function typstJob(source: string, files: readonly TypesettingFile[] = []): TypesettingJob {
  return { source, files, markers: [], footnoteMarkers: [] };
}
