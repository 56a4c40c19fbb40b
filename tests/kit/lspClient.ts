import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  type CancellationToken,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { onTestFinished } from 'vitest';
import { nodeLayout } from '../../server/src/hosts/node/layout/nodeLayout.js';
import { loadProvisionTexts, loadRegister } from '../../server/src/hosts/node/register.js';
import { letterRefusal } from '../../server/src/hosts/node/letterFile.js';
import { applyEdits } from '../../server/src/engine/text/range.js';
import type { LanguageServerHost } from '../../server/src/lsp/host.js';
import { createServer } from '../../server/src/lsp/server.js';
import { TestClock } from './clock.js';
import { compiledRegisterFolder, spelling } from './engine.js';
import { MemoryFiles } from './workspace.js';

const builtServer = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));

/** What Visual Studio Code says of itself, as far as we look at it. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    configuration: true,
    workspaceFolders: true,
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: readonly string[];
  /** What `workspace/configuration` answers for `ombudsbrev`. */
  readonly settings?: unknown;
}

/** A small editor: opens and changes documents, and keeps what the server says. */
export class LspClient {
  readonly published: PublishDiagnosticsParams[] = [];
  /** `window/logMessage` */
  readonly logged: string[] = [];
  /** `window/showMessage` */
  readonly shown: string[] = [];
  /** What the server has asked for by now. */
  readonly registrations: Registration[] = [];
  refreshes = 0;
  settings: unknown;
  initializeResult: InitializeResult = { capabilities: {} };
  private readonly versions = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  constructor(readonly connection: ProtocolConnection) {
    const heard = (): void => {
      for (const check of [...this.waiting]) check();
    };
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      heard();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      heard();
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.shown.push(message);
      heard();
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      heard();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      heard();
    });
    // The protocol's own misspelling.
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) this.registrations.splice(this.registrations.findIndex((each) => each.id === id), 1);
      heard();
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings ?? null));
    connection.listen();
  }

  async initialize({ capabilities = fullCapabilities, initializationOptions, workspaceFolders, settings }: ClientOptions = {}): Promise<this> {
    this.settings = settings;
    this.initializeResult = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: workspaceFolders?.map((uri) => ({ uri, name: uri })) ?? null,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return this;
  }

  async open(uri: string, text: string, languageId = 'ombudsbrev'): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params, token);
  }

  /** The diagnostics that a pull gives; fails when it says `unchanged`. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`the report is ${report.kind}`);
    return report.items;
  }

  /** Resolves once everything sent so far has reached the server. */
  async arrived(): Promise<void> {
    await this.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: 'arrived:' } });
  }

  /** Waits until the server has said something that makes this true. */
  async until(isTrue: () => boolean): Promise<void> {
    if (isTrue()) return;
    await new Promise<void>((resolve) => {
      const check = (): void => {
        if (!isTrue()) return;
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
    });
  }
}

/** A server in its own process, as an editor starts it. */
export class ServerProcess {
  readonly client: LspClient;
  /** What the process wrote to standard error. */
  errors = '';

  constructor(
    readonly process: ChildProcess,
    connection: ProtocolConnection,
  ) {
    this.client = new LspClient(connection);
    process.stderr?.on('data', (data: Buffer) => (this.errors += data.toString()));
  }

  /** Shuts down in the protocol's order; gives the exit code. */
  async stop(): Promise<number | null> {
    await this.client.connection.sendRequest(ShutdownRequest.type);
    await this.client.connection.sendNotification(ExitNotification.type);
    return this.exited();
  }

  async exited(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit');
    return this.process.exitCode;
  }
}

/** Starts the built server (`npm run build`). */
export function startServerProcess(transport: 'stdio' | 'node-ipc' = 'stdio', program = builtServer): ServerProcess {
  if (!existsSync(program)) throw new Error(`${program} is missing: run npm run build first`);
  const server = spawn(process.execPath, [program, `--${transport}`], {
    stdio: transport === 'stdio' ? ['pipe', 'pipe', 'pipe'] : ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (transport === 'node-ipc') return new ServerProcess(server, createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)));
  if (server.stdout === null || server.stdin === null) throw new Error('the server has no pipes');
  return new ServerProcess(server, createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)));
}

/** The user's own word list, in memory. */
export const userWordsUri = 'file:///hjem/ombudsbrev/min.ord.txt';

export interface TestServer {
  readonly client: LspClient;
  readonly clock: TestClock;
  readonly files: MemoryFiles;
}

/** A server in this process, speaking the same protocol over pipes in memory, with a clock that the test moves. */
export function createTestServer(host: Partial<LanguageServerHost> = {}, files = new MemoryFiles()): TestServer {
  const clock = new TestClock();
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  createServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    clock,
    files,
    userWords: {
      uri: userWordsUri,
      change: (edit) => {
        files.write(userWordsUri, applyEdits(files.text(userWordsUri) ?? '', edit(files.text(userWordsUri) ?? '')));
        return undefined;
      },
    },
    version: '0.0.0',
    rulePage: (ruleId) => `file:///regler/${ruleId.replace('/', '-')}.md`,
    refusal: letterRefusal,
    loadRegister: () => loadRegister(compiledRegisterFolder),
    loadProvisionTexts: () => loadProvisionTexts(compiledRegisterFolder),
    explainRegisterFailure: (error) => ({ da: String(error), en: String(error) }),
    loadSpelling: () => spelling,
    explainSpellingFailure: (error) => ({ da: String(error), en: String(error) }),
    layout: nodeLayout,
    ...host,
  });
  const client = new LspClient(createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)));
  return { client, clock, files };
}

/** A client of a server in this process; gone when the test ends, which fails if the server logged a fault that it should not. */
export async function startedClient(options: ClientOptions = {}, server = createTestServer(), expectedLog: readonly RegExp[] = []): Promise<LspClient> {
  const { client } = server;
  onTestFinished(() => {
    client.connection.dispose();
    const unexpected = client.logged.filter((message) => !expectedLog.some((pattern) => pattern.test(message)));
    if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
  });
  return client.initialize(options);
}
