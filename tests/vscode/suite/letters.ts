import { strict as assert } from 'node:assert';
import { commands, languages, Range, Uri, window, workspace, type Diagnostic, type TextDocument } from 'vscode';
import { eventually } from '../eventually.js';

/** A file of the opened case folder. */
export function fileOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the case folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Opens a letter of the case folder as it stands on disk. */
export async function openLetter(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileOf(name));
  await window.showTextDocument(document);
  if (document.isDirty) await commands.executeCommand('workbench.action.files.revert');
  return document;
}

/** The rule that a finding comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Our findings, once there are any. */
export function findings(document: TextDocument): Promise<Diagnostic[]> {
  return eventually(
    () => ours(document),
    (found) => found.length > 0,
  );
}

/** Our findings at this moment. */
export function ours(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'ombudsbrev');
}

/** The finding of a rule on a text, or on some of it. */
export async function findingOn(document: TextDocument, text: string, rule: string): Promise<Diagnostic> {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, text);
  const place = new Range(document.positionAt(start), document.positionAt(start + text.length));
  const [finding] = await eventually(
    () => ours(document).filter((candidate) => ruleOf(candidate) === rule && candidate.range.intersection(place) !== undefined),
    (found) => found.length > 0,
  );
  assert.ok(finding);
  return finding;
}
