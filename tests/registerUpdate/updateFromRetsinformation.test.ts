import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toIsoDate } from '../../server/src/engine/dates/calendarDate.js';
import { extendRegister } from '../../server/src/engine/register/extendRegister.js';
import { overlayFile, readOverlay } from '../../server/src/hosts/node/registerOverlay.js';
import { stateFile } from '../../server/src/registerUpdate/dataFiles.js';
import { updateFromRetsinformation } from '../../server/src/registerUpdate/updateRegister.js';
import { register as shipped } from '../kit/engine.js';
import { broken, html, json, lexDania, listed, playedTime, playRetsinformation, status, xml, type Reply } from './retsinformationServer.js';

let folder = '';
let told: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registerUpdate-'));
  told = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Inside the window of a register of 14 February: 11 to 19 February may be asked for. */
const inWindow = '2026-02-20T10:00:00Z';
const day = (date: string): string => `/v1/Documents?date=${date}`;
const document = (number: number): string => `/eli/lta/2026/${number}/xml`;

const order = { type: 'BEK H#LOKDOK04', accession: 'B20260150005', title: 'Bekendtgørelse om børn &amp; unge', year: 2026, number: 1500, signed: '2026-02-16' };
const consolidation = { type: 'LBK H#LOKDOK 03', accession: 'A20260150129', title: 'Bekendtgørelse af lov om social service', year: 2026, number: 1501, signed: '2026-02-17' };
const amendment = { type: 'LOV Æ#LOKDOK02', accession: 'A20260150230', title: 'Lov om ændring af lov om social service (Takster)', year: 2026, number: 1502, signed: '2026-02-18' };

const announced: Readonly<Record<string, readonly Reply[]>> = {
  [day('2026-02-16')]: [json([listed(order.accession, 'BEK H'), listed(order.accession, 'BEK H', 'ContentChanged'), listed('C20260951260', 'CIR1H'), listed('B20260150905', 'BEK H', 'RemovedDocument')])],
  [day('2026-02-17')]: [json([listed(consolidation.accession, 'LBK H')])],
  [day('2026-02-18')]: [json([listed(amendment.accession, 'LOV Æ')])],
  [document(1500)]: [xml(lexDania(order))],
  [document(1501)]: [xml(lexDania(consolidation))],
  [document(1502)]: [xml(lexDania(amendment))],
};

async function update(replies: Readonly<Record<string, readonly Reply[]>>, time = playedTime(inWindow)) {
  const { addresses, asked } = await playRetsinformation(replies);
  const run = (): Promise<unknown> => updateFromRetsinformation({ shipped, folder, time, tell: (message) => told.push(message) }, addresses);
  return { asked, time, run, addresses };
}

async function failure(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return 'no failure';
  } catch (error) {
    return error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error);
  }
}

function current() {
  const overlay = readOverlay(folder);
  if (overlay === undefined) throw new Error('there is no overlay');
  return extendRegister(shipped, overlay);
}

