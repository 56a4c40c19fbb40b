import { commands, FileType, languages, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { say } from '../messages.js';
import { rulePage } from '../rulePages.js';

/** Opens the rule's page to read; asks which one when none is named. */
export async function openRulePage(extension: Uri, ruleId: string | undefined): Promise<void> {
  const id = ruleId ?? (await chooseRule(extension));
  if (id === undefined) {
    return;
  }
  const page = rulePage(extension, id);
  if (await exists(page)) {
    await commands.executeCommand('markdown.showPreview', page);
  } else {
    await window.showWarningMessage(say('noRulePage', id));
  }
}

/** The rules of the findings at the cursor come first, then all others. */
async function chooseRule(extension: Uri): Promise<string | undefined> {
  const atCursor = rulesAtCursor();
  const rules = await allRules(extension);
  const items = [...rules.filter(({ label }) => atCursor.has(label)).map((rule) => ({ ...rule, detail: say('atTheCursor') })), ...rules.filter(({ label }) => !atCursor.has(label))];
  const choice = await window.showQuickPick(items, { placeHolder: say('chooseRule'), matchOnDescription: true });
  return choice?.label;
}

function rulesAtCursor(): Set<string> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    return new Set();
  }
  const position = editor.selection.active;
  const here = languages.getDiagnostics(editor.document.uri).filter(({ range, source }) => source === 'ombudsbrev' && range.contains(position));
  return new Set(here.flatMap(({ code }) => (typeof code === 'object' ? [String(code.value)] : typeof code === 'string' ? [code] : [])));
}

/** Each rule's id and title, from the pages themselves. */
async function allRules(extension: Uri): Promise<QuickPickItem[]> {
  const folder = Uri.joinPath(extension, 'docs', 'regler');
  const names = (await workspace.fs.readDirectory(folder)).filter(([name, type]) => type === FileType.File && name !== 'README.md').map(([name]) => name);
  return Promise.all(
    names.map(async (name) => {
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
      const title = /^# (.+)$/m.exec(text)?.[1] ?? '';
      // `henvisning-format.md`: the group's name holds no hyphen.
      return { label: name.replace(/\.md$/, '').replace('-', '/'), description: title };
    }),
  );
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
