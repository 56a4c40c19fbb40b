import {
  Range,
  Selection,
  TabInputText,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { PreviewServer } from './previewServer.js';
import type { Follow, FromPage, ToPage } from './webviewMessages.js';

/** Who scrolled last leads for this long; the other's movement that follows from it is no wish of the user's. Milliseconds. */
const lead = 150;

/** A click opens an editor and moves it; that takes longer. Milliseconds. */
const leadAfterClick = 700;

/** Movements this soon after an edit come from typing. Milliseconds. */
const typing = 400;

type Direction = 'forhaandsvisning.rulSiderne' | 'forhaandsvisning.rulTeksten' | 'forhaandsvisning.klik';

/** Keeps the editor and the pages of one letter at the same place. Either direction can be switched off. */
export class SourceSync implements Disposable {
  letter: TextDocument | undefined;
  private readonly listeners: readonly Disposable[];
  private pageLeadsUntil = 0;
  private editedAt = 0;

  constructor(
    private readonly post: (message: ToPage) => void,
    private readonly server: PreviewServer,
  ) {
    this.listeners = [
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (textEditor.document === this.letter) this.cursorMoved(textEditor, kind);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (textEditor.document === this.letter) this.editorScrolled(textEditor);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.letter && contentChanges.length > 0) this.editedAt = Date.now();
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  /** Tells the pages where the cursor is, without moving them. */
  sendCursor(): void {
    const editor = this.editor();
    if (editor !== undefined) this.post({ type: 'cursor', offset: editor.document.offsetAt(editor.selection.active), follow: 'never' });
  }

  /** A word of the page was clicked: the cursor goes there, and the hands can stay on the keys. */
  async clicked({ text, offset, near }: Extract<FromPage, { type: 'clicked' }>): Promise<void> {
    const { letter } = this;
    if (letter === undefined || !isOn('forhaandsvisning.klik')) return;
    const word = await this.server.word(letter, letter.positionAt(near), text, offset);
    if (word === undefined) return;
    await this.moveCursor(letter.uri, new Range(word.start.line, word.start.character, word.start.line, word.start.character));
  }

  async select({ start, end }: { readonly start: number; readonly end: number }): Promise<void> {
    const { letter } = this;
    if (letter !== undefined) await this.moveCursor(letter.uri, new Range(letter.positionAt(start), letter.positionAt(end)));
  }

  pageScrolled(offset: number): void {
    const editor = this.editor();
    if (editor === undefined || !isOn('forhaandsvisning.rulTeksten')) return;
    this.pageLeadsUntil = Date.now() + lead;
    const position = editor.document.positionAt(offset);
    editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  }

  async showSource(uri: Uri): Promise<TextEditor> {
    return window.showTextDocument(uri, { viewColumn: this.editor()?.viewColumn ?? columnOf(uri) ?? ViewColumn.One });
  }

  private async moveCursor(uri: Uri, range: Range): Promise<void> {
    this.pageLeadsUntil = Date.now() + leadAfterClick;
    const editor = await this.showSource(uri);
    this.pageLeadsUntil = Date.now() + leadAfterClick;
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private cursorMoved(editor: TextEditor, kind: TextEditorSelectionChangeKind | undefined): void {
    this.post({ type: 'cursor', offset: editor.document.offsetAt(editor.selection.active), follow: this.follow(kind) });
  }

  private follow(kind: TextEditorSelectionChangeKind | undefined): Follow {
    const now = Date.now();
    if (now < this.pageLeadsUntil || !isOn('forhaandsvisning.rulSiderne')) return 'never';
    if (now - this.editedAt < typing) return 'out-of-sight';
    return kind === TextEditorSelectionChangeKind.Mouse || kind === TextEditorSelectionChangeKind.Keyboard ? 'edge' : 'out-of-sight';
  }

  private editorScrolled(editor: TextEditor): void {
    const now = Date.now();
    const [visible] = editor.visibleRanges;
    if (visible === undefined || now < this.pageLeadsUntil || now - this.editedAt < typing || !isOn('forhaandsvisning.rulSiderne')) return;
    this.post({ type: 'editorScrolled', offset: editor.document.offsetAt(visible.start) });
  }

  private editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.letter);
  }
}

/** The column of the letter's tab, when it is behind another. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const name = uri.toString();
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === name))?.viewColumn;
}

function isOn(direction: Direction): boolean {
  return workspace.getConfiguration('ombudsbrev').get<boolean>(direction, true);
}