describe('an update inside the window', () => {
  test('asks once for each day since the register was made, but not today, and for each new document once', async () => {
    const { run, asked } = await update(announced);
    await run();
    expect(asked).toEqual([
      day('2026-02-14'), day('2026-02-15'), day('2026-02-16'), document(1500), day('2026-02-17'), document(1501), day('2026-02-18'), document(1502), day('2026-02-19'),
    ]);
    expect(told).toContain('16. februar 2026: 1 dokument');
    expect(told).toContain('19. februar 2026: intet nyt i Lovtidende A');
    expect(readdirSync(folder)).toEqual(['registertillaeg.json']);
  });

  test('calls the harvest at most every ten seconds', async () => {
    const { run, time } = await update({});
    await run();
    expect(time.waits).toEqual([10_500, 10_500, 10_500, 10_500, 10_500]);
  });

  test('advances the register’s date and adds the documents', async () => {
    const { run } = await update(announced);
    await run();
    const register = current();
    expect(toIsoDate(register.date)).toBe('2026-02-19');
    expect(register.documents(2026, 1500)).toEqual([
      {
        type: 'BEK', number: 1500, date: { year: 2026, month: 2, day: 16 }, title: 'Bekendtgørelse om børn & unge', amending: false, ended: undefined,
        eliUrl: 'https://www.retsinformation.dk/eli/lta/2026/1500',
      },
    ]);
    expect(register.documentsSignedOn({ year: 2026, month: 2, day: 17 }).map(({ number }) => number)).toContain(1501);
    expect([register.coverage(2026, 1499), register.coverage(2026, 1503), register.coverage(2024, 5), shipped.coverage(2026, 1499)]).toEqual(['complete', 'after', 'complete', 'after']);
  });

  test('makes a consolidation the act’s newest generation, which supersedes the one before and is amended in turn', async () => {
    const { run } = await update(announced);
    await run();
    const register = current();
    const [act] = register.actsNamed('servicelovens');
    const before = shipped.actsNamed('servicelovens')[0]?.generations.at(-1);
    const newest = act?.generations.at(-1);
    const previous = act?.generations.at(-2);
    if (before === undefined || act === undefined || previous === undefined) throw new Error('no such act');
    expect([newest?.type, newest?.number, newest?.provisions, newest?.repealed]).toEqual(['LBK', 1501, undefined, false]);
    expect(newest?.amendments.map(({ number }) => number)).toEqual([1502]);
    expect(previous.number).toBe(before.number);
    expect(previous.successor).toBe(newest);
    expect(previous.amendments).toEqual(before.amendments);
    expect(act.generationAt({ year: 2026, month: 2, day: 16 })).toBe(previous);
    expect(act.generationAt({ year: 2026, month: 2, day: 17 })).toBe(newest);
    expect(register.generationOf({ type: 'LBK', number: 1501, date: consolidationDate })).toBe(newest);
    expect(register.generationOf(before)).toBe(previous);
    expect(register.acts).toContain(act);
    expect(register.names.find(({ text }) => text === 'serviceloven')?.acts[0]).toBe(act);
    expect(register.documents(before.date.year, before.number)[0]?.ended).toEqual({
      kind: 'superseded', by: { type: 'LBK', number: 1501, date: consolidationDate }, evidence: { type: 'LBK', number: 1501, date: consolidationDate },
    });
  });

  test('has nothing to ask for when it is up to date', async () => {
    const { run, asked } = await update(announced);
    await run();
    const calls = asked.length;
    expect(await run()).toMatchObject({ added: 0, unconfirmed: [] });
    expect(asked.length).toBe(calls);
  });
});

const consolidationDate = { year: 2026, month: 2, day: 17 };

test('an update after the window knows what it is told, and claims nothing of the days between', async () => {
  const late = playedTime('2026-03-20T10:00:00Z');
  const march = { ...order, accession: 'B20260170005', number: 1700, signed: '2026-03-15' };
  const { run, asked } = await update({ [day('2026-03-16')]: [json([listed(march.accession, 'BEK H')])], [document(1700)]: [xml(lexDania(march))] }, late);
  await run();
  expect(asked[0]).toBe(day('2026-03-11'));
  const register = current();
  expect(toIsoDate(register.date)).toBe('2026-02-14');
  expect(register.documents(2026, 1700).map(({ type }) => type)).toEqual(['BEK']);
  expect([register.coverage(2026, 1600), register.coverage(2026, 1701)]).toEqual(['after', 'after']);
});

describe('faults that pass', () => {
  test.each<[string, Reply, RegExp]>([
    ['too many calls', status(429, { 'retry-after': '30' }), /beder os vente \(429\)/],
    ['an error of the service', status(503), /svarede med fejlen 503/],
    ['an HTML page', html, /svaret er text\/html og ikke det ventede/],
    ['a document cut short', xml(lexDania(order).slice(0, 500)), /dokumentet er ikke helt/],
    ['a line that breaks', broken, /forbindelsen mislykkedes/],
  ])('%s: tried again, and then all is well; when it lasts, the old register stands', async (_name, fault, message) => {
    const passing = await update({ ...announced, [document(1500)]: [fault, xml(lexDania(order))] });
    await passing.run();
    expect(current().documents(2026, 1500)).toHaveLength(1);
    rmSync(overlayFile(folder));
    const lasting = await update({ ...announced, [document(1500)]: [fault] });
    expect(await failure(lasting.run)).toMatch(message);
    expect(lasting.asked.filter((path) => path === document(1500))).toHaveLength(4);
    expect(existsSync(overlayFile(folder))).toBe(false);
  });

  test('waits as long as it is told to', async () => {
    const { run, time } = await update({ [day('2026-02-14')]: [status(429, { 'retry-after': '45' }), json([])] });
    await run();
    expect(time.waits[0]).toBe(45_000);
  });

  test('a service that does not answer is given up in time', async () => {
    const time = playedTime(inWindow);
    const silent: Reply = () => {
      time.timeOut();
    };
    const { run, asked } = await update({ [day('2026-02-14')]: [silent] }, time);
    expect(await failure(run)).toMatch(/^UpdateFailure: .*tjenesten svarede ikke i tide \(4 forsøg\)\. Det hentede er gemt: prøv igen senere/);
    expect(asked).toHaveLength(4);
  });

  test('a list that is none', async () => {
    const { run } = await update({ [day('2026-02-14')]: [json({ message: 'nej' })] });
    expect(await failure(run)).toMatch(/svaret er ikke en liste over dokumenter/);
  });
});

