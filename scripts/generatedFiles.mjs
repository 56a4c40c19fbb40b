// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './runStage.mjs';

/** Not part of the project's own text, or never committed. */
const skipped = new Set(['.git', '.cache', 'node_modules', 'dist', 'compiled', '.out', 'coverage']);

/** @returns {Map<string, string>} the hash of each file of the project, by its path relative to the project */
export function snapshot() {
  return new Map(filesBelow('').map((file) => [file, createHash('sha256').update(readFileSync(path.join(root, file))).digest('hex')]));
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (skipped.has(entry.name) || entry.name.endsWith('.vsix')) return [];
    return entry.isDirectory() ? filesBelow(place) : entry.isFile() ? [place] : [];
  });
}

/**
 * The files that are new, gone or different since: after the generators have run, those that were not fresh.
 *
 * @param {Map<string, string>} before
 */
export function changedFiles(before) {
  const after = snapshot();
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).sort();
}
