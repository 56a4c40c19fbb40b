// @ts-check
// Runs before anything is installed: Node's own modules only.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './runStage.mjs';

const oldestNode = 20;

/** Ends the process with a plain message when this Node is too old to go on. */
export function ensureNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    console.error(`Ombudsbrev skal bruge Node ${oldestNode} eller nyere; her er ${process.version}. Hent den på https://nodejs.org`);
    process.exit(1);
  }
}

/** Installs the packages that package-lock.json names, unless exactly they are there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Henter pakker (npm ci)');
}

/** npm notes what it has installed in a lock file of its own, in node_modules. */
function isInstalled() {
  const installedLock = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = packages(path.join(root, 'package-lock.json'));
  const installed = packages(installedLock);
  return Object.entries(wanted).every(([place, { version, optional }]) => place === '' || optional === true || installed[place]?.version === version);
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
