import { totalmem } from 'node:os';
import { workspace, type Disposable, type Memento, type TextDocument } from 'vscode';
import type { PreviewServer } from './previewServer.js';

/** Under this name VS Code remembers, for the user, that the preview has been opened at some time. */
const usedKey = 'forhaandsvisningen er brugt';

/** A letter is prepared once it has been looked at for this long. Milliseconds. */
const rest = 2_000;

/** On a smaller machine the memory of a typesetter that nobody may need, some 180 MB, is missed. Bytes. */
const enoughMemory = 7.5 * 2 ** 30;

/**
 * Has the letter being edited set before its preview is opened, for those who use previews: the first pages then come in a quarter of the
 * time.
 */
export class Preparation implements Disposable {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly server: PreviewServer,
    private readonly memory: Memento,
  ) {}

  previewOpened(): void {
    clearTimeout(this.timer);
    if (!this.isUsed) void this.memory.update(usedKey, true);
  }

  /** Undefined when no letter is being edited, or a preview is open already. */
  letterShown(letter: TextDocument | undefined): void {
    clearTimeout(this.timer);
    if (letter === undefined || !this.isUsed || totalmem() < enoughMemory) return;
    this.timer = setTimeout(() => {
      if (!letter.isClosed) this.server.prepare(letter.uri.toString(), workspace.isTrusted);
    }, rest);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private get isUsed(): boolean {
    return this.memory.get<boolean>(usedKey) === true;
  }
}
