import type { ExtensionContext } from 'vscode';
import { registerCommands, restartCommand } from './commands/index.js';
import { createFindingsStatus } from './findingsStatus.js';
import { LanguageServer } from './languageServer.js';
import { createReadabilityStatus } from './readabilityStatus.js';
import { registerPreviews } from './preview/previews.js';

let server: LanguageServer | undefined;

/** Called by the editor when a letter or an ombudsbrev.yaml is opened, or one of our commands is called. */
export function activate(context: ExtensionContext): void {
  server = new LanguageServer(context);
  context.subscriptions.push(
    server,
    ...registerCommands(server, context.extensionUri),
    ...createFindingsStatus(server, restartCommand),
    ...createReadabilityStatus(server),
    ...registerPreviews(server, context.extensionUri, context.globalState),
  );
  // Not awaited: the commands work, and the status bar tells, while the server starts.
  void server.start();
}

/** The editor waits for this before it closes, so no server process is left behind. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
