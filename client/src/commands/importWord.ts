import { execFile } from 'node:child_process';
import { FileType, ProgressLocation, Uri, ViewColumn, window, workspace } from 'vscode';
import type { LanguageServer } from '../languageServer.js';
import { language, say } from '../messages.js';

/** More drafts of one letter than this nobody has. */
const mostNames = 100;

/**
 * Turns a Word letter into a draft beside it, by the command line's `import`, and opens the draft and the list of what was left out. `chosen`
 * is the file when the command is called from the explorer.
 */
export async function importWord(server: LanguageServer, extension: Uri, chosen: Uri | undefined): Promise<void> {
  const letter = chosen ?? (await chooseLetter());
  if (letter === undefined) return;
  const draft = await freeName(letter);
  const program = Uri.joinPath(extension, 'dist', 'cli.cjs').fsPath;
  const outcome = await window.withProgress({ location: ProgressLocation.Notification, title: say('importing') }, () =>
    run([program, 'import', letter.fsPath, '-o', draft.fsPath, '--sprog', language()]),
  );
  if (outcome.failed) {
    server.log.error(outcome.said);
    await window.showErrorMessage(outcome.said);
    return;
  }
  await window.showTextDocument(draft);
  const show = say('importShowReport');
  if ((await window.showInformationMessage(say('imported', workspace.asRelativePath(draft)), show)) !== show) return;
  const report = await workspace.openTextDocument({ language: 'markdown', content: outcome.said });
  await window.showTextDocument(report, { viewColumn: ViewColumn.Beside });
}

/** Undefined when the user changed their mind. */
async function chooseLetter(): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const found = await window.showOpenDialog({
    canSelectMany: false,
    title: say('importChoose'),
    filters: { Word: ['docx'] },
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
  return found?.[0];
}

/** `brev.docx` becomes `brev.brev.md`, or `brev-2.brev.md` where that is taken. */
async function freeName(letter: Uri): Promise<Uri> {
  const stem = letter.path.replace(/\.[^./]+$/, '');
  const name = (number: number): Uri => letter.with({ path: `${stem}${number === 1 ? '' : `-${number}`}.brev.md` });
  let number = 1;
  while (number < mostNames && (await exists(name(number)))) number += 1;
  return name(number);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}

/** What the program says: its report, or why it failed. */
function run(args: readonly string[]): Promise<{ readonly failed: boolean; readonly said: string }> {
  return new Promise((resolve) => {
    // In the desktop build this process' program is Electron, which is Node only when told so.
    execFile(process.execPath, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 100_000_000 }, (error, output, errors) => {
      resolve(error === null ? { failed: false, said: output } : { failed: true, said: errors.trim().replace(/^ombudsbrev: /, '') || error.message });
    });
  });
}
