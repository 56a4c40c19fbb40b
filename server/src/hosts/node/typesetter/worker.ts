import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
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
// Optimizing a function takes more from the first pages than it gives back: in a thread that ends with them it is left out, in one that
// stays it waits until the function has run for long. Processor time to set 12 pages: 0.35 s without, 1.2 s with V8's own measure.
// The flags are the process's, and hold for what is compiled from then on: a thread that takes over machine code leaves them alone.
const flags = once ? ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'] : ['--wasm-tier-up', '--wasm-dynamic-tiering', '--wasm-tiering-budget=40000000'];
if (typeof typst === 'string') for (const flag of flags) setFlagsFromString(flag);
const module = typeof typst === 'string' ? new WebAssembly.Module(brotliDecompressSync(readFileSync(typst))) : typst;
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
