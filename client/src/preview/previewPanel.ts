import { languages, Position, Uri, workspace, type Disposable, type TextDocument, type WebviewPanel } from 'vscode';
import { isChecked } from '../documents.js';
import { say } from '../messages.js';
import { labels } from './labels.js';
import { marginFindings } from './marginFindings.js';
import { openLink } from './openLink.js';
import { pageFolder, pageResources, pageShell } from './pageShell.js';
import type { PreviewServer, ServerFailure, ServerMarker, ServerPages } from './previewServer.js';
import { SourceSync } from './sourceSync.js';
import type { FromPage, Marker, PreviewState, ToPage } from './webviewMessages.js';

/** A preview out of sight keeps its typesetter this long. Milliseconds. */
const restBeforeClosing = 30_000;

/** A page that breaks again sooner than this is left as it is. Milliseconds. */
const restBetweenRepairs = 20_000;

let opened = 0;

/** One preview: a page in the editor area, and the letter it shows. */
export class PreviewPanel implements Disposable {
  /** The server's name for it. */
  private readonly id = `${Date.now().toString(36)}-${(opened += 1)}`;
  private readonly listeners: Disposable[];
  private readonly sync: SourceSync;
  private letter: TextDocument | undefined;
  /** The page has begun; until then what it is to be told waits. */
  private ready = false;
  private readonly waiting: ToPage[] = [];
  private readonly renderer: Thenable<Uint8Array>;
  private openInServer = false;
  private brokeAt = 0;
  private closing: NodeJS.Timeout | undefined;

