import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Typesetter } from '../../../engine/layout/typesetting.js';
import type { ExportToFile } from '../../types.js';
import { createTypesetter } from '../typesetter/createTypesetter.js';
import { ExportError } from './exporter.js';
import { exporters } from './index.js';
import { writeOutput } from './outputFile.js';

/** Exports an open letter to the file that `target` names, or without it answers the bytes. A letter never saved takes the target's folder for its own. */
export const exportToFile: ExportToFile = async ({ uri, ...letter }, format, target, options) => {
  const exporter = exporters.find((candidate) => candidate.format === format);
  if (exporter === undefined) return { done: false, messages: [{ da: `Der er intet format »${format}«.`, en: `There is no format "${format}".` }] };
  const path = pathOf(target);
  const folder = dirname(pathOf(uri) ?? path ?? '.');
  let typesetter: Typesetter | undefined;
  try {
    const { bytes, notes } = await exporter.export({ ...letter, folder }, options, { typesetter: () => (typesetter ??= createTypesetter({ once: true })) });
    if (target === undefined) return { done: true, messages: notes, bytes };
    if (path === undefined) return { done: false, messages: [{ da: `${target} er ikke en fil på denne maskine.`, en: `${target} is not a file on this machine.` }] };
    writeOutput(path, bytes);
    return { done: true, messages: notes, bytes: undefined };
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    return { done: false, messages: error.problems };
  } finally {
    typesetter?.dispose();
  }
};

/** Undefined for what is no file of this machine: a letter that was never saved. */
function pathOf(uri: string | undefined): string | undefined {
  return uri?.startsWith('file:') === true ? fileURLToPath(uri) : undefined;
}
