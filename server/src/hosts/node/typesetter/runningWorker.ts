import { Worker } from 'node:worker_threads';
import type { TypesettingFile, TypesettingJob } from '../../../engine/layout/typesetting.js';
import type { WorkerAnswer, WorkerOutcome, WorkerRequest, WorkerStart, WorkerStarted, WorkerTask } from './messages.js';
import { typesetterFiles } from './program.js';

/** A thread that sets letters, from its start to its end. */
export interface RunningWorker {
  /** Never rejects. The caller asks one thing at a time. */
  ask(task: WorkerTask, job: TypesettingJob, limits: Limits): Promise<Answer>;
  /** At once; a request under way is answered `crashed`. */
  stop(): void;
  /** After the request under way, if there is one. */
  stopWhenIdle(): void;
}

/** What one request may cost. */
export interface Limits {
  readonly milliseconds: number;
  /** Bytes by which the process may grow meanwhile. A thread's WebAssembly memory cannot be bounded from outside, only watched. */
  readonly growth: number;
}

export interface Answer {
  readonly outcome: WorkerOutcome;
  /** Bytes of WebAssembly memory; 0 when the thread has ended. */
  readonly memory: number;
  /** The limit that ended the thread. */
  readonly exceeded: keyof Limits | undefined;
}

const watchEvery = 250;

/** Characters of what a failing worker says that are kept. */
const mostOfReason = 300;

/** Typst compiled for this machine, for all further workers of this process. */
let machineCode: WebAssembly.Module | undefined;

/** `once`: for one letter, not for many. */
export function startWorker(once: boolean): RunningWorker {
  let thread: Worker | undefined;
  let ended: string | undefined;
  let lastWords = '';
  let stopping = false;
  let pending: { readonly id: number; readonly settle: (answer: Answer) => void } | undefined;
  let nextId = 1;
  const known = new Map<string, Uint8Array>();

  const settle = (answer: Answer): void => {
    const asked = pending;
    pending = undefined;
    asked?.settle(answer);
    if (stopping) end('stopped');
  };
  const end = (reason: string, exceeded?: keyof Limits): void => {
    ended ??= reason;
    void thread?.terminate();
    thread = undefined;
    if (pending !== undefined) settle({ outcome: { kind: 'crashed', reason: ended }, memory: 0, exceeded });
  };

  try {
    thread = startThread(once);
    thread.stderr.on('data', (text: unknown) => {
      lastWords = `${lastWords}${String(text)}`.slice(0, mostOfReason);
    });
    thread.on('message', (message: WorkerAnswer | WorkerStarted) => {
      if ('module' in message) {
        // That of a thread for one letter is never optimized.
        if (!once) machineCode ??= message.module;
        return;
      }
      const { id, outcome, memory } = message;
      if (pending?.id !== id) return;
      if (outcome.kind === 'crashed') end(lastWords.trim() === '' ? outcome.reason : lastWords.trim());
      else settle({ outcome, memory, exceeded: undefined });
    });
    thread.on('error', (error) => end(error.message));
    thread.on('exit', (code) => end(`exit ${code}`));
    // Only a request under way keeps the program alive.
    thread.unref();
  } catch (error) {
    end(error instanceof Error ? error.message : String(error));
  }

  return {
    ask: (task, job, limits) =>
      new Promise((resolve) => {
        const id = nextId;
        nextId += 1;
        const unwatch = watch(limits, (exceeded) => end(exceeded, exceeded));
        pending = {
          id,
          settle: (answer) => {
            unwatch();
            resolve(answer);
          },
        };
        if (thread === undefined) return end('stopped');
        const request: WorkerRequest = { id, task, source: job.source, ...fileChanges(known, job.files) };
        thread.postMessage(request);
      }),
    stop: () => end('stopped'),
    stopWhenIdle() {
      stopping = true;
      if (pending === undefined) end('stopped');
    },
  };
}

/** What Typst says when it fails is for the message, not for the terminal or the protocol on standard output. */
function startThread(once: boolean): Worker {
  const { program, typst, fonts } = typesetterFiles();
  const workerData: WorkerStart = { typst: machineCode ?? typst, fonts, once };
  return new Worker(program, { workerData, stdout: true, stderr: true });
}

/** Calls back once a limit is passed, unless the returned function is called first. */
function watch(limits: Limits, onExceeded: (limit: keyof Limits) => void): () => void {
  const began = performance.now();
  const memory = process.memoryUsage.rss();
  const timer = setInterval(() => {
    const exceeded =
      performance.now() - began > limits.milliseconds ? 'milliseconds' : process.memoryUsage.rss() - memory > limits.growth ? 'growth' : undefined;
    if (exceeded === undefined) return;
    clearInterval(timer);
    onExceeded(exceeded);
  }, watchEvery);
  return () => clearInterval(timer);
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
