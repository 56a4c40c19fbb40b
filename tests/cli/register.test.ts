import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { register } from '../../server/src/cli/commands/register.js';
import { openSession } from '../../server/src/cli/session.js';
import { toIsoDate } from '../../server/src/engine/dates/calendarDate.js';
import { overlayFile, writeOverlayText } from '../../server/src/hosts/node/registerOverlay.js';

let home = '';
let output = '';
let errors = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'registerCommand-'));
  vi.stubEnv('XDG_DATA_HOME', home);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

async function run(...args: readonly string[]): Promise<{ readonly exitCode: number; readonly output: string; readonly errors: string }> {
  output = '';
  errors = '';
  const exitCode = await register.run(args);
  return { exitCode, output, errors };
}

const day = (month: number, date: number) => ({ year: 2026, month, day: date });
const shipped = 'Lovregisteret, der følger med Ombudsbrev, er fra 14. februar 2026.\n';

test('tells of the register alone, and of what a file adds to it', async () => {
  expect(await run('info')).toEqual({ exitCode: 0, output: `${shipped}Der er intet tillæg til det.\n`, errors: '' });
  const file = join(home, 'kopi.json');
  const document = { type: 'BEK', number: 1500, date: day(2, 16), title: 'Bekendtgørelse om gebyrer', amending: false, consolidates: undefined, amends: [], supersedes: undefined } as const;
  writeFileSync(file, writeOverlayText({ covered: [{ from: day(2, 14), to: day(2, 20) }], documents: [document] }));
  expect(await run('update', '--from', file)).toEqual({
    exitCode: 0, output: '1 dokument er lagt til.\nRegisteret er fuldstændigt til og med 20. februar 2026.\n', errors: '',
  });
  const tillaeg = overlayFile(join(home, 'ombudsbrev'));
  expect(await run('info')).toEqual({
    exitCode: 0, output: `${shipped}Tillægget ${tillaeg} rummer 1 dokument.\nRegisteret er fuldstændigt til og med 20. februar 2026.\n`, errors: '',
  });
  expect(toIsoDate(openSession('da').register.date)).toBe('2026-02-20');
});

test('says how to be rid of a damaged addition', async () => {
  const tillaeg = overlayFile(join(home, 'ombudsbrev'));
  mkdirSync(join(home, 'ombudsbrev'));
  writeFileSync(tillaeg, '{"format":"ombudsbrev-registertillaeg"}');
  expect(await run('info')).toEqual({
    exitCode: 2, output: shipped,
    errors: `ombudsbrev: Tillægget ${tillaeg} er ikke brugt: filen hører til en anden version af Ombudsbrev. Slet filen, og kør »ombudsbrev register update«.\n`,
  });
});

test('says which days are missing', async () => {
  const file = join(home, 'kopi.json');
  writeFileSync(file, writeOverlayText({ covered: [{ from: day(3, 1), to: day(3, 5) }], documents: [] }));
  const { exitCode, output: said } = await run('update', '--from', file);
  expect(exitCode).toBe(0);
  expect(said).toContain('Registeret er fuldstændigt til og med 14. februar 2026.\nDet, der er kundgjort fra 14. februar 2026 til 28. februar 2026, mangler');
});

test('refuses a file that is not whole, and goes on without a damaged overlay', async () => {
  const file = join(home, 'kopi.json');
  writeFileSync(file, '{');
  expect(await run('update', '--from', file)).toEqual({
    exitCode: 2, output: '',
    errors: `ombudsbrev: Lovregisteret er ikke fornyet; det hidtidige gælder fortsat. ${file} kan ikke bruges: filen er beskadiget (den er ikke hel)\n`,
  });
  expect((await run('update', '--from', join(home, 'ingen.json'))).errors).toContain('ingen.json findes ikke');
});

test.each([[[]], [['ryd']], [['info', 'update']], [['info', '--from', 'a']]])('wrong use: %j', async (args) => {
  await expect(run(...args)).rejects.toThrow(/Angiv info eller update|--from hører til update/);
});
