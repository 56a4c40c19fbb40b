import { strict as assert } from 'node:assert';
import { commands, window, workspace, type Location } from 'vscode';
import { eventually } from '../eventually.js';
import { findings, openLetter } from './letters.js';
import { test } from './runner.js';

test('»Lav en retskildeliste« opens the sources as a new document', async () => {
  const letter = await workspace.openTextDocument({ language: 'ombudsbrev', content: 'Efter forvaltningslovens § 7.\n' });
  await window.showTextDocument(letter);
  await commands.executeCommand('ombudsbrev.retskildeliste');
  const list = await eventually(() => window.activeTextEditor?.document, (document) => document?.languageId === 'markdown');
  assert.match(list?.getText() ?? '', /^# Retskilder\n[^]*LBK nr\.\s433 af 22\. april 2014/);
  assert.equal(list?.isUntitled, true);
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await window.showTextDocument(letter);
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('the references of a citation are found across the case folder', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  await findings(document);
  const place = document.positionAt(document.getText().indexOf('lovbekendtgørelse nr. 1109') + 1);
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, place);
  assert.ok(found.some(({ uri }) => uri.toString() === document.uri.toString()), JSON.stringify(found));
});
