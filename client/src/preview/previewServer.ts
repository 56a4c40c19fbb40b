import type { Disposable, TextDocument } from 'vscode';
import type { LanguageServer } from '../languageServer.js';
import type { LetterNode, PageSize } from './webviewMessages.js';

/** Methods of the server's preview; docs/architecture.md has them. */
const method = (name: string): string => `ombudsbrev/forhaandsvisning/${name}`;

interface ServerPosition {
  readonly line: number;
  readonly character: number;
}

export interface ServerRange {
  readonly start: ServerPosition;
  readonly end: ServerPosition;
}

export interface ServerMarker {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly range: ServerRange;
}

/** A letter set in pages. */
export interface ServerPages {
  readonly preview: string;
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly pages: readonly PageSize[];
  /** Base64. */
  readonly vector: string;
  readonly complete: boolean;
  readonly markers: readonly ServerMarker[];
  readonly footnoteMarkers: readonly ServerMarker[];
  readonly letterhead: 'office' | 'default';
  readonly notices: readonly string[];
}

export interface ServerFailure {
  readonly preview: string;
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly problems: readonly string[];
}

/** The preview's side of the language server. */
export class PreviewServer {
  constructor(private readonly server: LanguageServer) {}

  /** Pages of the letter follow, complete ones first, and again after each edit, until {@link close}. */
  open(preview: string, uri: string, trusted: boolean): void {
    void this.server.request(method('aabn'), { preview, textDocument: { uri }, trusted });
  }

  /** The letter's preview will probably be opened: its pages are then there at once. */
  prepare(uri: string, trusted: boolean): void {
    void this.server.notify(method('forbered'), { textDocument: { uri }, trusted });
  }

  close(preview: string): void {
    void this.server.notify(method('luk'), { preview });
  }

  /** The word that a word on the page was set from. */
  word(letter: TextDocument, near: ServerPosition, text: string, offset: number): Promise<ServerRange | undefined> {
    return this.server.request<ServerRange>(method('ord'), { textDocument: { uri: letter.uri.toString() }, near, text, offset });
  }

  /** The letter as an HTML tree with headings and landmarks. */
  letterText(uri: string): Promise<LetterNode | undefined> {
    return this.server.request<LetterNode>(method('tekst'), { textDocument: { uri } });
  }

  onPages(listener: (pages: ServerPages) => void): Disposable {
    return this.server.onNotification(method('sider'), listener);
  }

  onFailure(listener: (failure: ServerFailure) => void): Disposable {
    return this.server.onNotification(method('fejl'), listener);
  }

  /** The server runs (again); what was open in it before is not. */
  onStarted(listener: () => void): Disposable {
    return this.server.onDidChangeState(() => {
      if (this.server.state === 'running') listener();
    });
  }
}
