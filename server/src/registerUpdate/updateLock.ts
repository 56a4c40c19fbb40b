import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFile } from './dataFiles.js';
import { UpdateFailure } from './updateFailure.js';

/** Holds the number of the process that updates. */
export function lockFile(folder: string): string {
  return join(folder, 'registeropdatering.laas');
}

/**
 * Keeps a second update of the same data folder out until the answer is called. A lock whose process has ended is taken over.
 *
 * @throws {UpdateFailure} while another update runs
 */
export function takeLock(folder: string): () => void {
  const path = lockFile(folder);
  if (!tryLock(path)) {
    if (isHeld(path)) throw new UpdateFailure(`En anden opdatering er i gang (${path}). Vent, til den er færdig.`);
    removeFile(path);
    if (!tryLock(path)) throw new UpdateFailure(`En anden opdatering er lige begyndt (${path}).`);
  }
  return () => removeFile(path);
}

/** False when the file is there. */
function tryLock(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new UpdateFailure(`${path} kunne ikke skrives: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether the process that took the lock still runs; a file that is not one's own making holds nothing. */
function isHeld(path: string): boolean {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    if (!Number.isInteger(holder) || holder <= 0) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // The process is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
