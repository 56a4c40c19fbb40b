import { TypesettingError, type Typesetter, type TypesettingJob } from '../../../engine/layout/typesetting.js';
import type { WorkerOutcome } from './messages.js';
import { crashed, disposedOf, exceeded, hasEachPartOnce, refusals, warnings } from './problems.js';
import { startWorker, type Answer, type Limits, type RunningWorker } from './runningWorker.js';

export interface TypesetterOptions {
  /** For one letter only: sooner done with it, slower with more. */
  readonly once?: boolean;
  /** What one request may cost before it is stopped. */
  readonly limits?: Limits;
  /** Bytes of WebAssembly memory above which a worker is replaced while letters are being set, and when nothing has been asked for a while. */
  readonly busyMemory?: number;
  readonly idleMemory?: number;
  /** Milliseconds without a request after which the worker counts as idle. */
  readonly idleAfter?: number;
}

interface Request {
  readonly task: 'typeset' | 'pdf';
  readonly job: TypesettingJob;
  /** Undefined: overtaken, or the typesetter was disposed of. */
  readonly settle: (outcome: WorkerOutcome | undefined) => void;
  readonly fail: (error: unknown) => void;
}

const megabyte = 1_048_576;

/** A request whose worker crashed is tried once more in a new one. */
const mostAttempts = 2;

/**
 * A typesetter in a thread of its own, which starts with the first request; one for one letter at once, while that is being read.
 *
 * Typst's cache only grows, so its thread is replaced from time to time: a new one sets the letter once for itself, then takes over
 * between two requests. No request is lost or answered late by that; the first answer of a new thread is `complete`.
 */
export function createTypesetter({
  once = false,
  limits = { milliseconds: 30_000, growth: 2_000 * megabyte },
  busyMemory = 140 * megabyte,
  idleMemory = 90 * megabyte,
  idleAfter = 15_000,
}: TypesetterOptions = {}): Typesetter {
  const waiting: Request[] = [];
  let running: Request | undefined;
  let worker: RunningWorker | undefined = once ? startWorker(once) : undefined;
  let successor: RunningWorker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let disposed = false;

  const ask = (task: Request['task'], job: TypesettingJob): Promise<WorkerOutcome | undefined> => {
    if (disposed) return Promise.resolve(undefined);
    return new Promise((settle, fail) => {
      if (task === 'typeset') {
        const overtaken = waiting.findIndex((request) => request.task === 'typeset');
        if (overtaken >= 0) waiting.splice(overtaken, 1)[0]?.settle(undefined);
      }
      waiting.push({ task, job, settle, fail });
      if (running === undefined) void workOff();
    });
  };

  const workOff = async (): Promise<void> => {
    clearTimeout(idle);
    for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
      running = request;
      await serve(request).then(request.settle, request.fail);
      running = undefined;
    }
  };

  const serve = async ({ task, job }: Request): Promise<WorkerOutcome | undefined> => {
    let reason = '';
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      worker ??= startWorker(once);
      const used = worker;
      const answer = await used.ask(task, job, limits);
      if (disposed) return undefined;
      if (answer.outcome.kind !== 'crashed') {
        renew(used, job, answer);
        return answer.outcome;
      }
      if (worker === used) worker = undefined;
      if (answer.exceeded !== undefined) throw new TypesettingError([exceeded(answer.exceeded, limits)]);
      reason = answer.outcome.reason;
    }
    throw new TypesettingError([crashed(reason)]);
  };

  /** Sees to it that a thread that has grown is replaced, now or when it is idle. */
  const renew = (used: RunningWorker, job: TypesettingJob, { memory }: Answer): void => {
    if (memory > busyMemory) return replace(used, job);
    if (memory <= idleMemory) return;
    idle = setTimeout(() => replace(used, job), idleAfter);
    idle.unref();
  };

  const replace = (old: RunningWorker, job: TypesettingJob): void => {
    if (successor !== undefined || disposed || worker !== old) return;
    const next = startWorker(once);
    successor = next;
    void next.ask('prime', job, limits).then(({ outcome }) => {
      successor = undefined;
      // A crash may have replaced the old one meanwhile.
      if (disposed || outcome.kind === 'crashed' || worker !== old) return next.stop();
      worker = next;
      old.stopWhenIdle();
    });
  };

  return {
    async typeset(job) {
      const outcome = await ask('typeset', job);
      if (outcome === undefined) return undefined;
      if (outcome.kind !== 'pages') throw refusal(outcome);
      // Places that cannot be told apart would send a click to another paragraph.
      const places = hasEachPartOnce(outcome.warnings, job) ? {} : { markers: [], footnoteMarkers: [] };
      return { ...outcome.result, ...places, warnings: warnings(outcome.warnings, job) };
    },
    async pdf(job) {
      const outcome = await ask('pdf', job);
      if (outcome === undefined) throw new TypesettingError([disposedOf]);
      if (outcome.kind !== 'pdf') throw refusal(outcome);
      return { bytes: outcome.bytes, accessibility: outcome.accessibility, warnings: warnings(outcome.warnings, job) };
    },
    dispose() {
      disposed = true;
      clearTimeout(idle);
      for (const request of waiting.splice(0)) request.settle(undefined);
      worker?.stop();
      successor?.stop();
    },
  };
}

function refusal(outcome: WorkerOutcome): TypesettingError {
  return new TypesettingError(outcome.kind === 'refused' ? refusals(outcome) : [crashed(outcome.kind)]);
}
