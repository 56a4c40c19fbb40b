import type { UpdateTime } from './time.js';
import { UpdateFailure } from './updateFailure.js';

/** What a service answered: only bodies of status 200 are read. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface Service {
  /** `https://api.retsinformation.dk` */
  readonly address: string;
  /** The least time between two calls, in milliseconds. */
  readonly interval: number;
  /** When it was last called, in an earlier run too. */
  lastCall: number;
}

const attempts = 4;
const timeout = 60_000;
const longestWait = 10 * 60_000;
const maximumBytes = 32_000_000;
const maximumRedirects = 3;

/** A fault that may pass: it is worth another attempt. */
class PassingFault extends Error {
  constructor(message: string, readonly retryAfter = 0) {
    super(message);
  }
}

/**
 * Asks a service, never more often than it allows. What may pass (429, 5xx, no answer, an answer cut short) is tried again, each time
 * after a longer pause and no sooner than the service says.
 *
 * @param check throws when the body is not whole; counts as passing
 * @throws {UpdateFailure} when no attempt gave an answer
 */
export async function ask<T>(service: Service, path: string, accept: string, time: UpdateTime, check: (answer: Answer) => T): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    await time.wait(Math.max(0, service.lastCall + service.interval - time.now()));
    service.lastCall = time.now();
    try {
      return check(await once(new URL(path, service.address), accept, time));
    } catch (error) {
      if (!(error instanceof PassingFault || error instanceof NotWhole)) throw error;
      if (attempt === attempts) throw new UpdateFailure(`${service.address}${path}: ${error.message} (${attempts} forsøg)`);
      const told = error instanceof PassingFault ? error.retryAfter : 0;
      await time.wait(Math.min(longestWait, Math.max(told, service.interval * 2 ** (attempt - 1))));
    }
  }
}

/** The answer is not what the service is known to give; it may be whole the next time. The message is Danish. */
export class NotWhole extends Error {}

async function once(address: URL, accept: string, time: UpdateTime): Promise<Answer> {
  const controller = new AbortController();
  const cancel = time.after(timeout, () => {
    controller.abort();
  });
  try {
    const response = await followed(address, accept, controller.signal);
    const { status } = response;
    if (status !== 200) await response.body?.cancel();
    if (status === 429) throw new PassingFault('tjenesten beder os vente (429)', retryAfter(response.headers.get('retry-after')));
    if (status >= 500) throw new PassingFault(`tjenesten svarede med fejlen ${status}`);
    return { status, contentType: response.headers.get('content-type') ?? '', body: status === 200 ? await readBody(response) : '' };
  } catch (error) {
    if (error instanceof PassingFault || error instanceof UpdateFailure) throw error;
    throw new PassingFault(controller.signal.aborted ? 'tjenesten svarede ikke i tide' : `forbindelsen mislykkedes (${reason(error)})`);
  } finally {
    cancel();
  }
}

/** Follows redirections within the same service only. */
async function followed(address: URL, accept: string, signal: AbortSignal): Promise<Response> {
  let current = address;
  for (let redirects = 0; redirects <= maximumRedirects; redirects++) {
    const response = await fetch(current, { headers: { accept, 'user-agent': 'ombudsbrev' }, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    const next = new URL(location, current);
    if (next.origin !== address.origin) throw new UpdateFailure(`${address.href}: tjenesten viser videre til ${next.origin}, som Ombudsbrev ikke henter fra`);
    current = next;
  }
  throw new UpdateFailure(`${address.href}: tjenesten viser videre i ring`);
}

async function readBody(response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  const reader = response.body?.getReader();
  if (reader === undefined) return text;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > maximumBytes) throw new UpdateFailure(`${response.url}: svaret er for stort`);
    text += decoder.decode(value, { stream: true });
  }
}

function retryAfter(header: string | null): number {
  const seconds = Number(header ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error instanceof Error ? error.message : String(error);
}
