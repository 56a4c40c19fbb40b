import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './arguments.js';

/** Standard input, as a file argument. */
export const standardInput = '-';

/** The letters that the arguments name: files as given, folders searched for `*.brev.md`, sorted. Throws {@link UsageError}. */
export function letterFiles(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('Angiv mindst én fil eller mappe (eller - for standard input)');
  return paths.flatMap((path) => {
    if (path === standardInput) return [path];
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) throw new UsageError(`${path} findes ikke`);
    return status.isDirectory() ? lettersIn(path) : [path];
  });
}

function lettersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : lettersIn(path);
      return entry.name.endsWith('.brev.md') ? [path] : [];
    });
}
