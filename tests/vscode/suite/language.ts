import { strict as assert } from 'node:assert';
import { commands, extensions, workspace } from 'vscode';
import { eventually } from '../eventually.js';
import { fileOf, openLetter } from './letters.js';
import { test } from './runner.js';

test('a letter and the configuration have languages of their own', async () => {
  assert.equal((await openLetter('hoering.brev.md')).languageId, 'ombudsbrev');
  await workspace.fs.writeFile(fileOf('ombudsbrev.yaml'), new TextEncoder().encode('{}\n'));
  assert.equal((await workspace.openTextDocument(fileOf('ombudsbrev.yaml'))).languageId, 'ombudsbrev-yaml');
  await workspace.fs.delete(fileOf('ombudsbrev.yaml'));
});

test('opening a letter activates the extension, and each command of the manifest is there', async () => {
  await openLetter('hoering.brev.md');
  const extension = extensions.getExtension('ombudsbrev.ombudsbrev');
  assert.ok(extension);
  await eventually(() => extension.isActive, (active) => active);
  const manifest: { contributes: { commands: { command: string }[] } } = extension.packageJSON;
  const known = await commands.getCommands(true);
  assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.includes(command)), []);
});
