import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { letterUnreadable } from '../hosts/node/letterFile.js';
import { UsageError } from './arguments.js';

/** Standard input, as a file argument. */
export const standardInput = '-';

/** The letters that the arguments name, each once: files as given, folders searched for `*.brev.md`, sorted. Throws {@link UsageError}. */
export function letterFiles(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('Angiv mindst én fil eller mappe (eller - for standard input)');
  const files = paths.flatMap((path) => {
    if (path === standardInput) return [path];
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) throw new UsageError(`${path} findes ikke`);
    return status.isDirectory() ? lettersIn(path) : [path];
  });
  const named = new Set<string>();
  return files.filter((file) => {
    const path = file === standardInput ? file : resolve(file);
    const isFirst = !named.has(path);
    named.add(path);
    return isFirst;
  });
}

function lettersIn(folder: string): string[] {
  return entriesOf(folder)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : lettersIn(path);
      return entry.name.endsWith('.brev.md') ? [path] : [];
    });
}

/** A folder that cannot be read is said outright: letters that nobody knows were left out would pass for checked. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(letterUnreadable(folder, error).da);
  }
}
