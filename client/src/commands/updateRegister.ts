import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
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
  if (outcome === 'cancelled') {
    await window.showInformationMessage(say('registerStopped'));
    return;
  }
  if (outcome.exitCode !== 0) {
    const showLog = say('showLog');
    const reason = outcome.complaint === '' ? say('registerFailed') : outcome.complaint;
    if ((await window.showErrorMessage(reason, showLog)) === showLog) server.log.show();
    return;
  }
  await server.restart();
  await window.showInformationMessage(outcome.result);
}

/** Undefined when the user changed their mind. */
async function chooseFile(): Promise<readonly string[] | undefined> {
  const [file] = (await window.showOpenDialog({ canSelectMany: false, title: say('registerChooseFile') })) ?? [];
  return file === undefined ? undefined : ['--from', file.fsPath];
}

interface Outcome {
  readonly exitCode: number | null;
  /** What it found; Danish, as the command line is. */
  readonly result: string;
  /** What it said last of what went wrong. */
  readonly complaint: string;
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
    const results: string[] = [];
    let complaint = '';
    const listen = (stream: Readable, heard: (line: string) => void): void => {
      createInterface({ input: stream }).on('line', (line) => {
        if (line === '') return;
        log.info(line);
        progress.report({ message: line });
        heard(line);
      });
    };
    listen(program.stdout, (line) => results.push(line));
    // What bears the program's name is for the user; the rest is progress, or where it broke down.
    listen(program.stderr, (line) => (complaint = /^ombudsbrev: (.+)/.exec(line)?.[1] ?? complaint));
    token.onCancellationRequested(() => program.kill());
    program.on('error', ({ message }) => {
      resolve({ exitCode: null, result: '', complaint: message });
    });
    program.on('close', (exitCode) => {
      resolve(token.isCancellationRequested ? 'cancelled' : { exitCode, result: results.join(' '), complaint });
    });
  });
}
