import { strict as assert } from 'node:assert';
import { commands, window, workspace, type TextEditor } from 'vscode';
import { eventually } from '../eventually.js';
import { test } from './runner.js';

/** A letter that is not saved anywhere yet. */
async function newLetter(): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: 'ombudsbrev', content: '' }));
}

async function type(text: string): Promise<void> {
  for (const character of text) await commands.executeCommand('type', { text: character });
}

test('Danish quotation marks close themselves, and are typed over', async () => {
  const { document } = await newLetter();
  await type('”');
  assert.equal(document.getText(), '””');
  await type('citat”');
  assert.equal(document.getText(), '”citat”');
});

test('a list and a quotation go on in the next line', async () => {
  const { document } = await newLetter();
  await type('- punkt\n');
  assert.equal(document.getText(), '- punkt\n- ');
  const quotation = await newLetter();
  await type('> citat\n');
  assert.equal(quotation.document.getText(), '> citat\n> ');
});

test('the snippet for a letter gives it today’s date and its form', async () => {
  const { document } = await newLetter();
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'ombudsbrev', name: 'Brev: Høring' });
  const text = await eventually(() => document.getText(), (content) => content !== '');
  assert.match(text, /^---\nbrevtype: hoering\n/);
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  assert.ok(text.includes(`\ndato: ${day}\n`), text);
});
