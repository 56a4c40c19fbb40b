import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { median } from './statistics.js';

const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const starts = 5;
const edits = 100;

export interface ServerFigures {
  /** Spawn to the first answer with findings, milliseconds. */
  readonly serverStart: number;
  /** Resident memory then, and after a hundred edits, MB. */
  readonly serverMemory: number;
  readonly editedMemory: number;
}

/** Medians over five starts of the built server. */
export async function measureServerStart(source: string): Promise<ServerFigures> {
  if (!existsSync(program)) throw new Error('dist/cli.cjs is missing: run npm run build first');
  const times: number[] = [];
  const memory: number[] = [];
  const edited: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const began = performance.now();
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = await firstFindings(server, source);
    times.push(performance.now() - began);
    memory.push(residentMegabytes(server.pid));
    await edit(connection, source);
    edited.push(residentMegabytes(server.pid));
    connection.dispose();
    server.kill();
  }
  return { serverStart: median(times), serverMemory: median(memory), editedMemory: median(edited) };
}

const uri = 'file:///sag/brev.brev.md';

async function firstFindings(server: ChildProcess, source: string): Promise<MessageConnection> {
  if (server.stdout === null || server.stdin === null) throw new Error('the server has no pipes');
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'ombudsbrev', version: 1, text: source };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  return connection;
}

/** Types in the middle of the letter, and asks for the findings after every character. */
async function edit(connection: MessageConnection, source: string): Promise<void> {
  const line = source.slice(0, source.indexOf('\nForvaltningen', source.length >> 1)).split('\n').length;
  for (let version = 2; version < edits + 2; version += 1) {
    const at = { line, character: 0 };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'a' }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }
}

/** From the kernel's own account; 0 where there is none (not Linux). */
function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
