import type { CancellationToken } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CitedLetter, Localized } from '../engine/index.js';
import type { ListedFile, TextFiles } from '../hosts/types.js';
import type { Checker } from './checker.js';
import { comparable, folderOf, type Configurations } from './configurations.js';
import type { OpenDocument } from './openDocument.js';
import { throwIfCancelled, type Workspace } from './workspace.js';

/** A letter of a case folder, open or not, as it stood when it was asked for. */
export interface CaseLetter extends CitedLetter {
  readonly document: TextDocument;
}

export interface CaseLetters {
  /** The letter asked about first, then the others by their names. */
  readonly letters: readonly CaseLetter[];
  /** A sentence for each reason why the folder may have more letters than these. */
  readonly omissions: readonly Localized[];
}

export interface CaseFolderServices {
  readonly files: TextFiles;
  readonly workspace: Workspace;
  readonly configurations: Configurations;
  checker(): Checker;
  documents(): readonly OpenDocument[];
}

interface ReadLetter {
  /** Of the file, with the office's own acts, which are all of the configuration that its citations hang on. */
  readonly stamp: string;
  /** Undefined for a file that is no letter after all, or gone. */
  readonly letter: CaseLetter | undefined;
  /** Why it is no letter; undefined for one that is gone too. */
  readonly refusal: Localized | undefined;
}

/**
 * The letters of the folder that a letter lies in, subfolders included. Nothing is read before it is first asked for; what was read is
 * kept until the file is written again. What is open in the editor wins over the disk.
 */
export class CaseFolder {
  /** Of the folder asked for last, by {@link comparable} URI. */
  private read: ReadonlyMap<string, ReadLetter> = new Map();

  constructor(private readonly services: CaseFolderServices) {}

  async lettersAround(uri: string, token: CancellationToken): Promise<CaseLetters> {
    const folder = folderOf(uri);
    const listed = folder === undefined ? { letters: [], omissions: [] } : await this.services.files.lettersBelow(folder);
    throwIfCancelled(token);
    const open = await this.openLetters(uri, folder, token);
    const read = new Map<string, ReadLetter>();
    for (const file of listed.letters) {
      const key = comparable(file.uri);
      if (open.has(key)) continue;
      // Reading waits for the disk, so that other requests are answered between two letters.
      read.set(key, await this.readLetter(file, key, nameBeside(file.uri, uri)));
      throwIfCancelled(token);
    }
    this.read = read;
    const all = [...open, ...read];
    const asked = comparable(uri);
    const letters = all.flatMap(([key, { letter }]) => (letter === undefined ? [] : [[key, letter] as const]));
    return {
      letters: letters.sort(([a], [b]) => Number(b === asked) - Number(a === asked) || (a < b ? -1 : 1)).map(([, letter]) => letter),
      omissions: [...all.flatMap(([, { refusal }]) => refusal ?? []), ...listed.omissions],
    };
  }

  private async openLetters(uri: string, folder: string | undefined, token: CancellationToken): Promise<Map<string, ReadLetter>> {
    const letters = new Map<string, ReadLetter>();
    const inside = folder === undefined ? undefined : comparable(folder);
    for (const document of this.services.documents()) {
      const key = comparable(document.uri);
      if (document.uri !== uri && (inside === undefined || !key.startsWith(inside))) continue;
      const view = await this.services.workspace.view(document.uri, token);
      if (view?.kind === 'letter') letters.set(key, { stamp: '', letter: letterOf(document.uri, view.analysis), refusal: undefined });
      if (view?.kind === 'refused') letters.set(key, { stamp: '', letter: undefined, refusal: view.reason });
    }
    return letters;
  }

  private async readLetter({ uri, stamp: fileStamp, refusal }: ListedFile, key: string, name: string): Promise<ReadLetter> {
    if (refusal !== undefined) return { stamp: '', letter: undefined, refusal };
    const { configuration } = await this.services.configurations.for(uri);
    const stamp = `${fileStamp} ${JSON.stringify(configuration.acts)}`;
    const known = this.read.get(key);
    if (known?.letter !== undefined && known.stamp === stamp) return known;
    const read = await this.services.files.readLetter(uri, name);
    if (read?.text === undefined) return { stamp, letter: undefined, refusal: read?.refusal };
    return { stamp, letter: letterOf(uri, this.services.checker().engine.cite(read.text, { configuration })), refusal: undefined };
  }
}

/** A letter's path from the folder that another lies in, for people to read. */
export function nameBeside(uri: string, other: string): string {
  const folder = comparable(folderOf(other) ?? '');
  const name = comparable(uri);
  return name.startsWith(folder) ? name.slice(folder.length) : name;
}

function letterOf(uri: string, { source, register, letterDate, citations }: CitedLetter): CaseLetter {
  return { document: TextDocument.create(uri, 'ombudsbrev', 0, source), source, register, letterDate, citations };
}
