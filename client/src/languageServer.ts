import { window, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
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

/**
 * The library tells the user of each failure in English, every failed restart included. What the user should know is told here, once and
 * in the user's language; the rest belongs in the log.
 */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The language server's process, from the editor's side: start, stop, and what happens when it crashes. */
export class LanguageServer implements Disposable {
  readonly log: LogOutputChannel;
  private readonly client: LanguageClient;
  private readonly crashHandler: CrashHandler;

  constructor(context: ExtensionContext) {
    this.log = window.createOutputChannel('Ombudsbrev', { log: true });
    this.crashHandler = new CrashHandler({
      isStarting: () => this.client.state === State.Starting,
      onGivingUp: (crashes, minutes) => {
        void this.tellThatItIsDown(say('crashedForGood', crashes, minutes));
      },
      now: Date.now,
    });
    const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
    this.client = new QuietLanguageClient('ombudsbrev', 'Ombudsbrev', server, {
      documentSelector,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticCollectionName: 'ombudsbrev',
      initializationOptions: () => ({ sprog: language() }),
      initializationFailedHandler: (error) => {
        void this.tellThatItIsDown(say('startFailed', error instanceof Error ? error.message : String(error)));
        return false;
      },
      errorHandler: this.crashHandler,
      middleware: rulePageLinks(context.extensionUri),
    });
  }

  get state(): ServerState {
    return states[this.client.state];
  }

  onDidChangeState(listener: () => void): Disposable {
    return this.client.onDidChangeState(listener);
  }

  /** Undefined when the server is down, fails, or has nothing to answer. */
  async request<Answer>(method: string, params: unknown): Promise<Answer | undefined> {
    if (this.state !== 'running') return undefined;
    try {
      return (await this.client.sendRequest<Answer | null>(method, params)) ?? undefined;
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  /** Does nothing while the server is down. */
  async notify(method: string, params: unknown): Promise<void> {
    if (this.state === 'running') await this.client.sendNotification(method, params);
  }

  /** Also after a restart. */
  onNotification<Params>(method: string, listener: (params: Params) => void): Disposable {
    return this.client.onNotification(method, listener);
  }

  /** Never rejects: a server that cannot start is told to the user, and the editor goes on without it. */
  async start(): Promise<void> {
    this.crashHandler.forget();
    try {
      await this.client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }

  /** Resolves when the process has ended. */
  async stop(): Promise<void> {
    if (this.client.needsStop()) {
      await this.client.stop();
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  dispose(): void {
    this.log.dispose();
  }

  private async tellThatItIsDown(message: string): Promise<void> {
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
