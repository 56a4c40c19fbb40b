import type { CancellationToken } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CitedLetter, Localized } from '../engine/index.js';
import type { TextFiles } from '../hosts/types.js';
import type { Checker } from './checker.js';
import { comparable, folderOf, type Configurations } from './configurations.js';
import type { OpenDocument } from './openDocument.js';
import { throwIfCancelled, type Workspace } from './workspace.js';

/** A letter of a case folder, open or not, as it stood when it was asked for. */
export interface CaseLetter extends CitedLetter {
  readonly document: TextDocument;
}

export interface CaseFolderServices {
  readonly files: TextFiles;
  readonly workspace: Workspace;
  readonly configurations: Configurations;
  checker(): Checker;
  refusal(text: string, name: string): Localized | undefined;
  documents(): readonly OpenDocument[];
}

interface ReadLetter {
  /** Of the file, with the office's own acts, which are all of the configuration that its citations hang on. */
  readonly stamp: string;
  /** Undefined for a file that is no letter after all. */
  readonly letter: CaseLetter | undefined;
}

/**
 * The letters of the folder that a letter lies in, subfolders included. Nothing is read before it is first asked for; what was read is
 * kept until the file is written again. What is open in the editor wins over the disk.
 */
export class CaseFolder {
  /** Of the folder asked for last, by {@link comparable} URI. */
  private read: ReadonlyMap<string, ReadLetter> = new Map();

  constructor(private readonly services: CaseFolderServices) {}

  /** The letter asked about first, then the others by their names. */
  async lettersAround(uri: string, token: CancellationToken): Promise<readonly CaseLetter[]> {
    const folder = folderOf(uri);
    const listed = folder === undefined ? [] : await this.services.files.lettersBelow(folder);
    throwIfCancelled(token);
    const open = await this.openLetters(uri, folder, token);
    const read = new Map<string, ReadLetter>();
    for (const { uri: file, stamp } of listed) {
      const key = comparable(file);
      if (open.has(key)) continue;
      // Reading waits for the disk, so that other requests are answered between two letters.
      read.set(key, await this.readLetter(file, key, stamp));
      throwIfCancelled(token);
    }
    this.read = read;
    const letters = [...open, ...[...read].flatMap(([key, { letter }]) => (letter === undefined ? [] : [[key, letter] as const]))];
    const asked = comparable(uri);
    return letters.sort(([a], [b]) => Number(b === asked) - Number(a === asked) || (a < b ? -1 : 1)).map(([, letter]) => letter);
  }

  private async openLetters(uri: string, folder: string | undefined, token: CancellationToken): Promise<Map<string, CaseLetter>> {
    const letters = new Map<string, CaseLetter>();
    const inside = folder === undefined ? undefined : comparable(folder);
    for (const document of this.services.documents()) {
      const key = comparable(document.uri);
      if (document.uri !== uri && (inside === undefined || !key.startsWith(inside))) continue;
      const view = await this.services.workspace.view(document.uri, token);
      if (view?.kind === 'letter') letters.set(key, letterOf(document.uri, view.analysis));
    }
    return letters;
  }

  private async readLetter(uri: string, key: string, fileStamp: string): Promise<ReadLetter> {
    const { configuration } = await this.services.configurations.for(uri);
    const stamp = `${fileStamp} ${JSON.stringify(configuration.acts)}`;
    const known = this.read.get(key);
    if (known?.stamp === stamp) return known;
    const text = await this.services.files.read(uri);
    const isLetter = text !== undefined && this.services.refusal(text, uri) === undefined;
    return { stamp, letter: isLetter ? letterOf(uri, this.services.checker().engine.cite(text, { configuration })) : undefined };
  }
}

function letterOf(uri: string, { source, register, letterDate, citations }: CitedLetter): CaseLetter {
  return { document: TextDocument.create(uri, 'ombudsbrev', 0, source), source, register, letterDate, citations };
}
