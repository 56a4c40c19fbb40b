import { commands, Range, Uri, window, workspace, type TextDocument } from 'vscode';
import { isLetter } from '../documents.js';
import type { LanguageServer } from '../languageServer.js';
import { say } from '../messages.js';

/** The server's own command; the protocol library offers it while the server runs. See `server/src/lsp/newLetter.ts`. */
const serverCommand = 'ombudsbrev.server.nytBrev';

interface OfferedForm {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Opens a new letter of the form that the user chooses, with all its parts to fill in; it is not saved. */
export async function newLetter(server: LanguageServer): Promise<void> {
  try {
    // The command may be what woke the extension.
    await server.start();
    const place = placeOfNewLetter();
    const forms = await commands.executeCommand<readonly OfferedForm[]>(serverCommand, place);
    const items = forms.map(({ id, title, description }) => ({ id, label: title, description: id, detail: description }));
    const choice = await window.showQuickPick(items, { placeHolder: say('chooseForm'), matchOnDescription: true, matchOnDetail: true });
    if (choice === undefined) return;
    const content = (await commands.executeCommand<string | null>(serverCommand, place, choice.id)) ?? '';
    const letter = await workspace.openTextDocument({ language: 'ombudsbrev', content });
    const first = firstPlaceholder(letter);
    await window.showTextDocument(letter, first === undefined ? {} : { selection: first });
  } catch (error) {
    server.log.error(error instanceof Error ? error : String(error));
    await window.showErrorMessage(say('noNewLetter'));
  }
}

/** What the author fills in first: »[titel]«, brackets and all. */
function firstPlaceholder(letter: TextDocument): Range | undefined {
  const found = /"(\[[^\]\n]+\])"/.exec(letter.getText());
  if (found?.[1] === undefined) return undefined;
  return new Range(letter.positionAt(found.index + 1), letter.positionAt(found.index + 1 + found[1].length));
}

/** Whose `ombudsbrev.yaml` counts: that of the open letter's folder, else of the open folder. */
function placeOfNewLetter(): string {
  const letter = window.activeTextEditor?.document;
  if (letter !== undefined && isLetter(letter) && !letter.isUntitled) return letter.uri.toString();
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? 'untitled:' : Uri.joinPath(folder, 'nyt.brev.md').toString();
}
