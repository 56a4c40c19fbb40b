import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ProgressLocation, Uri, window, type CancellationToken, type LogOutputChannel, type Progress } from 'vscode';
import type { LanguageServer } from '../languageServer.js';
import { say } from '../messages.js';

/**
 * Renews the register of acts by the command line's `register update`, from the internet or from a file, when the user has said yes.
 * The server reads the register when it starts, so it is restarted afterwards.
 */
export async function updateRegister(server: LanguageServer, extension: Uri): Promise<void> {
  const fetch = say('registerFetch');
  const fromFile = say('registerFromFile');
  const answer = await window.showInformationMessage(say('registerAsk'), { modal: true, detail: say('registerDetail') }, fetch, fromFile);
  if (answer === undefined) return;
  const source = answer === fromFile ? await chooseFile() : [];
  if (source === undefined) return;

  const program = Uri.joinPath(extension, 'dist', 'cli.cjs').fsPath;
  const outcome = await window.withProgress(
    { location: ProgressLocation.Notification, title: say('registerUpdating'), cancellable: true },
    (progress, token) => runUpdate([program, 'register', 'update', ...source], server.log, progress, token),
  );
  if (outcome === 'cancelled') return;
  if (outcome.exitCode !== 0) {
    const showLog = say('showLog');
    if ((await window.showErrorMessage(say('registerFailed', outcome.lastLine), showLog)) === showLog) server.log.show();
    return;
  }
  await server.restart();
  await window.showInformationMessage(outcome.lastLine);
}

/** Undefined when the user changed their mind. */
async function chooseFile(): Promise<readonly string[] | undefined> {
  const [file] = (await window.showOpenDialog({ canSelectMany: false, title: say('registerChooseFile') })) ?? [];
  return file === undefined ? undefined : ['--from', file.fsPath];
}

interface Outcome {
  readonly exitCode: number | null;
  readonly lastLine: string;
}

/** What the program says goes to the log and to the progress; it keeps the old register when it is stopped half-way. */
function runUpdate(
  args: readonly string[],
  log: LogOutputChannel,
  progress: Progress<{ readonly message: string }>,
  token: CancellationToken,
): Promise<Outcome | 'cancelled'> {
  return new Promise((resolve) => {
    // In the desktop build this process' program is Electron, which is Node only when told so.
    const program = spawn(process.execPath, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let lastLine = '';
    for (const stream of [program.stdout, program.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (line === '') return;
        lastLine = line;
        log.info(line);
        progress.report({ message: line });
      });
    }
    token.onCancellationRequested(() => program.kill());
    program.on('error', (error) => {
      resolve({ exitCode: null, lastLine: error.message });
    });
    program.on('close', (exitCode) => {
      resolve(token.isCancellationRequested ? 'cancelled' : { exitCode, lastLine });
    });
  });
}
