import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toIsoDate } from '../../server/src/engine/dates/calendarDate.js';
import { extendRegister } from '../../server/src/engine/register/extendRegister.js';
import type { OverlayDocument } from '../../server/src/engine/register/overlay.js';
import { overlayFile, readOverlay, writeOverlayText } from '../../server/src/hosts/node/registerOverlay.js';
import { stateFile } from '../../server/src/registerUpdate/dataFiles.js';
import type { UpdateTime } from '../../server/src/registerUpdate/time.js';
import { lockFile } from '../../server/src/registerUpdate/updateLock.js';
import { updateFromFile, updateFromRetsinformation } from '../../server/src/registerUpdate/updateRegister.js';
import { register as shipped } from '../kit/engine.js';
import { html, json, lexDania, listed, playedTime, playRetsinformation, status, xml, type Reply } from './retsinformationServer.js';

let folder = '';
let told: string[] = [];

const known: OverlayDocument = {
  type: 'BEK', number: 1490, date: { year: 2026, month: 2, day: 14 }, title: 'Bekendtgørelse om skove', amending: false, consolidates: undefined, amends: [], supersedes: undefined,
};
/** What an earlier update has left. */
const before = writeOverlayText({ covered: [{ from: { year: 2026, month: 2, day: 14 }, to: { year: 2026, month: 2, day: 15 } }], documents: [known] });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registerFaults-'));
  told = [];
  writeFileSync(overlayFile(folder), before);
});

afterEach(() => rmSync(folder, { recursive: true }));

const now = '2026-02-20T10:00:00Z';
const day = (date: string): string => `/v1/Documents?date=${date}`;
const document = (number: number): string => `/eli/lta/2026/${number}/xml`;
const order = { type: 'BEK H#LOKDOK04', accession: 'B20260150005', title: 'Bekendtgørelse om gebyrer', year: 2026, number: 1500, signed: '2026-02-16' };
const other = { type: 'BEK H#LOKDOK04', accession: 'B20260150105', title: 'Bekendtgørelse om affald', year: 2026, number: 1501, signed: '2026-02-17' };
const announced: Readonly<Record<string, readonly Reply[]>> = {
  [day('2026-02-16')]: [json([listed(order.accession, 'BEK H')])],
  [day('2026-02-17')]: [json([listed(other.accession, 'BEK H')])],
  [document(1500)]: [xml(lexDania(order))],
  [document(1501)]: [xml(lexDania(other))],
};

async function update(replies: Readonly<Record<string, readonly Reply[]>>, time: UpdateTime = playedTime(now)) {
  const { addresses, asked } = await playRetsinformation(replies);
  try {
    const { added, unconfirmed } = await updateFromRetsinformation({ shipped, folder, time, tell: (message) => told.push(message) }, addresses);
    return { asked, added, unconfirmed, failure: '' };
  } catch (error) {
    // Nothing else may be thrown: the program would end with a stack trace.
    expect(error instanceof Error ? error.constructor.name : error).toMatch(/^(?:UpdateFailure|LastingFault)$/);
    expect([readFileSync(overlayFile(folder), 'utf8'), existsSync(lockFile(folder))]).toEqual([before, false]);
    return { asked, added: 0, unconfirmed: [], failure: error instanceof Error ? error.message : '' };
  }
}

function completeTo(): string {
  const overlay = readOverlay(folder);
  return overlay === undefined ? '' : toIsoDate(extendRegister(shipped, overlay).date);
}

const gzipped = (bytes: Buffer): Reply => (response) => void response.writeHead(200, { 'content-type': 'application/xml', 'content-encoding': 'gzip' }).end(bytes);
/** Sends a little now and then, without an end. */
const dripping: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/xml' }).write('<Dokument>');
  const timer = setInterval(() => response.write(' '), 2);
  response.on('close', () => clearInterval(timer));
};
const withDate = (date: string): Reply => (response) => void response.writeHead(200, { 'content-type': 'application/json', date }).end('[]');

describe('waiting', () => {
  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['as the service asks, in seconds', { 'retry-after': '90' }, 90_000],
    ['as the service asks, until a moment', { 'retry-after': 'Fri, 20 Feb 2026 10:05:00 GMT' }, 300_000],
    ['as long as between two calls, when it does not say', {}, 10_500],
    ['as long as between two calls, when it says nothing sensible', { 'retry-after': 'snart' }, 10_500],
  ])('%s; and the user is told', async (_name, headers, expected) => {
    const time = playedTime(now);
    expect(await update({ ...announced, [day('2026-02-16')]: [status(429, headers), ...(announced[day('2026-02-16')] ?? [])] }, time)).toMatchObject({ added: 2, failure: '' });
    expect(time.waits[0]).toBe(expected);
    expect(told[0]).toBe(`tjenesten beder os vente (429); nyt forsøg om ${Math.ceil(expected / 1000)} sekunder`);
  });

  test('for hours is left to the user', async () => {
    const { failure, asked } = await update({ [day('2026-02-16')]: [status(429, { 'retry-after': '7200' })] });
    expect(failure).toMatch(/^http:\S+ beder os vente i 120 minutter\. Det hentede er gemt: prøv igen senere/);
    expect(asked).toHaveLength(1);
  });
});

