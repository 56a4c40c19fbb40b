import { commands, ViewColumn, window, workspace, type TextDocument } from 'vscode';
import { isLetter } from '../documents.js';
import { say } from '../messages.js';

/** The server's own command; the protocol library offers it while the server runs. */
const serverCommand = 'ombudsbrev.server.retskildeliste';

/** Opens the sources that the letter, or every letter of its folder, cites as a new document to save or to paste from. */
export async function openSourceList(): Promise<void> {
  const letter = window.activeTextEditor?.document;
  if (letter === undefined || !isLetter(letter)) {
    await window.showInformationMessage(say('openLetterFirst'));
    return;
  }
  const scope = await chooseScope(letter);
  if (scope === undefined) {
    return;
  }
  const content = await sourceList(letter, scope);
  if (content === undefined) {
    await window.showErrorMessage(say('noSourceList'));
    return;
  }
  const list = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(list, { viewColumn: ViewColumn.Beside });
}

/** Undefined when the user changed their mind. */
async function chooseScope({ isUntitled }: TextDocument): Promise<'brev' | 'mappe' | undefined> {
  if (isUntitled) {
    return 'brev';
  }
  const choices = [{ label: say('sourcesOfLetter'), scope: 'brev' as const }, { label: say('sourcesOfFolder'), scope: 'mappe' as const }];
  return (await window.showQuickPick(choices, { placeHolder: say('chooseSources') }))?.scope;
}

/** Undefined when the server is down. */
async function sourceList({ uri }: TextDocument, scope: 'brev' | 'mappe'): Promise<string | undefined> {
  try {
    return (await commands.executeCommand<string | null>(serverCommand, uri.toString(), scope)) ?? undefined;
  } catch {
    return undefined;
  }
}
