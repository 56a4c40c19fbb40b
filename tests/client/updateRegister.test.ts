import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Uri } from 'vscode';
import { updateRegister } from '../../client/src/commands/updateRegister.js';
import type { LanguageServer } from '../../client/src/languageServer.js';

/** The editor's side of the conversation. */
const editor = vi.hoisted(() => ({
  answer: undefined as string | undefined,
  file: undefined as string | undefined,
  told: [] as string[],
  progress: [] as string[],
  cancel: undefined as (() => void) | undefined,
  cancelled: false,
}));

vi.mock('vscode', () => ({
  ProgressLocation: { Notification: 15 },
  Uri: { joinPath: ({ fsPath }: { fsPath: string }, ...parts: string[]) => ({ fsPath: [fsPath, ...parts].join('/') }) },
  workspace: { getConfiguration: () => ({ get: () => undefined }) },
  window: {
    showInformationMessage: (message: string, options?: unknown) => {
      editor.told.push(message);
      return Promise.resolve(options === undefined ? undefined : editor.answer);
    },
    showErrorMessage: (message: string) => {
      editor.told.push(`Fejl: ${message}`);
      return Promise.resolve(undefined);
    },
    showOpenDialog: () => Promise.resolve(editor.file === undefined ? undefined : [{ fsPath: editor.file }]),
    withProgress: (options: { cancellable: boolean }, work: (progress: unknown, token: unknown) => unknown) => {
      const progress = { report: ({ message }: { message: string }) => {
        editor.progress.push(message);
        if (options.cancellable && message === 'afbryd nu') editor.cancel?.();
      } };
      const token = {
        get isCancellationRequested() {
          return editor.cancelled;
        },
        onCancellationRequested: (listener: () => void) => {
          editor.cancel = () => {
            editor.cancelled = true;
            listener();
          };
        },
      };
      return work(progress, token);
    },
  },
}));

beforeEach(() => {
  Object.assign(editor, { answer: 'Hent hos Retsinformation', file: undefined, told: [], progress: [], cancel: undefined, cancelled: false });
});

/** Runs the command with this program in the place of the command line; gives how often the server was started anew. */
async function run(program: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'updateRegister-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'cli.cjs'), program);
  const server = { log: { info: () => undefined, show: () => undefined }, restarts: 0, restart: () => Promise.resolve((server.restarts += 1)) };
  // All that the command uses of the two.
  await updateRegister(server as unknown as LanguageServer, { fsPath: folder } as unknown as Uri);
  return server.restarts;
}

const question = 'Skal lovregisteret fornyes?';

describe('the command that renews the register', () => {
  it('does nothing before the user has said yes', async () => {
    editor.answer = undefined;
    expect(await run('throw new Error()')).toBe(0);
    expect(editor).toMatchObject({ told: [question], progress: [] });
  });

  it('shows how it goes, tells what came of it, and starts the server anew', async () => {
    expect(await run(`
      process.stderr.write('16. februar 2026: 1 dokument\\n');
      process.stdout.write(process.argv.slice(2).join(' ') + '.\\n1 dokument er lagt til.\\n');
    `)).toBe(1);
    expect(editor.progress).toContain('16. februar 2026: 1 dokument');
    expect(editor.told).toEqual([question, 'register update. 1 dokument er lagt til.']);
  });

  it('reads the file that was chosen, or stops when none was', async () => {
    editor.answer = 'Tag det fra en fil …';
    expect(await run('')).toBe(0);
    editor.file = '/mappe/kopi.json';
    expect(await run("process.stdout.write(process.argv.slice(2).join(' '))")).toBe(1);
    expect(editor.told).toEqual([question, question, 'register update --from /mappe/kopi.json']);
  });

  it('tells why it did not come about, and leaves the server alone', async () => {
    expect(await run("process.stderr.write('ombudsbrev: Lovregisteret er ikke fornyet.\\n    at x (y.js:1)\\n'); process.exitCode = 2;")).toBe(0);
    expect(await run('process.exitCode = 3')).toBe(0);
    expect(editor.told).toEqual([
      question, 'Fejl: Lovregisteret er ikke fornyet.',
      question, 'Fejl: Lovregisteret blev ikke fornyet; det hidtidige gælder. Loggen siger hvorfor.',
    ]);
  });

  it('stops when the user says so', async () => {
    expect(await run("process.stderr.write('afbryd nu\\n'); setTimeout(() => undefined, 60_000);")).toBe(0);
    expect(editor.told).toEqual([question, 'Fornyelsen er afbrudt; det hidtidige lovregister gælder. Næste gang fortsætter den, hvor den slap.']);
  });
});