describe('what ends an update at once', () => {
  test.each([
    ['2026-02-20T01:59:00Z', true],
    ['2026-02-20T22:45:00Z', true],
    ['2026-02-20T02:00:00Z', false],
    ['2026-02-20T22:30:00Z', false],
  ])('the hours of the service, in Danish time: %s', async (now, closed) => {
    const { run, asked } = await update({ [day('2026-02-14')]: [status(400)] }, playedTime(now));
    expect(await failure(run)).toBe(
      closed
        ? 'UpdateFailure: Retsinformations høstgrænseflade er åben fra kl. 3.00 til 23.45. Prøv igen inden for det tidsrum.'
        : 'UpdateFailure: Retsinformation svarede 400 på høsten af 2026-02-14. Tjenesten kan være lukket (den er åben fra kl. 3.00 til 23.45) eller ændret.',
    );
    expect(asked).toHaveLength(closed ? 0 : 1);
  });

  test('a redirection to another place', async () => {
    const { run } = await update({ [day('2026-02-14')]: [status(302, { location: 'http://127.0.0.2:9/v1/Documents' })] });
    expect(await failure(run)).toMatch(/viser videre til http:\/\/127\.0\.0\.2:9, som Ombudsbrev ikke henter fra/);
  });
});

describe('a document that does not agree with itself', () => {
  test.each([
    ['another accession number', { accession: 'B20260150105' }, 'nr. 1500 fra 2026: accessionsnummeret er B20260150105, ikke B20260150005'],
    ['another number', { number: 1510 }, 'nr. 1500 fra 2026: metadata siger nr. 1510 fra 2026'],
    ['a day that does not exist', { signed: '2026-02-30' }, 'nr. 1500 fra 2026: datoen 2026-02-30 findes ikke'],
    ['a day of another year', { signed: '2025-02-16' }, 'nr. 1500 fra 2026: datoen 2025-02-16 er fra et andet år'],
    ['a type of another series', { type: 'CIR H#LOKDOK20' }, 'nr. 1500 fra 2026: dokumenttypen CIR H#LOKDOK20 kendes ikke'],
    ['no title', { title: ' ' }, 'nr. 1500 fra 2026 har ingen brugbar titel'],
  ])('%s: is left out, and its day counts as missing until it is put right', async (_name, change, reason) => {
    const { run } = await update({ ...announced, [document(1500)]: [xml(lexDania({ ...order, ...change })), xml(lexDania(order))] });
    expect(await run()).toMatchObject({ added: 2, unconfirmed: [reason] });
    expect(current().documents(2026, 1500)).toEqual([]);
    expect(toIsoDate(current().date)).toBe('2026-02-15');
    expect(current().coverage(2026, 1500)).toBe('after');
    expect(await run()).toMatchObject({ added: 1, unconfirmed: [] });
    expect(toIsoDate(current().date)).toBe('2026-02-19');
  });

  test('a notice that stands in Lovtidende C is no fault', async () => {
    const { run } = await update({ [day('2026-02-16')]: [json([listed('L20260000764', 'BKI')])] });
    expect(await run()).toMatchObject({ added: 0, unconfirmed: [] });
  });
});

test('an interrupted update goes on where it stopped, and does not ask again too soon', async () => {
  const first = await update({ ...announced, [document(1501)]: [status(500)] });
  expect(await failure(first.run)).toMatch(/500/);
  expect([existsSync(overlayFile(folder)), existsSync(stateFile(folder))]).toEqual([false, true]);
  const second = await update(announced, playedTime(inWindow));
  await second.run();
  expect(second.asked).toEqual([document(1501), day('2026-02-18'), document(1502), day('2026-02-19')]);
  expect(second.time.waits[0]).toBe(10_500);
  expect(current().documents(2026, 1500)).toHaveLength(1);
  expect(existsSync(stateFile(folder))).toBe(false);
});

test('days that an interrupted update has asked for are not lost when the window has passed them', async () => {
  const first = await update({ ...announced, [document(1501)]: [status(500)] });
  await failure(first.run);
  const later = await update(announced, playedTime('2026-03-20T10:00:00Z'));
  await later.run();
  expect(later.asked.slice(0, 2)).toEqual([document(1501), day('2026-03-11')]);
  expect(toIsoDate(current().date)).toBe('2026-02-17');
});

test('what is left of an interrupted update is worth nothing when it is damaged', async () => {
  writeFileSync(stateFile(folder), '{"listings":[["2026-02-14","[{]"],["2026-02-15",7]],"metas":[["A",{}]]');
  const { run, asked } = await update({});
  await run();
  expect(asked).toHaveLength(6);
});
