import { connectionFault } from './connectionFault.js';
import type { UpdateTime } from './time.js';
import { UpdateFailure } from './updateFailure.js';

/** What a service answered: only bodies of status 200 are read. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** When the service says that it answered, in milliseconds since 1970; undefined when it does not say. */
  readonly time: number | undefined;
}

export interface Service {
  /** `https://api.retsinformation.dk` */
  readonly address: string;
  /** The least time between two calls, in milliseconds. */
  readonly interval: number;
  /** When it was last called, in an earlier run too. */
  lastCall: number;
}

export interface Surroundings {
  readonly time: UpdateTime;
  /** Progress, in Danish. */
  tell(message: string): void;
}

const attempts = 4;
const timeout = 60_000;
/** Whoever is to wait longer had better come back. */
const longestWait = 10 * 60_000;
const maximumBytes = 32_000_000;
const maximumRedirects = 3;

/** A fault that may pass: it is worth another attempt. */
class PassingFault extends Error {
  constructor(message: string, readonly retryAfter = 0) {
    super(message);
  }
}

/** The answer is not what the service is known to give; it may be whole the next time. The message is Danish. */
export class NotWhole extends Error {}

/** The service answers, but not to this question: another question may do better. */
export class LastingFault extends UpdateFailure {}

/**
 * Asks a service, never more often than it allows. What may pass (429, 5xx, no answer, an answer cut short) is tried again, each time
 * after a longer pause and no sooner than the service says.
 *
 * @param check throws when the body is not whole; counts as passing
 * @throws {UpdateFailure} when no attempt gave an answer
 */
export async function ask<T>(service: Service, path: string, accept: string, { time, tell }: Surroundings, check: (answer: Answer) => T): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    await time.wait(Math.max(0, service.lastCall + service.interval - time.now()));
    service.lastCall = time.now();
    try {
      return check(await once(new URL(path, service.address), accept, time));
    } catch (error) {
      if (!(error instanceof PassingFault || error instanceof NotWhole || error instanceof ServiceFault)) throw error;
      const told = error instanceof PassingFault ? error.retryAfter : 0;
      if (told > longestWait) throw new UpdateFailure(`${service.address} beder os vente i ${Math.ceil(told / 60_000)} minutter. ${comeBack}`);
      if (attempt === attempts) {
        const message = `${service.address}${path}: ${error.message} (${attempts} forsøg). ${comeBack}`;
        throw error instanceof PassingFault ? new UpdateFailure(message) : new LastingFault(message);
      }
      const pause = Math.max(told, service.interval * 2 ** (attempt - 1));
      tell(`${error.message}; nyt forsøg om ${Math.ceil(pause / 1000)} sekunder`);
      await time.wait(pause);
    }
  }
}

const comeBack = 'Det hentede er gemt: prøv igen senere, så fortsætter opdateringen, hvor den slap.';

/** 5xx: passing, most likely, but the service can be reached. */
class ServiceFault extends Error {}

async function once(address: URL, accept: string, time: UpdateTime): Promise<Answer> {
  const controller = new AbortController();
  const cancel = time.after(timeout, () => {
    controller.abort();
  });
  try {
    const response = await followed(address, accept, controller.signal);
    const { status, headers } = response;
    if (status !== 200) await response.body?.cancel();
    if (status === 429) throw new PassingFault('tjenesten beder os vente (429)', retryAfter(headers.get('retry-after'), time.now()));
    if (status >= 500) {
      const told = retryAfter(headers.get('retry-after'), time.now());
      const message = `tjenesten svarede med fejlen ${status}`;
      throw told > 0 ? new PassingFault(message, told) : new ServiceFault(message);
    }
    return { status, contentType: headers.get('content-type') ?? '', body: status === 200 ? await readBody(response) : '', time: timeOf(headers.get('date')) };
  } catch (error) {
    if (error instanceof PassingFault || error instanceof ServiceFault || error instanceof UpdateFailure) throw error;
    if (controller.signal.aborted) throw new PassingFault('tjenesten svarede ikke i tide');
    const { reason, lasts } = connectionFault(error);
    if (lasts) throw new UpdateFailure(`${address.origin}: ${reason}`);
    throw new PassingFault(`forbindelsen mislykkedes (${reason})`);
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
    await response.body?.cancel();
    const next = URL.canParse(location, current.href) ? new URL(location, current) : undefined;
    if (next?.origin !== address.origin) throw new UpdateFailure(`${address.href}: tjenesten viser videre til ${next?.origin ?? location}, som Ombudsbrev ikke henter fra`);
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

/** Seconds, or a date; milliseconds from now, 0 when the header says neither. */
function retryAfter(header: string | null, now: number): number {
  const seconds = Number(header ?? '');
  const told = Number.isNaN(seconds) ? (timeOf(header) ?? now) - now : seconds * 1000;
  return Number.isFinite(told) ? Math.max(0, told) : 0;
}

function timeOf(header: string | null): number | undefined {
  const time = Date.parse(header ?? '');
  return Number.isNaN(time) ? undefined : time;
}