describe('bodies', () => {
  test('that are compressed are read', async () => {
    expect(await update({ ...announced, [document(1500)]: [gzipped(gzipSync(lexDania(order)))] })).toMatchObject({ added: 2, failure: '' });
  });

  test.each<[string, Reply, RegExp]>([
    ['compressed and cut short', gzipped(gzipSync(lexDania(order)).subarray(0, 80)), /svaret er ikke et Lex Dania-dokument/],
    ['of another type', (response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'), /svaret er application\/pdf og ikke det ventede/],
    ['HTML that calls itself XML', xml('<!DOCTYPE html><html><body>Fejl</body></html>'), /svaret er ikke et Lex Dania-dokument/],
    ['without metadata', xml('<Dokument></Dokument>'), /dokumentet har ingen metadata/],
    ['empty', xml(''), /svaret er ikke et Lex Dania-dokument/],
  ])('%s', async (_name, reply, message) => {
    expect((await update({ ...announced, [document(1500)]: [reply] })).failure).toMatch(message);
  });

  test('that come in drops without an end', async () => {
    const time: UpdateTime = {
      ...playedTime(now),
      after: (_milliseconds, callback) => {
        const timer = setTimeout(callback, 100);
        return () => clearTimeout(timer);
      },
    };
    expect((await update({ ...announced, [document(1500)]: [dripping] }, time)).failure).toMatch(/tjenesten svarede ikke i tide \(4 forsøg\)/);
  });
});

describe('a service that is not there', () => {
  test.each([
    ['no such server', 'http://findes-ikke.invalid', /forbindelsen mislykkedes \(serveren blev ikke fundet; er der internet\? Ellers hent tillægget på en anden maskine, og brug --from FIL\) \(4 forsøg\)/],
    ['nobody at the door', 'http://127.0.0.1:47', /forbindelsen mislykkedes \(serveren afviste den\) \(4 forsøg\)/],
  ])('%s', async (_name, address, message) => {
    const run = updateFromRetsinformation({ shipped, folder, time: playedTime(now), tell: () => undefined }, { harvest: address, eli: address });
    await expect(run).rejects.toThrow(message);
    expect(readFileSync(overlayFile(folder), 'utf8')).toBe(before);
  });
});

describe('redirections', () => {
  test('inside the service are followed', async () => {
    const { asked, added } = await update({ ...announced, [document(1500)]: [status(301, { location: '/nyt/1500' })], '/nyt/1500': [xml(lexDania(order))] });
    expect(added).toBe(2);
    expect(asked).toContain('/nyt/1500');
  });

  test.each([
    ['https://www.example.dk/x', /viser videre til https:\/\/www\.example\.dk, som Ombudsbrev ikke henter fra/],
    ['http://', /viser videre til http:\/\/, som Ombudsbrev ikke henter fra/],
    [document(1500), /viser videre i ring/],
  ])('to %s are not', async (location, message) => {
    expect((await update({ ...announced, [document(1500)]: [status(302, { location })] })).failure).toMatch(message);
  });
});

describe('a document that is never given whole', () => {
  test('ends one update, is left out by the next, and does not keep the others out', async () => {
    const replies = { ...announced, [document(1500)]: [html] };
    expect((await update(replies)).failure).toMatch(/svaret er text\/html/);
    const second = await update(replies);
    expect(second).toMatchObject({ added: 1, failure: '', unconfirmed: [expect.stringMatching(/^nr\. 1500 fra 2026: .*svaret er text\/html/)] });
    expect(completeTo()).toBe('2026-02-15');
    expect(await update(announced)).toMatchObject({ added: 1, unconfirmed: [] });
    expect(completeTo()).toBe('2026-02-19');
    expect(readdirSync(folder)).toEqual(['registertillaeg.json']);
  });

  test('is asked for again as long as there is no connection at all', async () => {
    const replies = { ...announced, [document(1500)]: [(response) => void response.destroy()] satisfies Reply[] };
    expect((await update(replies)).failure).toMatch(/forbindelsen mislykkedes \(den blev afbrudt\)/);
    expect((await update(replies)).failure).toMatch(/forbindelsen mislykkedes/);
  });

  test('and is older than the register says nothing against the day on which it was changed', async () => {
    const { unconfirmed } = await update({ ...announced, [day('2026-02-16')]: [json([listed('B19880150005', 'BEK H')])], '/eli/lta/1988/1500/xml': [status(404)] });
    expect(unconfirmed).toEqual(['nr. 1500 fra 1988: dokumentet kan ikke hentes i Lovtidende A']);
    expect(completeTo()).toBe('2026-02-19');
  });

  test('keeps the next update from calling again too soon', async () => {
    const replies = { ...announced, [document(1500)]: [status(404)] };
    expect((await update(replies)).unconfirmed).toHaveLength(1);
    const time = playedTime(now);
    await update(replies, time);
    expect(time.waits[0]).toBe(10_500);
  });
});

describe('a clock that is wrong', () => {
  test('and stands before the register was made', async () => {
    const { failure, asked } = await update(announced, playedTime('2020-01-01T10:00:00Z'));
    expect(failure).toBe('Maskinens ur går forkert: det viser 1. januar 2020, og lovregisteret er fra 14. februar 2026. Stil uret, og prøv igen.');
    expect(asked).toEqual([]);
  });

  test('and is ahead, so that days would be asked for of which nothing can be known', async () => {
    const { failure } = await update({ [day('2026-02-23')]: [withDate('Fri, 20 Feb 2026 10:00:00 GMT')] }, playedTime('2026-03-04T10:00:00Z'));
    expect(failure).toBe('Maskinens ur går forkert: det viser 4. marts 2026, men hos Retsinformation er det 20. februar 2026. Stil uret, og prøv igen.');
  });

  test('by minutes does not matter', async () => {
    expect(await update({ [day('2026-02-16')]: [withDate('Fri, 20 Feb 2026 10:07:00 GMT')] })).toMatchObject({ failure: '' });
  });

  test('is told of where a file is read, too', () => {
    const file = join(folder, 'kopi.json');
    writeFileSync(file, before);
    expect(() => updateFromFile({ shipped, folder, time: playedTime('2020-01-01T10:00:00Z'), tell: () => undefined }, file)).toThrow(/^Maskinens ur går forkert/);
  });
});

describe('files', () => {
  test('that cannot be written', async () => {
    mkdirSync(join(`${overlayFile(folder)}.ufaerdig`, 'x'), { recursive: true });
    expect((await update(announced)).failure).toBe(`${overlayFile(folder)} kunne ikke skrives: det er en mappe.`);
    rmSync(`${overlayFile(folder)}.ufaerdig`, { recursive: true });
    expect((await update(announced)).added).toBe(2);
  });

  test('of an update that was killed while it wrote are written anew', async () => {
    writeFileSync(`${overlayFile(folder)}.ufaerdig`, before.slice(0, 50));
    expect((await update(announced)).added).toBe(2);
    expect(readdirSync(folder)).toEqual(['registertillaeg.json']);
  });

  test('in which an earlier update kept a list that is none', async () => {
    writeFileSync(stateFile(folder), JSON.stringify({ lastHarvest: 0, listings: [['2026-02-16', '[{]']], metas: [], failed: [7] }));
    const { asked, added } = await update(announced);
    expect([asked[0], added]).toEqual([day('2026-02-16'), 2]);
  });

  test('that begin with a byte order mark are read', () => {
    const file = join(folder, 'kopi.json');
    writeFileSync(file, `\uFEFF${before}`);
    expect(updateFromFile({ shipped, folder, time: playedTime(now), tell: () => undefined }, file).added).toBe(0);
  });

  test('that know less than what is there take nothing away', () => {
    const file = join(folder, 'kopi.json');
    writeFileSync(file, writeOverlayText({ covered: [], documents: [] }));
    updateFromFile({ shipped, folder, time: playedTime(now), tell: () => undefined }, file);
    expect(readFileSync(overlayFile(folder), 'utf8')).toBe(before);
  });

  test('that a newer register contradicts give way to it', async () => {
    const [held] = shipped.documentsSignedOn({ year: 2025, month: 6, day: 30 });
    if (held === undefined) throw new Error('no such document');
    const wrong: OverlayDocument = { ...known, number: held.number, date: { year: 2025, month: 6, day: 29 }, title: 'Forkert' };
    const text = writeOverlayText({ covered: [], documents: [wrong] });
    writeFileSync(overlayFile(folder), text);
    expect((await update(announced)).failure).toBe('');
    expect(readOverlay(folder)?.documents.map(({ number }) => number)).toEqual([1500, 1501]);
  });
});

describe('the lock', () => {
  test('of a process from before the machine was started holds nothing', async () => {
    writeFileSync(lockFile(folder), String(process.pid));
    utimesSync(lockFile(folder), 0, 0);
    expect((await update(announced)).added).toBe(2);
  });

  test('in which the number does not stand yet is held, for a moment', async () => {
    writeFileSync(lockFile(folder), '');
    const { addresses } = await playRetsinformation(announced);
    const run = (): Promise<unknown> => updateFromRetsinformation({ shipped, folder, time: playedTime(now), tell: () => undefined }, addresses);
    await expect(run()).rejects.toThrow(/^En anden opdatering er i gang/);
    utimesSync(lockFile(folder), new Date(), new Date(Date.now() - 60_000));
    expect(await run()).toMatchObject({ added: 2 });
  });
});
