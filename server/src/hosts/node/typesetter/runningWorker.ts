import { Worker } from 'node:worker_threads';
import type { TypesettingFile, TypesettingJob } from '../../../engine/layout/typesetting.js';
import type { WorkerAnswer, WorkerOutcome, WorkerRequest, WorkerTask } from './messages.js';
import { workerProgram, workerStart } from './program.js';

export interface RunningWorker {
  /** Never rejects. One at a time. */
  ask(task: WorkerTask, job: TypesettingJob, timeLimit: number): Promise<Answer>;
  /** At once; a request under way is answered `crashed`. */
  stop(): void;
  /** After the request under way, if there is one. */
  stopWhenIdle(): void;
}

interface Answer {
  readonly outcome: WorkerOutcome;
  /** Bytes. */
  readonly memory: number;
  readonly timedOut: boolean;
}

export function startWorker(): RunningWorker {
  let thread: Worker | undefined;
  let stopped: string | undefined;
  let stopping = false;
  let pagesSent = false;
  let nextId = 1;
  let pending: { readonly id: number; readonly settle: (answer: Answer) => void } | undefined;
  const known = new Map<string, Uint8Array>();

  const settle = (answer: Answer): void => {
    const asked = pending;
    pending = undefined;
    asked?.settle(answer);
    if (stopping) end('stopped');
  };
  const end = (reason: string, timedOut = false): void => {
    stopped ??= reason;
    void thread?.terminate();
    thread = undefined;
    if (pending !== undefined) settle({ outcome: { kind: 'crashed', reason }, memory: 0, timedOut });
  };

  const started = workerStart()
    .then((workerData) => {
      if (stopped !== undefined) return;
      const worker = new Worker(workerProgram(), { workerData });
      worker.unref();
      worker.on('message', ({ id, outcome, memory }: WorkerAnswer) => {
        if (pending?.id === id) settle({ outcome, memory, timedOut: false });
      });
      worker.on('error', (error) => end(error.message));
      worker.on('exit', (code) => end(`exit ${code}`));
      thread = worker;
    })
    .catch((error: unknown) => end(error instanceof Error ? error.message : String(error)));

  return {
    ask: (task, job, timeLimit) =>
      new Promise((resolve) => {
        const id = nextId;
        nextId += 1;
        const limit = setTimeout(() => end('timed out', true), timeLimit);
        pending = {
          id,
          settle: (answer) => {
            clearTimeout(limit);
            resolve(answer);
          },
        };
        void started.then(() => {
          if (thread === undefined) return settle({ outcome: { kind: 'crashed', reason: stopped ?? 'stopped' }, memory: 0, timedOut: false });
          const complete = task === 'typeset' && !pagesSent;
          if (task === 'typeset') pagesSent = true;
          const request: WorkerRequest = { id, task, source: job.source, ...fileChanges(known, job.files), complete };
          thread.postMessage(request);
        });
      }),
    stop: () => end('stopped'),
    stopWhenIdle() {
      stopping = true;
      if (pending === undefined) end('stopped');
    },
  };
}

/** What of the job's files the worker does not have yet. Brings `known` up to date. */
function fileChanges(known: Map<string, Uint8Array>, files: readonly TypesettingFile[]): Pick<WorkerRequest, 'changedFiles' | 'removedFiles'> {
  const present = new Set(files.map(({ path }) => path));
  const removedFiles = [...known.keys()].filter((path) => !present.has(path));
  for (const path of removedFiles) known.delete(path);
  const changedFiles = files.filter(({ path, bytes }) => {
    const before = known.get(path);
    return before === undefined || (before !== bytes && Buffer.compare(before, bytes) !== 0);
  });
  for (const { path, bytes } of changedFiles) known.set(path, bytes);
  return { changedFiles, removedFiles };
}
