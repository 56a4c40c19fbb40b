import { commands, window } from 'vscode';
import { isLetter } from '../documents.js';
import type { LanguageServer } from '../languageServer.js';
import { say } from '../messages.js';

/** The server's own command; the protocol library offers it while the server runs. */
const serverCommand = 'ombudsbrev.server.ord';

/** Adds the words of the letter that no list has, without those that the author takes out, to the list that the author chooses. */
export async function addUnknownWords(server: LanguageServer): Promise<void> {
  const letter = window.activeTextEditor?.document;
  if (letter === undefined || !isLetter(letter)) {
    await window.showInformationMessage(say('openLetterFirst'));
    return;
  }
  const uri = letter.uri.toString();
  const unknown = await server.request<readonly string[]>('ombudsbrev/ukendteOrd', { textDocument: { uri } });
  if (unknown === undefined) {
    await window.showErrorMessage(say('noWordsAdded'));
    return;
  }
  if (unknown.length === 0) {
    await window.showInformationMessage(say('noUnknownWords'));
    return;
  }
  const words = await chooseWords(unknown);
  if (words === undefined || words.length === 0) return;
  const choices = [
    { label: say('wordsOfLetter'), description: say('wordsOfLetterDetail'), list: 'brev' },
    { label: say('wordsOfOffice'), description: say('wordsOfOfficeDetail'), list: 'kontor' },
    { label: say('wordsOfUser'), description: say('wordsOfUserDetail'), list: 'min' },
  ];
  const chosen = await window.showQuickPick(choices, { title: say('chooseWordList', words.length), placeHolder: say('chooseWordListHint') });
  if (chosen === undefined) return;
  try {
    const count = await commands.executeCommand<number | null>(serverCommand, uri, 'tilfoej', chosen.list, words);
    // With 0, the server has told what could not be changed.
    if (count === null) await window.showErrorMessage(say('noWordsAdded'));
    else if (count > 0) await window.showInformationMessage(say('wordsAdded', count, chosen.label));
  } catch {
    await window.showErrorMessage(say('noWordsAdded'));
  }
}

/** A slip among them would be right from then on, so they are all shown. Undefined when the author changed their mind. */
async function chooseWords(unknown: readonly string[]): Promise<string[] | undefined> {
  const chosen = await window.showQuickPick(
    unknown.map((label) => ({ label, picked: true })),
    { canPickMany: true, title: say('chooseWords'), placeHolder: say('chooseWordsHint') },
  );
  return chosen?.map(({ label }) => label);
}
