import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/**
 * The bytes of a file below `folder`, wherever links lead: what lies outside it is never read. Undefined when it lies outside, is not
 * there, is no file, or is larger than `mostBytes`.
 */
export function readFolderFile(folder: string, path: string, mostBytes: number): Uint8Array | undefined {
  const file = pathBelow(folder, path);
  if (file === undefined) return undefined;
  try {
    const status = statSync(file);
    return status.isFile() && status.size <= mostBytes ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** The real path of what lies at `path` below `folder`; undefined when it is not there or lies outside. */
export function pathBelow(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(join(folder, path));
    const way = relative(realpathSync(folder), real);
    return isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`) ? undefined : real;
  } catch {
    return undefined;
  }
}
