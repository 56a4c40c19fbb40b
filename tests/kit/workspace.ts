import type { Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ListedFolder, ReadLetter, TextFiles } from '../../server/src/hosts/types.js';
import { takeMarkers } from './rulePage.js';

/** Files in memory that remember who asked for them. */
export class MemoryFiles implements TextFiles {
  /** URIs asked for, in order. */
  readonly reads: string[] = [];
  /** Folders whose letters were asked for, in order. */
  readonly lists: string[] = [];
  private readonly texts: Map<string, string>;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  readonly read = (uri: string): Promise<string | undefined> => {
    this.reads.push(uri);
    return Promise.resolve(this.texts.get(uri));
  };

  readonly readLetter = async (uri: string): Promise<ReadLetter | undefined> => {
    const text = await this.read(uri);
    return text === undefined ? undefined : { text };
  };

  readonly lettersBelow = (folder: string): Promise<ListedFolder> => {
    this.lists.push(folder);
    const found = [...this.texts].filter(([uri]) => uri.startsWith(folder) && uri.endsWith('.brev.md'));
    return Promise.resolve({ letters: found.map(([uri, text]) => ({ uri, stamp: text, refusal: undefined })), omissions: [] });
  };

  /** What stands in the file now. */
  text(uri: string): string | undefined {
    return this.texts.get(uri);
  }

  write(uri: string, text: string): void {
    this.texts.set(uri, text);
  }

  remove(uri: string): void {
    this.texts.delete(uri);
  }
}

export interface MarkedText {
  readonly text: string;
  /** Where `|` stood; the text's end when it stood nowhere. */
  readonly cursor: Position;
  /** The texts that `⟦…⟧` enclosed, as ranges. */
  readonly ranges: readonly { readonly start: Position; readonly end: Position }[];
}

/** Takes the cursor `|` and the ranges `⟦…⟧` out of a text. */
export function marked(source: string): MarkedText {
  const cursorAt = takeMarkers(source).source.indexOf('|');
  const { source: text, ranges } = takeMarkers(source.replace('|', ''));
  const document = TextDocument.create('', '', 0, text);
  return {
    text,
    cursor: document.positionAt(cursorAt < 0 ? text.length : cursorAt),
    ranges: ranges.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) })),
  };
}
