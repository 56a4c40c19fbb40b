import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { DocumentDiagnosticRequest, HoverRequest } from 'vscode-languageserver/node';
import { packageVersion } from '../../server/src/hosts/node/installation.js';
import { startServerProcess, type ServerProcess } from '../kit/lspClient.js';
import { bodyLine, letter, letterUri } from './letters.js';

const servers: ServerProcess[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.process.kill();
});

function start(...how: Parameters<typeof startServerProcess>): ServerProcess {
  const server = startServerProcess(...how);
  servers.push(server);
  return server;
}

const impossible = letter('Den 31. juni 2024.');

async function finds(server: ServerProcess): Promise<unknown[]> {
  await server.client.open(letterUri, impossible);
  const items = await server.client.diagnostics(letterUri);
  return items.filter(({ range }) => range.start.line === bodyLine).map(({ code }) => code);
}

describe('the server as an editor starts it', () => {
  it('says exactly what it can do', async () => {
    const server = start();
    await server.client.initialize();
    expect(server.client.initializeResult).toEqual({
      serverInfo: { name: 'ombudsbrev', version: packageVersion() },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        diagnosticProvider: { identifier: 'ombudsbrev', interFileDependencies: true, workspaceDiagnostics: false },
        codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.ombudsbrev.tilfoejOrd', 'source.fixAll.ombudsbrev'] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        executeCommandProvider: { commands: ['ombudsbrev.server.retskildeliste', 'ombudsbrev.server.tjekliste', 'ombudsbrev.server.eksporter', 'ombudsbrev.server.nytBrev', 'ombudsbrev.server.ord'] },
        completionProvider: { triggerCharacters: [':', ' ', '-', '/', '['] },
        documentSymbolProvider: true,
        documentLinkProvider: {},
        foldingRangeProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    });
  });

  it('offers no pull to a client that does not pull', async () => {
    const server = start();
    await server.client.initialize({ capabilities: {} });
    expect(Object.keys(server.client.initializeResult.capabilities)).not.toContain('diagnosticProvider');
    await server.client.open(letterUri, impossible);
    await server.client.until(() => server.client.published.length === 1);
    expect(server.client.published[0]?.diagnostics.map(({ code }) => code)).toContain('dato/umulig');
  });

  it('talks over Node’s own channel too', async () => {
    const server = start('node-ipc');
    await server.client.initialize();
    expect(await finds(server)).toContain('dato/umulig');
    expect(await server.stop()).toBe(0);
  });

  it('links each finding to its installed page', async () => {
    const server = start();
    await server.client.initialize();
    await server.client.open(letterUri, impossible);
    const [found] = (await server.client.diagnostics(letterUri)).filter(({ code }) => code === 'dato/umulig');
    const page = fileURLToPath(new URL('../../docs/regler/dato-umulig.md', import.meta.url));
    expect(fileURLToPath(found?.codeDescription?.href ?? '')).toBe(page);
  });

  it('ends with 0 after shutdown and exit, writing nothing beside the protocol', async () => {
    const server = start();
    await server.client.initialize();
    expect(await finds(server)).toContain('dato/umulig');
    expect(await server.stop()).toBe(0);
    expect(server.errors).toBe('');
  });

  it('ends with 1 when told to exit without shutdown', async () => {
    const server = start();
    await server.client.initialize();
    await server.client.connection.sendNotification('exit');
    expect(await server.exited()).toBe(1);
  });

  it('ends when the pipe is closed, and when the channel is', async () => {
    const piped = start();
    await piped.client.initialize();
    piped.process.stdin?.end();
    expect(await piped.exited()).toBe(1);

    const channelled = start('node-ipc');
    await channelled.client.initialize();
    channelled.process.disconnect();
    await channelled.exited();
    expect(channelled.process.exitCode).not.toBe(null);
  });

  it('ends when the editor’s process is gone', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const server = start();
    await server.client.connection.sendRequest('initialize', { processId: editor.pid, rootUri: null, capabilities: {} });
    editor.kill();
    await once(editor, 'exit');
    expect(await server.exited()).toBe(1);
  });
});

describe('garbage', () => {
  it('in a message is no end of the server', async () => {
    const server = start();
    await server.client.initialize();
    const body = '{ this is not JSON';
    server.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    expect(await finds(server)).toContain('dato/umulig');
  });

  it('in parameters is no end of the server', async () => {
    const server = start();
    const { client } = server;
    await client.initialize();
    for (const [method, params] of [
      ['textDocument/didOpen', {}],
      ['textDocument/didOpen', { textDocument: null }],
      ['textDocument/didChange', { textDocument: { uri: letterUri, version: 7 }, contentChanges: [{ range: 3, text: 4 }] }],
      ['textDocument/didClose', { textDocument: { uri: 12 } }],
      ['workspace/didChangeConfiguration', null],
      ['workspace/didChangeWatchedFiles', { changes: 'all' }],
      ['ombudsbrev/ukendt', { a: 1 }],
    ] as const) {
      await client.connection.sendNotification(method, params);
    }
    for (const uri of ['', ':', 'file:///%E0%A4%A', 'http://x', letterUri]) {
      expect(await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: -1, character: 1e9 } })).toBe(null);
    }
    await expect(client.connection.sendRequest('textDocument/ukendt', {})).rejects.toMatchObject({ code: -32601 });
    expect(await finds(server)).toContain('dato/umulig');
  });

  it('in positions and URIs is answered, not obeyed', async () => {
    const server = start();
    const { client } = server;
    await client.initialize();
    const uri = 'file:///%E0%A4%A/brev.brev.md';
    await client.open(uri, impossible);
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    expect(report.kind).toBe('full');
    await client.change(uri, { range: { start: { line: 900, character: 5 }, end: { line: -4, character: -1 } }, text: 'Alt er nyt.' });
    expect(await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 5000, character: 0 } })).toBe(null);
    expect(await finds(server)).toContain('dato/umulig');
  });
});
