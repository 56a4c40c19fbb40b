import { languages, StatusBarAlignment, window, type Disposable } from 'vscode';
import { isLetter } from './documents.js';
import type { LanguageServer } from './languageServer.js';
import { say } from './messages.js';

/** The server's answer, ready to be shown. */
interface Readability {
  readonly title: string;
  readonly explanation: string;
}

/** In the status bar, while a letter is open: its LIX, renewed when the letter has been checked. */
export function createReadabilityStatus(server: LanguageServer): Disposable[] {
  const item = window.createStatusBarItem('ombudsbrev.laesbarhed', StatusBarAlignment.Left, -1);
  item.name = say('readability');
  /** Answers to earlier questions are no longer wanted. */
  let asked = 0;
  const update = async (): Promise<void> => {
    const question = (asked += 1);
    const document = window.activeTextEditor?.document;
    const readability =
      document === undefined || !isLetter(document)
        ? undefined
        : await server.request<Readability>('ombudsbrev/laesbarhed', { textDocument: { uri: document.uri.toString() } });
    if (question !== asked) return;
    if (readability === undefined) {
      item.hide();
      return;
    }
    item.text = readability.title;
    item.tooltip = readability.explanation;
    item.show();
  };
  const renew = (): void => {
    void update();
  };
  renew();
  return [item, server.onDidChangeState(renew), window.onDidChangeActiveTextEditor(renew), languages.onDidChangeDiagnostics(renew)];
}
