import { DiagnosticSeverity, languages, StatusBarAlignment, ThemeColor, window, type Disposable, type StatusBarItem, type Uri } from 'vscode';
import { isChecked } from './documents.js';
import type { LanguageServer } from './languageServer.js';
import { say } from './messages.js';

/** The server's name for itself in its findings. */
const source = 'ombudsbrev';

/** In the status bar, while a letter is open: whether it is being checked, and how many findings it has. */
export function createFindingsStatus(server: LanguageServer, restartCommand: string): Disposable[] {
  const item = window.createStatusBarItem('ombudsbrev.status', StatusBarAlignment.Left, 0);
  item.name = 'Ombudsbrev';
  const update = (): void => {
    show(item, server, restartCommand);
  };
  update();
  return [item, server.onDidChangeState(update), window.onDidChangeActiveTextEditor(update), languages.onDidChangeDiagnostics(update)];
}

function show(item: StatusBarItem, server: LanguageServer, restartCommand: string): void {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isChecked(document)) {
    item.hide();
    return;
  }
  item.backgroundColor = undefined;
  if (server.state === 'running') {
    const { text, tooltip } = summary(document.uri);
    item.text = text;
    item.tooltip = tooltip;
    item.command = 'workbench.actions.view.problems';
  } else if (server.state === 'starting') {
    item.text = '$(loading~spin) Ombudsbrev';
    item.tooltip = say('starting');
    item.command = undefined;
  } else {
    item.text = '$(debug-disconnect) Ombudsbrev';
    item.tooltip = say('stopped');
    item.command = restartCommand;
    item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
  }
  item.show();
}

function summary(uri: Uri): { text: string; tooltip: string } {
  const severities = languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === source)
    .map((diagnostic) => diagnostic.severity);
  const count = (severity: DiagnosticSeverity): number => severities.filter((candidate) => candidate === severity).length;
  const errors = count(DiagnosticSeverity.Error);
  const warnings = count(DiagnosticSeverity.Warning);
  return severities.length === 0
    ? { text: '$(check) Ombudsbrev', tooltip: say('noFindings') }
    : { text: `$(law) Ombudsbrev ${severities.length}`, tooltip: say('findings', errors, warnings, severities.length - errors - warnings) };
}