  constructor(
    readonly panel: WebviewPanel,
    private readonly extension: Uri,
    private readonly server: PreviewServer,
    private state: PreviewState,
    private readonly fail: (error: unknown) => void,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: pageResources(extension) };
    panel.iconPath = { light: Uri.joinPath(extension, 'assets/letter-light.svg'), dark: Uri.joinPath(extension, 'assets/letter-dark.svg') };
    this.sync = new SourceSync((message) => this.post(message), server);
    this.listeners = [
      webview.onDidReceiveMessage((message: FromPage) => {
        this.receive(message).catch(fail);
      }),
      panel.onDidChangeViewState(() => this.visibilityChanged()),
      server.onPages((pages) => this.showPages(pages)),
      server.onFailure((failure) => this.showFailure(failure)),
      server.onStarted(() => this.openLetter()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.state.uri)) this.sendFindings();
      }),
      workspace.onDidGrantWorkspaceTrust(() => this.openLetter()),
      this.sync,
    ];
    panel.title = this.title();
    webview.html = pageShell(webview, extension);
    // While VS Code makes the page, the letter is set and the renderer read.
    this.renderer = workspace.fs.readFile(Uri.joinPath(pageFolder(extension), 'renderer.wasm'));
    this.loadLetter().catch(fail);
  }

  get uri(): string {
    return this.state.uri;
  }

  get pinned(): boolean {
    return this.state.pinned;
  }

  /** Shows another letter in place of this one. */
  show(uri: Uri): void {
    if (uri.toString() === this.state.uri) return;
    this.state = { ...this.state, uri: uri.toString() };
    this.letter = undefined;
    this.panel.title = this.title();
    this.loadLetter().catch(this.fail);
  }

  /** The editor of the letter, with the cursor where it was. */
  async showSource(): Promise<void> {
    await this.sync.showSource(Uri.parse(this.state.uri));
  }

  dispose(): void {
    clearTimeout(this.closing);
    this.server.close(this.id);
    for (const listener of this.listeners) listener.dispose();
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.start();
      case 'pin':
        this.state = { ...this.state, pinned: message.pinned };
        return;
      case 'wantsText':
        this.post({ type: 'text', letter: await this.server.letterText(this.state.uri) });
        return;
      case 'clicked':
        return this.sync.clicked(message);
      case 'openSource':
        return this.sync.select(message);
      case 'openLink':
        return openLink(message.url);
      case 'scrolled':
        this.sync.pageScrolled(message.offset);
        return;
      case 'broken':
        this.pageBroke(message.reason);
    }
  }

  /** The renderer does not survive a fault of its own: the page begins anew, unless that has just been tried. */
  private pageBroke(reason: string): void {
    this.fail(reason);
    const now = Date.now();
    if (now - this.brokeAt < restBetweenRepairs) this.post({ type: 'failed', problems: [say('previewBroken', reason)] });
    else this.panel.webview.html = pageShell(this.panel.webview, this.extension);
    this.brokeAt = now;
  }

  /** The page is there. When it is there again, it knows nothing any more, and the letter begins anew. */
  private async start(): Promise<void> {
    const renderer = new Uint8Array(await this.renderer);
    const isAgain = this.ready;
    this.ready = true;
    this.post({ type: 'start', renderer, labels: labels(), state: this.state });
    for (const message of this.waiting.splice(0)) this.post(message);
    if (isAgain) await this.loadLetter();
  }

  /** An opened document is known to the server, also when no editor shows it. */
  private async loadLetter(): Promise<void> {
    const { uri } = this.state;
    try {
      const letter = await workspace.openTextDocument(Uri.parse(uri));
      if (uri !== this.state.uri) return;
      this.letter = letter;
      this.sync.letter = letter;
      this.post({ type: 'letter', uri, name: this.title(), pinned: this.state.pinned });
      this.openLetter();
      this.sendFindings();
      this.sync.sendCursor();
    } catch {
      this.post({ type: 'failed', problems: [say('previewNoLetter', Uri.parse(uri).fsPath)] });
    }
  }

  private openLetter(): void {
    if (this.letter === undefined) return;
    this.openInServer = true;
    this.server.open(this.id, this.state.uri, workspace.isTrusted);
  }

  /** Out of sight for long, it gives back its typesetter; the pages it shows stay. */
  private visibilityChanged(): void {
    clearTimeout(this.closing);
    if (!this.panel.visible) {
      this.closing = setTimeout(() => {
        this.openInServer = false;
        this.server.close(this.id);
      }, restBeforeClosing);
    } else if (!this.openInServer) this.openLetter();
  }

  private showPages({ preview, textDocument, pages, vector, complete, markers, footnoteMarkers, letterhead, notices }: ServerPages): void {
    const { letter } = this;
    if (preview !== this.id || letter === undefined || textDocument.uri !== this.state.uri) return;
    const place = (marker: ServerMarker): Marker => toOffsets(letter, marker);
    this.post({
      type: 'pages',
      pages,
      // A copy: small buffers are windows of a common one.
      vector: new Uint8Array(Buffer.from(vector, 'base64')),
      complete,
      markers: markers.map(place),
      footnoteMarkers: footnoteMarkers.map(place),
      defaultLetterhead: letterhead === 'default',
      notices,
    });
  }

  private showFailure({ preview, textDocument, problems }: ServerFailure): void {
    if (preview === this.id && textDocument.uri === this.state.uri) this.post({ type: 'failed', problems });
  }

  private sendFindings(): void {
    if (this.letter !== undefined && isChecked(this.letter)) this.post({ type: 'findings', findings: marginFindings(this.letter) });
  }

  private title(): string {
    const { path } = Uri.parse(this.state.uri);
    return say('previewTitle', path.slice(path.lastIndexOf('/') + 1).replace(/\.brev\.md$/, ''));
  }

  private post(message: ToPage): void {
    if (!this.ready) {
      this.waiting.push(message);
      return;
    }
    void this.panel.webview.postMessage(message);
  }
}

function toOffsets(letter: TextDocument, { page, x, y, range: { start, end } }: ServerMarker): Marker {
  return { page, x, y, start: letter.offsetAt(position(start)), end: letter.offsetAt(position(end)) };
}

function position({ line, character }: ServerMarker['range']['start']): Position {
  return new Position(line, character);
}
