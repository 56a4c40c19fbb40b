import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { median } from './statistics.js';

const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const starts = 5;

/** Medians over five starts of the built server: spawn to the first answer with findings (ms), and resident memory then (MB). */
export async function measureServerStart(source: string): Promise<{ readonly serverStart: number; readonly serverMemory: number }> {
  const times: number[] = [];
  const memory: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const began = performance.now();
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    await firstFindings(server, source);
    times.push(performance.now() - began);
    memory.push(residentMegabytes(server.pid));
    server.kill();
  }
  return { serverStart: median(times), serverMemory: median(memory) };
}

async function firstFindings(server: ChildProcess, source: string): Promise<void> {
  if (server.stdout === null || server.stdin === null) throw new Error('the server has no pipes');
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: 'file:///sag/brev.brev.md', languageId: 'ombudsbrev', version: 1, text: source };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: textDocument.uri } });
  connection.dispose();
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
