import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfiguration } from '../../../../server/src/engine/configuration/readConfiguration.js';
import { letterDocument } from '../../../../server/src/engine/layout/document/letterDocument.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import type { LoadedLetterhead } from '../../../../server/src/engine/layout/typst/letterhead.js';
import { loadLetterhead } from '../../../../server/src/hosts/node/layout/letterhead.js';
import { loadLetterImages, type LetterImages } from '../../../../server/src/hosts/node/layout/letterImages.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ombudsbrev-'));
  mkdirSync(join(folder, 'sag/papir'), { recursive: true });
  mkdirSync(join(folder, 'sag/skrift'));
  write('hemmeligt.png', png);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB`\x82', 'latin1');
const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>';

function write(path: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, path), content);
}

function load(yaml: string, name = join(folder, 'sag/ombudsbrev.yaml')): LoadedLetterhead {
  return loadLetterhead(readConfiguration([{ name, text: yaml }]).configuration);
}

const paths = ({ letterhead }: LoadedLetterhead): string[] => letterhead.files.map(({ path }) => path);

it('without a word in ombudsbrev.yaml, the letterhead is the built-in one', () => {
  const loaded = load('');
  expect(paths(loaded)).toEqual(['/brevpapir/grundlag.typ', '/brevpapir/brevpapir.typ']);
  expect(loaded.letterhead).toMatchObject({ template: '/brevpapir/brevpapir.typ', logo: undefined, logoText: 'Borgerrådgiveren', font: 'Source Sans 3', colour: '#1f3a5f', runningHead: 'Borgerrådgiveren' });
  expect(loaded.problems).toEqual([]);
});

it.each([['a path'], ['an address']])('takes template, fonts and logo from the folder of the file that names them, known by %s', (kind) => {
  write('sag/papir/eget.typ', '#let brevpapir(brev, krop) = krop');
  write('sag/papir/vaaben.svg', svg);
  write('sag/papir/noter.txt', 'x');
  write('sag/skrift/Egen.TTF', 'x');
  write('sag/logo.svg', svg);
  const name = join(folder, 'sag/ombudsbrev.yaml');
  const loaded = load(
    'brevpapir:\n  skabelon: papir/eget.typ\n  skrifttyper: skrift\n  skrift: Egen\n  logo: logo.svg\n  logotekst: Byens våben\n  farve: "AA0000"\n  sidehoved: Nyhavn\n',
    kind === 'a path' ? name : pathToFileURL(name).href,
  );
  expect(paths(loaded)).toEqual(['/brevpapir/grundlag.typ', '/brevpapir/kontor/eget.typ', '/brevpapir/kontor/vaaben.svg', '/skrifttyper/Egen.TTF', '/brevpapir/logo.svg']);
  expect(loaded.letterhead).toMatchObject({ template: '/brevpapir/kontor/eget.typ', logo: '/brevpapir/logo.svg', logoText: 'Byens våben', font: 'Egen', colour: '#aa0000', runningHead: 'Nyhavn' });
  expect(loaded.problems).toEqual([]);
});

it('says which logo and fonts are missing, and sets the letter without', () => {
  write('sag/falsk.png', 'ikke et billede');
  const messages = [load('brevpapir:\n  logo: findes-ikke.png\n'), load('brevpapir:\n  logo: falsk.png\n'), load('brevpapir:\n  skrifttyper: tom\n')].map(
    ({ letterhead, problems }) => [letterhead.logo, problems.map(({ message }) => message.da)],
  );
  expect(messages).toEqual([
    [undefined, ['Logoet »findes-ikke.png« findes ikke eller er ikke et billede (SVG, PNG, JPEG eller GIF). Brevet sættes uden.']],
    [undefined, ['Logoet »falsk.png« findes ikke eller er ikke et billede (SVG, PNG, JPEG eller GIF). Brevet sættes uden.']],
    [undefined, ['Mappen »tom« med skrifttyper findes ikke eller er tom. Brevet sættes med Source Sans 3.']],
  ]);
});

it('sets no letter on another letterhead than the office’s', () => {
  expect(() => load('brevpapir:\n  skabelon: findes-ikke.typ\n')).toThrow('Brevpapirets skabelon »findes-ikke.typ« findes ikke eller kan ikke læses.');
});

it('never follows a link out of the folder', () => {
  symlinkSync(join(folder, 'hemmeligt.png'), join(folder, 'sag/logo.png'));
  expect(load('brevpapir:\n  logo: logo.png\n').letterhead.logo).toBe(undefined);
});

it.each(['/etc/logo.svg', '../logo.svg', 'a/../../logo.svg', '..\\logo.svg', 'C:\\logo.svg', '~/logo.svg'])('refuses the path %s', (path) => {
  const { problems, configuration } = readConfiguration([{ name: join(folder, 'ombudsbrev.yaml'), text: `brevpapir:\n  logo: '${path}'\n` }]);
  expect(configuration.letterhead.logo).toBe(undefined);
  expect(problems.map(({ message }) => message.da)).toEqual(['Stien skal regnes fra denne fils mappe og må ikke føre ud af den, f.eks. brevpapir/logo.svg.']);
});

const images = (markdown: string): LetterImages => {
  const { configuration } = readConfiguration([]);
  return loadLetterImages(letterDocument(parseLetter(markdown), configuration), join(folder, 'sag'));
};

it('reads the letter’s images and says which cannot be had', () => {
  write('sag/kort.png', png);
  write('sag/tekst.png', 'x');
  symlinkSync(join(folder, 'hemmeligt.png'), join(folder, 'sag/link.png'));
  write('sag/halv.png', png.subarray(0, -8));
  const markdown = '![a](kort.png) ![b](findes-ikke.png)\n\n| ![c](tekst.png) |\n|---|\n\nx[^1] ![f](halv.png)\n\n[^1]: ![d](link.png) ![e](kort.png)\n';
  const { images: found, problems } = images(markdown);
  expect([...found.keys()]).toEqual(['kort.png']);
  expect(problems.map(({ kind, message, range }) => [kind, markdown.slice(range.start, range.end), message.da])).toEqual([
    ['unknown-image', '![b](findes-ikke.png)', 'Billedet »findes-ikke.png« findes ikke i brevets mappe eller er for stort.'],
    ['unknown-image', '![c](tekst.png)', '»tekst.png« er ikke et billede af den slags, som navnet siger.'],
    ['unknown-image', '![f](halv.png)', 'Billedet »halv.png« er beskadiget: slutningen mangler. Hent eller gem det igen.'],
    ['unknown-image', '![d](link.png)', 'Billedet »link.png« findes ikke i brevets mappe eller er for stort.'],
  ]);
});
