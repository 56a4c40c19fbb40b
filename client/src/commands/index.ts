import { commands, Uri, type Disposable } from 'vscode';
import type { LanguageServer } from '../languageServer.js';
import { openRuleCommand } from '../rulePages.js';
import { addUnknownWords } from './addUnknownWords.js';
import { exportLetter } from './exportLetter.js';
import { fixAllSafe } from './fixAllSafe.js';
import { importWord } from './importWord.js';
import { newLetter } from './newLetter.js';
import { openRulePage } from './openRulePage.js';
import { openSourceList } from './openSourceList.js';
import { readyToSend } from './readyToSend.js';
import { updateRegister } from './updateRegister.js';

export const restartCommand = 'ombudsbrev.genstart';

/** Every command of package.json; a test holds the two against each other. */
export function registerCommands(server: LanguageServer, extension: Uri): Disposable[] {
  return [
    commands.registerCommand(restartCommand, () => server.restart()),
    commands.registerCommand('ombudsbrev.visLog', () => {
      server.log.show();
    }),
    commands.registerCommand('ombudsbrev.nytBrev', () => newLetter(server)),
    commands.registerCommand('ombudsbrev.retAltSikkert', fixAllSafe),
    commands.registerCommand('ombudsbrev.eksporter', exportLetter),
    commands.registerCommand('ombudsbrev.importerWord', (file: unknown) => importWord(server, extension, file instanceof Uri ? file : undefined)),
    commands.registerCommand('ombudsbrev.klarTilAfsendelse', readyToSend),
    commands.registerCommand('ombudsbrev.tilfoejUkendteOrd', () => addUnknownWords(server)),
    commands.registerCommand('ombudsbrev.retskildeliste', openSourceList),
    commands.registerCommand('ombudsbrev.fornyRegisteret', () => updateRegister(server, extension)),
    commands.registerCommand(openRuleCommand, (ruleId: unknown) => openRulePage(extension, typeof ruleId === 'string' ? ruleId : undefined)),
  ];
}
