import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toIsoDate } from '../../server/src/engine/dates/calendarDate.js';
import type { OverlayDocument, RegisterOverlay } from '../../server/src/engine/register/overlay.js';
import { loadCurrentRegister } from '../../server/src/hosts/node/currentRegister.js';
import { overlayFile, writeOverlayText } from '../../server/src/hosts/node/registerOverlay.js';
import { lockFile } from '../../server/src/registerUpdate/updateLock.js';
import { updateFromFile } from '../../server/src/registerUpdate/updateRegister.js';
import { compiledRegisterFolder, register as shipped } from '../kit/engine.js';
import { playedTime } from './retsinformationServer.js';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registerFile-'));
  file = join(folder, 'fra-en-anden-maskine.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

const date = (month: number, day: number) => ({ year: 2026, month, day });
const order: OverlayDocument = {
  type: 'BEK', number: 1500, date: date(2, 16), title: 'Bekendtgørelse om gebyrer', amending: false, consolidates: undefined, amends: [], supersedes: undefined,
};
const overlay: RegisterOverlay = { covered: [{ from: date(2, 10), to: date(2, 28) }], documents: [order] };

function update(text: string): string {
  writeFileSync(file, text);
  try {
    const { added } = updateFromFile({ shipped, folder, time: playedTime('2026-03-02T10:00:00Z'), tell: () => undefined }, file);
    return `${added} added`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function load(): { readonly date: string; readonly messages: string[] } {
  const messages: string[] = [];
  const register = loadCurrentRegister(compiledRegisterFolder, folder, ({ da }) => messages.push(da));
  return { date: toIsoDate(register.date), messages };
}

test('a file closes the gap to the days that were fetched', () => {
  expect(update(writeOverlayText({ covered: [{ from: date(2, 27), to: date(3, 1) }], documents: [] }))).toBe('0 added');
  expect(load()).toEqual({ date: '2026-02-14', messages: [] });
  expect(update(writeOverlayText(overlay))).toBe('1 added');
  expect(load()).toEqual({ date: '2026-03-01', messages: [] });
});

test.each([
  ['not JSON', 'Kære borger', 'filen er beskadiget (den er ikke hel)'],
  ['something else', '{"a":1}', 'filen er ikke et tillæg til lovregisteret'],
  ['cut short', writeOverlayText(overlay).slice(0, -20), 'filen er beskadiget (den er ikke hel)'],
  ['changed', writeOverlayText(overlay).replace('gebyrer', 'Gebyrer'), 'filen er beskadiget (kontrolsummen passer ikke)'],
  ['of another version', writeOverlayText(overlay).replace('"version":1', '"version":2'), 'filen hører til en anden version af Ombudsbrev'],
  ['two of one number', writeOverlayText({ ...overlay, documents: [order, order] }), 'nr. 1500 fra 2026 står der to gange'],
  ['a number outside Lovtidende', writeOverlayText({ ...overlay, documents: [{ ...order, number: 9500 }] }), '9500 er ikke et nummer i Lovtidende A'],
  ['days to come', writeOverlayText({ ...overlay, covered: [{ from: date(2, 10), to: date(4, 1) }] }), 'den går til 2026-04-01, som ligger i fremtiden'],
  ['a document that the register knows otherwise', writeOverlayText({ ...overlay, documents: [{ ...order, number: 261, date: { year: 2024, month: 3, day: 14 } }] }), 'nr. 261 fra 2024 har en anden type eller dato end den, der er kendt i forvejen'],
])('a file that is %s is refused, and the old overlay stands', (_name, text, reason) => {
  expect(update(writeOverlayText(overlay))).toBe('1 added');
  const before = readFileSync(overlayFile(folder), 'utf8');
  expect(update(text)).toBe(`${file} kan ikke bruges: ${reason}`);
  expect(readFileSync(overlayFile(folder), 'utf8')).toBe(before);
});

test('what follows from the documents is concluded here, whatever the file says', () => {
  expect(update(writeOverlayText({ ...overlay, documents: [{ ...order, consolidates: 'serviceloven', supersedes: { type: 'LBK', number: 261, date: { year: 2024, month: 3, day: 13 } } }] }))).toBe('1 added');
  const register = loadCurrentRegister(compiledRegisterFolder, folder, () => undefined);
  expect(register.actsNamed('serviceloven')[0]?.generations.length).toBe(shipped.actsNamed('serviceloven')[0]?.generations.length);
});

test('a damaged overlay is told of once and left out', () => {
  update(writeOverlayText(overlay));
  writeFileSync(overlayFile(folder), readFileSync(overlayFile(folder), 'utf8').slice(0, 100));
  expect(load()).toEqual({
    date: '2026-02-14',
    messages: [`Tillægget til lovregisteret ${overlayFile(folder)} er ikke brugt: filen er beskadiget (den er ikke hel). Slet filen, og kør »ombudsbrev register update«.`],
  });
});

test('one update keeps another out, and one that was killed does not', () => {
  const lock = lockFile(folder);
  writeFileSync(lock, String(process.pid));
  expect(update(writeOverlayText(overlay))).toBe(`En anden opdatering er i gang. Vent, til den er færdig. Er du sikker på, at der ingen er, så slet filen ${lock}.`);
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  // A process number beyond any system's.
  writeFileSync(lock, '999999999');
  expect(update(writeOverlayText(overlay))).toBe('1 added');
  expect(existsSync(lock)).toBe(false);
});
