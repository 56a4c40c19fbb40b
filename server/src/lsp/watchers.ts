import type { Disposable, FileSystemWatcher } from 'vscode-languageserver/node';
import { configurationFileName } from '../engine/configuration/readConfiguration.js';
import type { ClientFeatures } from './clientFeatures.js';

/**
 * The files that letters hang on. A word file may have any name that ends in `.txt`; those that nobody asked for are passed over when word
 * of them comes. `userWords` is the URI of the user's own.
 */
export function watchers(userWords: string, { watchesOutside }: Pick<ClientFeatures, 'watchesOutside'>): FileSystemWatcher[] {
  const slash = userWords.lastIndexOf('/');
  const own: FileSystemWatcher = { globPattern: { baseUri: userWords.slice(0, slash), pattern: userWords.slice(slash + 1) } };
  return [{ globPattern: `**/${configurationFileName}` }, { globPattern: '**/*.txt' }, ...(watchesOutside ? [own] : [])];
}

/** Asks the editor with `register` each time it is called, and gives up what it asked for before; one after the other. */
export function replaceableWatch(
  register: (watchers: FileSystemWatcher[]) => Promise<Disposable | undefined>,
  fail: (error: unknown) => void,
): (watchers: FileSystemWatcher[]) => void {
  let current: Promise<Disposable | undefined> = Promise.resolve(undefined);
  return (wanted) => {
    current = current.then(async (before) => {
      const next = await register(wanted);
      before?.dispose();
      return next;
    });
    current = current.catch((error: unknown) => {
      fail(error);
      return undefined;
    });
  };
}
