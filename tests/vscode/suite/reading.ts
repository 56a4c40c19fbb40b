import { strict as assert } from 'node:assert';
import { commands, MarkdownString, window, type DocumentLink, type DocumentSymbol, type Hover, type Position, type TextDocument } from 'vscode';
import { eventually } from '../eventually.js';
import { findings, openLetter } from './letters.js';
import { test } from './runner.js';

function positionOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, text);
  return document.positionAt(offset + 1);
}

test('hover on a citation tells the title, the status and the register’s date', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  await findings(document);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, 'lovbekendtgørelse nr. 1109'));
  const text = hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof MarkdownString ? content.value : JSON.stringify(content)))).join('\n');
  assert.match(text, /retssikkerhed og administration/i);
  assert.match(text, /2026/);
});

test('citations link to Retsinformation', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  await findings(document);
  const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100);
  const targets = links.map(({ target }) => target?.toString(true) ?? '');
  assert.ok(targets.some((target) => target.startsWith('https://www.retsinformation.dk/eli/lta/2023/1109')), targets.join('\n'));
});

test('the outline shows the letter’s sections', async () => {
  const document = await openLetter('afsluttende-brev.brev.md');
  const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
  const names = (of: readonly DocumentSymbol[]): string[] => of.flatMap(({ name, children }) => [name, ...names(children)]);
  const all = names(symbols);
  for (const title of ['Retsgrundlag', 'Konklusion']) {
    assert.ok(all.some((name) => name.includes(title)), all.join('\n'));
  }
});

test('the page of a rule opens as a page to read', async () => {
  await commands.executeCommand('ombudsbrev.aabnRegel', 'henvisning/format');
  await eventually(() => window.tabGroups.activeTabGroup.activeTab?.label ?? '', (label) => label.includes('henvisning-format.md'));
  await commands.executeCommand('workbench.action.closeActiveEditor');
});
