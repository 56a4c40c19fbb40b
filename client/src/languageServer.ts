import { window, workspace, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
import { CrashHandler } from './crashHandler.js';
import { documentSelector } from './documents.js';
import { language, say } from './messages.js';
import { rulePageLinks } from './rulePages.js';

export type ServerState = 'starting' | 'running' | 'stopped';

const states: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

/** The language server's process, from the editor's side: start, stop, and what happens when it crashes. */
export class LanguageServer implements Disposable {
  readonly log: LogOutputChannel;
  private readonly client: LanguageClient;
  private readonly crashHandler: CrashHandler;

  constructor(context: ExtensionContext) {
    this.log = window.createOutputChannel('Ombudsbrev', { log: true });
    this.crashHandler = new CrashHandler((forGood, crashes, minutes) => {
      void this.tellOfCrash(forGood ? say('crashedForGood', crashes, minutes) : say('crashed'));
    });
    this.client = new LanguageClient(
      'ombudsbrev',
      'Ombudsbrev',
      {
        run: { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc },
        debug: { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc, options: { execArgv: ['--enable-source-maps'] } },
      },
      {
        documentSelector,
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        diagnosticCollectionName: 'ombudsbrev',
        initializationOptions: () => ({ sprog: language() }),
        errorHandler: this.crashHandler,
        middleware: rulePageLinks(context.extensionUri),
      },
    );
  }

  get state(): ServerState {
    return states[this.client.state];
  }

  onDidChangeState(listener: () => void): Disposable {
    return this.client.onDidChangeState(listener);
  }

  /** Never rejects: a server that cannot start is told to the user, and the editor goes on without it. */
  async start(): Promise<void> {
    this.crashHandler.forget();
    try {
      await this.client.start();
    } catch (error) {
      await this.tellOfCrash(say('startFailed', error instanceof Error ? error.message : String(error)));
    }
  }

  async restart(): Promise<void> {
    if (this.client.needsStop()) {
      await this.client.stop();
    }
    await this.start();
  }

  /** Resolves when the process has ended. */
  async stop(): Promise<void> {
    if (this.client.needsStop()) {
      await this.client.stop();
    }
  }

  dispose(): void {
    this.log.dispose();
  }

  private async tellOfCrash(message: string): Promise<void> {
    this.log.error(message);
    const restart = say('restart');
    const showLog = say('showLog');
    const answer = await window.showErrorMessage(message, restart, showLog);
    if (answer === restart) {
      await this.restart();
    } else if (answer === showLog) {
      this.log.show();
    }
  }
}

/** The server's messages follow `ombudsbrev.sprog` at once. */
export function restartOnLanguageChange(server: LanguageServer): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('ombudsbrev.sprog')) {
      void server.restart();
    }
  });
}
