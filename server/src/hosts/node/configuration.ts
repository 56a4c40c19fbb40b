import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { configurationFileName, type ConfigurationFile } from '../../engine/configuration/readConfiguration.js';

/** The configuration files that hold in a folder, nearest first: its own and those of every folder above it. */
export function configurationFiles(folder: string): readonly ConfigurationFile[] {
  const files: ConfigurationFile[] = [];
  for (const each of foldersUpwards(resolve(folder))) {
    const name = join(each, configurationFileName);
    const text = readText(name);
    if (text !== undefined) files.push({ name, text });
  }
  return files;
}

function* foldersUpwards(folder: string): Iterable<string> {
  let current = folder;
  for (;;) {
    yield current;
    const above = dirname(current);
    if (above === current) return;
    current = above;
  }
}

/** Undefined when there is no such file. Bytes that are not UTF-8 become U+FFFD, so that the reader can say what is wrong where. */
function readText(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return new TextDecoder().decode(readFileSync(path));
}
