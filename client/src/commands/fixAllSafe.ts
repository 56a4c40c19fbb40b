import { commands, window } from 'vscode';
import { isChecked } from '../documents.js';
import { say } from '../messages.js';

/** Applies every fix that changes form only; which those are, the server says. */
export async function fixAllSafe(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isChecked(document)) {
    await window.showInformationMessage(say('openLetterFirst'));
    return;
  }
  await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.ombudsbrev', apply: 'first' });
}
