import type { FileSystemWatcher } from 'vscode-languageserver/node';
import type { ConfiguredPath } from '../engine/configuration/letterhead.js';
import type { Configuration } from '../engine/configuration/model.js';
import type { LetterDocument } from '../engine/layout/document.js';
import { imagesOf } from '../engine/layout/document/images.js';
import { comparable, fileBeside } from './configurations.js';

/** What a letter is set from besides its text, there or not. URIs; those of folders end with a slash. */
export interface UsedFiles {
  readonly files: readonly string[];
  /** Any file right in them counts. */
  readonly folders: readonly string[];
  /** The folders on the way to them: of a folder that is copied as a whole, editors may tell without telling of its files. */
  readonly ways: readonly string[];
}

/** The letter's images, and of the letterhead the template with what lies beside it, the fonts and the logo. `uri` is the letter's. */
export function usedFiles({ letterhead: { template, fonts, logo } }: Configuration, document: LetterDocument, uri: string): UsedFiles {
  const beside = ({ configurationFile, path }: ConfiguredPath): string => fileBeside(configurationFile, path);
  const images = uri.startsWith('file:') ? imagesOf(document).map(({ file }): ConfiguredPath => ({ configurationFile: uri, path: file })) : [];
  const files = [...images, ...[template, logo].filter((path) => path !== undefined)];
  return {
    files: distinct(files.map(beside)),
    // A template right beside the letters reads nothing but itself.
    folders: [...(template?.path.includes('/') === true ? [folderOf(beside(template))] : []), ...(fonts === undefined ? [] : [`${beside(fonts)}/`])],
    ways: distinct([...files.flatMap((file) => foldersTo(file)), ...(fonts === undefined ? [] : [...foldersTo(fonts), beside(fonts)])]),
  };
}

/** `a/b/c.png`: `a` and `a/b`, as URIs. */
function foldersTo({ configurationFile, path }: ConfiguredPath): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => fileBeside(configurationFile, names.slice(0, index + 1).join('/')));
}

function distinct(uris: readonly string[]): string[] {
  return [...new Set(uris)];
}

/** Which files the open previews hang on: the editor is asked for word of these and no others. */
export class PreviewFiles {
  private readonly used = new Map<string, UsedFiles>();
  private asked = '[]';

  constructor(private readonly watch: (watchers: FileSystemWatcher[]) => void) {}

  /** What this preview is set from by now. */
  use(preview: string, files: UsedFiles): void {
    this.used.set(preview, files);
    this.ask();
  }

  forget(preview: string): void {
    if (this.used.delete(preview)) this.ask();
  }

  /** The previews that hang on one of the files. */
  hangingOn(uris: readonly string[]): string[] {
    const changed = uris.map(comparable);
    return [...this.used].flatMap(([preview, { files, folders, ways }]) => {
      const own = new Set([...files, ...ways].map(comparable));
      const within = new Set(folders.map(comparable));
      return changed.some((uri) => own.has(uri) || within.has(folderOf(uri))) ? [preview] : [];
    });
  }

  private ask(): void {
    const all = [...this.used.values()];
    const watchers = [
      ...all.flatMap(({ files, ways }) => [...files, ...ways].map((uri) => watcher(folderOf(uri), decoded(uri.slice(folderOf(uri).length))))),
      ...all.flatMap(({ folders }) => folders.map((uri) => watcher(uri, '*'))),
    ];
    const wanted = [...new Map(watchers.map((each) => [JSON.stringify(each), each])).values()];
    const asked = JSON.stringify(wanted);
    if (asked === this.asked) return;
    this.asked = asked;
    this.watch(wanted);
  }
}

/** A name may hold what means something in a pattern. */
function watcher(folder: string, name: string): FileSystemWatcher {
  return { globPattern: { baseUri: folder.slice(0, -1), pattern: /[[\]{}*?!\\,]/.test(name) ? '*' : name } };
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
