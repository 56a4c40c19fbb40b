import type { Typesetter, TypesetLetter, TypesettingJob, TypesettingProblem } from '../../../engine/layout/typesetting.js';
import { TypesettingError } from '../../../engine/layout/typesetting.js';
import { crashed, typesettingProblems, tookTooLong, warningProblems } from './problems.js';
import type { WorkerOutcome } from './messages.js';
import { startWorker, type RunningWorker } from './runningWorker.js';

export interface TypesetterOptions {
  /** Bytes of WebAssembly memory above which a worker is replaced: Typst's cache only grows. */
  readonly memoryLimit?: number;
  /** Milliseconds after which setting a letter is given up. */
  readonly timeLimit?: number;
}

interface Request {
  readonly task: 'typeset' | 'pdf';
  readonly job: TypesettingJob;
  attempts: number;
  /** Undefined: overtaken, or the typesetter was disposed of. */
  readonly settle: (outcome: WorkerOutcome | undefined) => void;
  readonly fail: (error: unknown) => void;
}

const megabyte = 1_048_576;

/** One attempt, and one in a new worker when the first one crashed. */
const mostAttempts = 2;

/** A typesetter in threads of its own. Nothing starts before the first request. */
export function createTypesetter({ memoryLimit = 240 * megabyte, timeLimit = 30_000 }: TypesetterOptions = {}): Typesetter {
  const waiting: Request[] = [];
  let running: Request | undefined;
  let worker: RunningWorker | undefined;
  let successor: RunningWorker | undefined;
  let disposed = false;

  const ask = (task: Request['task'], job: TypesettingJob): Promise<WorkerOutcome | undefined> => {
    if (disposed) return Promise.resolve(undefined);
    return new Promise((settle, fail) => {
      if (task === 'typeset') {
        const overtaken = waiting.findIndex((request) => request.task === 'typeset');
        if (overtaken >= 0) waiting.splice(overtaken, 1)[0]?.settle(undefined);
      }
      waiting.push({ task, job, attempts: 0, settle, fail });
      void work();
    });
  };

  const work = async (): Promise<void> => {
    if (running !== undefined) return;
    const request = waiting.shift();
    if (request === undefined) return;
    running = request;
    try {
      const outcome = await attempt(request);
      if (outcome === undefined) waiting.unshift(request);
      else request.settle(outcome);
    } catch (error) {
      request.fail(error);
    } finally {
      running = undefined;
      if (!disposed) void work();
    }
  };

  /** Undefined when the worker crashed and the request is to be tried once more. */
  const attempt = async (request: Request): Promise<WorkerOutcome | undefined> => {
    worker ??= startWorker();
    const used = worker;
    request.attempts += 1;
    const answer = await used.ask(request.task, request.job, timeLimit);
    if (disposed) return undefined;
    if (answer.outcome.kind === 'crashed') {
      if (worker === used) worker = undefined;
      used.stop();
      if (answer.timedOut) throw new TypesettingError([tookTooLong(timeLimit)]);
      if (request.attempts < mostAttempts) return undefined;
      throw new TypesettingError([crashed(answer.outcome.reason)]);
    }
    if (answer.memory > memoryLimit) replace(used, request.job);
    return answer.outcome;
  };

  /** A new worker sets the letter once for itself, and then takes over between two requests. */
  const replace = (old: RunningWorker, job: TypesettingJob): void => {
    if (successor !== undefined || disposed) return;
    const next = startWorker();
    successor = next;
    void next.ask('prime', job, timeLimit).then(({ outcome }) => {
      successor = undefined;
      if (disposed || outcome.kind === 'crashed') return next.stop();
      // A crash has replaced the old one already.
      if (worker !== old) return next.stop();
      worker = next;
      old.stopWhenIdle();
    });
  };

  return {
    async typeset(job): Promise<TypesetLetter | undefined> {
      const outcome = await ask('typeset', job);
      if (outcome === undefined) return undefined;
      if (outcome.kind !== 'pages') throw refusal(outcome);
      const { pages, markers, footnoteMarkers, bytes, complete } = outcome.result;
      return { pages, markers, footnoteMarkers, vector: { bytes, complete }, warnings: warningProblems(outcome.warnings) };
    },
    async pdf(job) {
      const outcome = await ask('pdf', job);
      if (outcome?.kind !== 'pdf') throw refusal(outcome);
      const accessibility: readonly TypesettingProblem[] = [];
      return { bytes: outcome.bytes, accessibility };
    },
    dispose() {
      disposed = true;
      for (const request of waiting.splice(0)) request.settle(undefined);
      running?.settle(undefined);
      worker?.stop();
      successor?.stop();
    },
  };
}

function refusal(outcome: WorkerOutcome | undefined): TypesettingError {
  if (outcome?.kind === 'refused') return new TypesettingError(typesettingProblems(outcome));
  return new TypesettingError([crashed(outcome?.kind ?? 'disposed')]);
}
