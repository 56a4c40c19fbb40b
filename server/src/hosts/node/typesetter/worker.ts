import { parentPort, workerData } from 'node:worker_threads';
import { createCompiler } from './compiler.js';
import type { WorkerAnswer, WorkerOutcome, WorkerRequest, WorkerStart } from './messages.js';

/** A thread that sets letters, one request after the other. */
const port = parentPort;
if (port === null) throw new Error('this program is a worker of ombudsbrev and cannot be started alone');
// The thread that starts this one hands it exactly that.
const compiler = createCompiler(workerData as WorkerStart);

let previous: Promise<unknown> = compiler;
port.on('message', (request: WorkerRequest) => {
  previous = previous.then(async () => {
    const { run, memory } = await compiler;
    const outcome = await run(request).catch((error: unknown): WorkerOutcome => ({ kind: 'crashed', reason: String(error) }));
    const answer: WorkerAnswer = { id: request.id, outcome, memory: memory() };
    port.postMessage(answer);
  });
});
