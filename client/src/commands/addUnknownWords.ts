import { commands, window } from 'vscode';
import { isLetter } from '../documents.js';
import { say } from '../messages.js';

/** The server's own command; the protocol library offers it while the server runs. */
const serverCommand = 'ombudsbrev.server.ord';

/** Adds every word of the letter that no list has to the list that the user chooses. What cannot be changed the server tells. */
export async function addUnknownWords(): Promise<void> {
  const letter = window.activeTextEditor?.document;
  if (letter === undefined || !isLetter(letter)) {
    await window.showInformationMessage(say('openLetterFirst'));
    return;
  }
  const choices = [
    { label: say('wordsOfLetter'), list: 'brev' },
    { label: say('wordsOfOffice'), list: 'kontor' },
    { label: say('wordsOfUser'), list: 'min' },
  ];
  const chosen = await window.showQuickPick(choices, { placeHolder: say('chooseWordList') });
  if (chosen === undefined) {
    return;
  }
  try {
    const count = await commands.executeCommand<number | null>(serverCommand, letter.uri.toString(), 'tilfoej', chosen.list);
    if (typeof count === 'number' && count > 0) {
      await window.showInformationMessage(say('wordsAdded', count, chosen.label));
    } else {
      await window.showInformationMessage(say('noWordsAdded'));
    }
  } catch {
    await window.showErrorMessage(say('noWordsAdded'));
  }
}
