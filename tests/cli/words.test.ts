import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../server/src/cli/arguments.js';
import { ord } from '../../server/src/cli/commands/ord.js';
import { openSession } from '../../server/src/cli/session.js';
import { letter } from '../lsp/letters.js';

let home = '';
let output = '';
let errors = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'words-'));
  mkdirSync(join(home, 'sag'));
  vi.stubEnv('XDG_DATA_HOME', home);
  vi.spyOn(process, 'cwd').mockReturnValue(join(home, 'sag'));
  for (const [stream, add] of [[process.stdout, (text: string) => (output += text)], [process.stderr, (text: string) => (errors += text)]] as const) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      add(String(text));
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

function run(...args: readonly string[]): readonly [number | Promise<number>, string] {
  output = '';
  errors = '';
  return [ord.run(args), output + errors];
}

const own = (): string => join(home, 'ombudsbrev', 'min.ord.txt');

describe('ombudsbrev ord', () => {
  it('adds to the user’s own list, shows it, and takes words back', () => {
    expect(run('add', 'zorgtrafik', '--som', 'trafik')).toEqual([0, `${own()} er ændret.\n`]);
    expect(run('add', 'abezorg', 'zorgtrafik')).toEqual([0, `${own()} er ændret.\n`]);
    expect(run('add', 'abezorg')).toEqual([0, `${own()} er uændret: det stod der i forvejen.\n`]);
    expect(readFileSync(own(), 'utf8')).toBe('abezorg\nzorgtrafik = trafik\n');
    expect(run()).toEqual([0, `abezorg\t${own()}\nzorgtrafik = trafik\t${own()}\n`]);
    expect(run('remove', 'abezorg')).toEqual([0, `${own()} er ændret.\n`]);
    expect(run('remove', 'abezorg')).toEqual([0, `${own()} er uændret: det står der ikke.\n`]);
    expect(readFileSync(own(), 'utf8')).toBe('zorgtrafik = trafik\n');
  });

  it('adds to the list that the nearest configuration names', () => {
    writeFileSync(join(home, 'ombudsbrev.yaml'), 'ordliste: kontor.ord.txt\nord: [zebrazorg]\n');
    expect(run('add', 'zorgen', '--liste', 'kontor')).toEqual([0, `${join(home, 'kontor.ord.txt')} er ændret.\n`]);
    expect(run('list')).toEqual([0, `zebrazorg\t${join(home, 'ombudsbrev.yaml')}\nzorgen\t${join(home, 'kontor.ord.txt')}\n`]);
  });

  it('leaves a list alone that is not UTF-8', () => {
    mkdirSync(join(home, 'ombudsbrev'));
    writeFileSync(own(), Buffer.from([0xe5, 0x0a]));
    const [exitCode, text] = run('add', 'abezorg');
    expect([exitCode, text.includes('er ikke gemt som UTF-8')]).toEqual([2, true]);
  });

  it.each([
    [['add']], [['add', 'to ord']], [['add', 'zorg', '--som', 'kommune']], [['list', 'ord']], [['remove', 'ord', '--som', 'ord']], [['slet']], [['add', 'ord', '--liste', 'ingen']], [['add', 'ord', '--liste', 'kontor']],
  ])('refuses %j', (args) => {
    expect(() => ord.run(args)).toThrow(UsageError);
  });
});

describe('a check', () => {
  it('knows the words of all lists, and tells what is wrong in them with file and line', () => {
    mkdirSync(join(home, 'ombudsbrev'));
    writeFileSync(own(), 'zorgtrafik = trafik\n');
    writeFileSync(join(home, 'kontor.ord.txt'), 'qvast = gæst\nto ord\nby = kommune\n');
    writeFileSync(join(home, 'ombudsbrev.yaml'), 'ordliste: kontor.ord.txt\nord: [zebrazorg]\nforbudte-ord: [{ ord: klient, brug: borger }]\n');
    writeFileSync(join(home, 'sag', 'a.brev.md'), letter('Zorgtrafikkens qvaster og zebrazorg for klienten. En zorgen var stor i kommunen den dag.'));
    const session = openSession('da');
    const [open] = session.readLetters([join(home, 'sag', 'a.brev.md')]);
    if (open === undefined) throw new Error('not read');
    const found = session.engine.analyse(open.source, { configuration: open.configuration }).findings.filter(({ rule }) => rule.startsWith('sprog/'));
    expect(found.map(({ rule, range }) => `${rule}: ${open.source.slice(range.start, range.end)}`)).toEqual(['sprog/forbudt-ord: klienten', 'sprog/stavning: zorgen']);
    errors = '';
    session.printProblems();
    expect(errors.split('\n').map((line) => line.slice(0, line.indexOf('«')))).toEqual([
      `ombudsbrev: ${join(home, 'kontor.ord.txt')}:2:1: »to ord`,
      `ombudsbrev: ${join(home, 'kontor.ord.txt')}:3:1: »by`,
      '',
    ]);
  });
});
