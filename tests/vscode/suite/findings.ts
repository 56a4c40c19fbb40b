import { strict as assert } from 'node:assert';
import { ConfigurationTarget, DiagnosticSeverity, workspace } from 'vscode';
import { eventually } from '../eventually.js';
import { findingOn, findings, openLetter, ours } from './letters.js';
import { test } from './runner.js';

test('a letter with mistakes has findings, each with its rule, its page and a message in Danish', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  const finding = await findingOn(document, '§11 stk. 2', 'henvisning/format');
  assert.ok(typeof finding.code === 'object');
  assert.match(decodeURIComponent(finding.code.target.toString()), /^command:ombudsbrev\.aabnRegel\?\["henvisning\/format"\]$/);
  assert.match(finding.message, /Skriv »§ 11, stk\. 2«/);
  for (const { message, range } of await findings(document)) {
    assert.notEqual(message, '');
    assert.ok(document.validateRange(range).isEqual(range), 'the finding lies inside the letter');
  }
});

test('a good letter has neither errors nor warnings', async () => {
  const bad = await openLetter('fejl/henvisninger.brev.md');
  await findings(bad);
  const document = await openLetter('afsluttende-brev.brev.md');
  // Nothing tells that an empty answer has come; the other letter's findings came through the same server just now.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  assert.deepEqual(ours(document).filter(({ severity }) => severity <= DiagnosticSeverity.Warning).map(({ message }) => message), []);
});

test('the language of the messages follows the setting at once', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  const { message: danish } = await findingOn(document, '§11 stk. 2', 'henvisning/format');
  const settings = workspace.getConfiguration('ombudsbrev');
  await settings.update('sprog', 'en', ConfigurationTarget.Workspace);
  await eventually(() => ours(document).some(({ message }) => message === danish), (stillDanish) => !stillDanish && ours(document).length > 0);
  await settings.update('sprog', undefined, ConfigurationTarget.Workspace);
  await eventually(() => ours(document).some(({ message }) => message === danish), (danishAgain) => danishAgain);
});
