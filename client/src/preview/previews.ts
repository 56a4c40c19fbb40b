import { commands, Uri, ViewColumn, window, type Disposable, type Memento, type TextDocument, type WebviewPanel } from 'vscode';
import { isLetter } from '../documents.js';
import type { LanguageServer } from '../languageServer.js';
import { say } from '../messages.js';
import { Preparation } from './preparation.js';
import { PreviewPanel } from './previewPanel.js';
import { PreviewServer } from './previewServer.js';
import type { PreviewState } from './webviewMessages.js';

/** The kind of webview, as package.json and the saved windows know it. */
const viewType = 'ombudsbrev.forhaandsvisning';

/** The previews that are open: one that follows the letter being edited, and any number held on to theirs. */
class Previews {
  private readonly open = new Set<PreviewPanel>();
  readonly preparation: Preparation;
  private readonly previewServer: PreviewServer;

  constructor(
    private readonly server: LanguageServer,
    private readonly extension: Uri,
    memory: Memento,
  ) {
    this.previewServer = new PreviewServer(server);
    this.preparation = new Preparation(this.previewServer, memory);
  }

  /** Opens the letter's preview beside its editor, or shows the one there is. */
  async show(uri: Uri | undefined): Promise<void> {
    const letter = uri ?? activeLetter()?.uri;
    if (letter === undefined) {
      await window.showInformationMessage(say('openLetterFirst'));
      return;
    }
    const existing = [...this.open].find((each) => each.uri === letter.toString()) ?? this.following();
    if (existing !== undefined) {
      existing.show(letter);
      existing.panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(viewType, '', { viewColumn: ViewColumn.Beside, preserveFocus: true }, { retainContextWhenHidden: true });
    this.adopt(panel, startState(letter));
  }

  /** A preview that was open when the window was closed. */
  restore(panel: WebviewPanel, saved: unknown): void {
    const letter = activeLetter();
    const state = readState(saved) ?? (letter === undefined ? undefined : startState(letter.uri));
    if (state === undefined) panel.dispose();
    else this.adopt(panel, state);
  }

  /** The letter of the preview that has the focus. */
  async showSource(): Promise<void> {
    await [...this.open].find(({ panel }) => panel.active)?.showSource();
  }

  followActiveLetter(): void {
    const letter = activeLetter();
    if (letter !== undefined) this.following()?.show(letter.uri);
    this.prepare();
  }

  /** Where a preview is open, the next letter goes into it. */
  prepare(): void {
    this.preparation.letterShown(this.open.size === 0 ? activeLetter() : undefined);
  }

  private following(): PreviewPanel | undefined {
    return [...this.open].find(({ pinned }) => !pinned);
  }

  private adopt(panel: WebviewPanel, state: PreviewState): void {
    const preview = new PreviewPanel(panel, this.extension, this.previewServer, state, (error) => {
      this.server.log.error(error instanceof Error ? error : String(error));
    });
    this.open.add(preview);
    this.preparation.previewOpened();
    panel.onDidDispose(() => {
      this.open.delete(preview);
      preview.dispose();
    });
  }
}

/** The command, its way back, and what keeps previews with the letters they show. `memory` is what VS Code keeps for the user. */
export function registerPreviews(server: LanguageServer, extension: Uri, memory: Memento): Disposable[] {
  const previews = new Previews(server, extension, memory);
  return [
    previews.preparation,
    server.onDidChangeState(() => previews.prepare()),
    commands.registerCommand('ombudsbrev.forhaandsvis', (uri: unknown) => previews.show(uri instanceof Uri ? uri : undefined)),
    commands.registerCommand('ombudsbrev.visKilde', () => previews.showSource()),
    window.onDidChangeActiveTextEditor(() => previews.followActiveLetter()),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state) => {
        previews.restore(panel, state);
        return Promise.resolve();
      },
    }),
  ];
}

function activeLetter(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isLetter(document) ? document : undefined;
}

function startState(letter: Uri): PreviewState {
  return { uri: letter.toString(), pinned: false, zoom: 'fit', scroll: { page: 1, fraction: 0 }, shows: 'pages' };
}

/** What an earlier version saved may look otherwise. */
function readState(saved: unknown): PreviewState | undefined {
  if (typeof saved !== 'object' || saved === null || !('uri' in saved) || typeof saved.uri !== 'string') return undefined;
  const zoom = 'zoom' in saved && typeof saved.zoom === 'number' ? saved.zoom : 'fit';
  const scroll = 'scroll' in saved && typeof saved.scroll === 'object' && saved.scroll !== null ? saved.scroll : {};
  const number = (name: string, otherwise: number): number => {
    const value: unknown = Reflect.get(scroll, name);
    return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
  };
  return {
    uri: saved.uri,
    pinned: 'pinned' in saved && saved.pinned === true,
    zoom,
    scroll: { page: number('page', 1), fraction: number('fraction', 0) },
    shows: 'shows' in saved && saved.shows === 'text' ? 'text' : 'pages',
  };
}
