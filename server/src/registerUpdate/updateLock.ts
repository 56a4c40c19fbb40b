import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { systemCode } from '../hosts/node/systemReason.js';
import { removeFile, unwritable } from './dataFiles.js';
import { UpdateFailure } from './updateFailure.js';

/** Milliseconds. */
const momentToWrite = 5000;
/** The system knows the moment of its start by the second. Milliseconds. */
const clockMargin = 10_000;

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
    if (isHeld(path)) throw new UpdateFailure(`En anden opdatering er i gang. Vent, til den er færdig. Er du sikker på, at der ingen er, så slet filen ${path}.`);
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
    if (systemCode(error) === 'EEXIST' && existsSync(path)) return false;
    // A full disk leaves an empty one.
    removeFile(path);
    throw unwritable(path, error);
  }
}

/** Whether the process that took the lock still runs; a file that is not one's own making holds nothing. */
function isHeld(path: string): boolean {
  try {
    const text = readFileSync(path, 'utf8');
    const age = Date.now() - statSync(path).mtimeMs;
    // It is there a moment before the number is in it.
    if (text === '') return age < momentToWrite;
    const holder = Number(text);
    // After a power cut the number may be that of a process that has nothing to do with us.
    if (!Number.isInteger(holder) || holder <= 0 || age > uptime() * 1000 + clockMargin) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // The process is somebody else's.
    return systemCode(error) === 'EPERM';
  }
}
