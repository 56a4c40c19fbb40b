import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { createCompiler } from './compiler.js';
import type { WorkerAnswer, WorkerOutcome, WorkerRequest, WorkerStart, WorkerStarted } from './messages.js';

/** Node has it; its type definitions name only the module. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => WebAssembly.Module };

/** A thread that sets letters, one request after the other. */
const port = parentPort;
if (port === null) throw new Error('this program is a worker of ombudsbrev and cannot be started alone');
// The thread that starts this one hands it exactly that.
const { typst, fonts, once } = workerData as WorkerStart;
if (once) setFlagsFromString('--no-wasm-tier-up');
const module = typeof typst === 'string' ? new WebAssembly.Module(readFileSync(typst)) : typst;
const started: WorkerStarted = { module };
port.postMessage(started);
const compiler = createCompiler(module, fonts);

let previous: Promise<unknown> = compiler;
port.on('message', (request: WorkerRequest) => {
  previous = previous.then(async () => {
    const { run, memory } = await compiler;
    const outcome = await run(request).catch((error: unknown): WorkerOutcome => ({ kind: 'crashed', reason: String(error) }));
    const answer: WorkerAnswer = { id: request.id, outcome, memory: memory() };
    port.postMessage(answer);
  });
});
