import { compareDates, toDanishDate, toIsoDate, type CalendarDate } from '../engine/dates/calendarDate.js';
import type { ListedDocument } from './harvestListing.js';
import { readListing } from './harvestListing.js';
import { readMeta, type LexDaniaMeta } from './lexDania.js';
import { ask, NotWhole, type Answer, type Service, type Surroundings } from './politeClient.js';
import { danishTime } from './time.js';
import { UpdateFailure } from './updateFailure.js';

/** The addresses of Retsinformation's two interfaces. */
export interface Addresses {
  readonly harvest: string;
  readonly eli: string;
}

export const retsinformation: Addresses = { harvest: 'https://api.retsinformation.dk', eli: 'https://www.retsinformation.dk' };

/** The harvest answers for today and the nine days before. */
export const harvestDays = 9;
/** It may be called every ten seconds; the margin is for clocks that differ. */
const harvestInterval = 10_500;
/** No limit is stated for documents; one a second is no burden. */
const documentInterval = 1000;
/** 03:00 to 23:45, Danish time. */
const opens = 3 * 60;
const closes = 23 * 60 + 45;
/** Milliseconds; a wrong time zone is more than this, and matters where days are asked for. */
const largestClockError = 12 * 60 * 60_000;

export interface Retsinformation {
  /** The answer of the harvest interface for a day, known to be a list of documents. Throws {@link UpdateFailure}. */
  listing(day: CalendarDate): Promise<string>;
  /** The metadata of a document of Lovtidende A; undefined when there is none of that number. Throws {@link UpdateFailure}. */
  meta(document: ListedDocument): Promise<LexDaniaMeta | undefined>;
  /** When the harvest interface was last called, in milliseconds since 1970. */
  readonly lastHarvest: number;
}

export function connect(addresses: Addresses, surroundings: Surroundings, lastHarvest: number): Retsinformation {
  const { time } = surroundings;
  // A clock that was set back must not make us wait for years.
  const harvest: Service = { address: addresses.harvest, interval: harvestInterval, lastCall: Math.min(lastHarvest, time.now()) };
  const eli: Service = { address: addresses.eli, interval: documentInterval, lastCall: 0 };
  return {
    get lastHarvest() {
      return harvest.lastCall;
    },
    async listing(day) {
      const { minute } = danishTime(time.now());
      if (minute < opens || minute >= closes) throw new UpdateFailure('Retsinformations høstgrænseflade er åben fra kl. 3.00 til 23.45. Prøv igen inden for det tidsrum.');
      return ask(harvest, `/v1/Documents?date=${toIsoDate(day)}`, 'application/json', surroundings, (answer) => {
        expectRightClock(day, answer, time.now());
        expectType(answer, /json/u, `høsten af ${toIsoDate(day)}`);
        readListing(answer.body);
        return answer.body;
      });
    },
    meta: async ({ year, number }) =>
      ask(eli, `/eli/lta/${year}/${number}/xml`, 'application/xml', surroundings, (answer) => {
        if (answer.status === 404 || answer.status === 410) return undefined;
        expectType(answer, /xml/u, `nr. ${number} fra ${year}`);
        return readMeta(answer.body);
      }),
  };
}

/** A clock that is ahead asks for days of which nothing can have been announced yet, and the empty answers would pass for knowledge. */
function expectRightClock(day: CalendarDate, { time }: Answer, now: number): void {
  if (time === undefined) return;
  const { date } = danishTime(time);
  if (Math.abs(time - now) <= largestClockError && compareDates(day, date) < 0) return;
  throw new UpdateFailure(`Maskinens ur går forkert: det viser ${toDanishDate(danishTime(now).date)}, men hos Retsinformation er det ${toDanishDate(date)}. Stil uret, og prøv igen.`);
}

function expectType({ status, contentType }: Answer, expected: RegExp, what: string): void {
  if (status !== 200) throw new UpdateFailure(`Retsinformation svarede ${status} på ${what}. Tjenesten kan være lukket (den er åben fra kl. 3.00 til 23.45) eller ændret.`);
  if (!expected.test(contentType.toLowerCase())) throw new NotWhole(`svaret er ${contentType === '' ? 'uden type' : contentType} og ikke det ventede`);
}
