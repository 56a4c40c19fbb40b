import { strict as assert } from 'node:assert';
import { CodeActionKind, commands, workspace, type CodeAction } from 'vscode';
import { eventually } from '../eventually.js';
import { findingOn, findings, openLetter } from './letters.js';
import { test } from './runner.js';

test('the preferred quick fix of a finding mends its text and nothing else', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  const before = document.getText();
  const finding = await findingOn(document, '§11 stk. 2', 'henvisning/format');
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, CodeActionKind.QuickFix.value);
  const preferred = actions.find(({ isPreferred, edit }) => isPreferred === true && edit !== undefined);
  assert.ok(preferred?.edit);
  await workspace.applyEdit(preferred.edit);
  assert.equal(document.getText(), before.replace('§11 stk. 2', '§ 11, stk. 2'));
  await commands.executeCommand('workbench.action.files.revert');
});

test('»Ret alt sikkert« mends every form and no meaning', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  const before = document.getText();
  await findings(document);
  await commands.executeCommand('ombudsbrev.retAltSikkert');
  const after = await eventually(() => document.getText(), (text) => text !== before);
  assert.ok(after.includes('§ 11, stk. 2'), after);
  assert.ok(after.includes('retssikkerhedslovens § 3, stk. 2.'), after);
  // Which document is meant, only the author knows.
  assert.ok(after.includes('lovbekendtgørelse nr. 1109 af 24. august 2023'), after);
  await commands.executeCommand('workbench.action.files.revert');
});
