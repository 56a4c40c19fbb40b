import { PDFDocument } from '@cantoo/pdf-lib';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, ombudsbrev } from '../kit/commandLine.js';
import { exampleLetters } from '../kit/examples.js';

const good = exampleLetters.find(({ name }) => name === 'kvittering.brev.md')?.source ?? '';
const wrong = exampleLetters.find(({ name }) => name === 'fejl/mangler.brev.md')?.source ?? '';

const withEnclosures = (entries: string): string => good.replace(/^titel:/m, `bilag:\n${entries}\ntitel:`);

describe('ombudsbrev export --to pdf', () => {
  it('puts the PDF beside the letter, and nothing else', () => {
    const folder = folderWith({ 'sag.brev.md': good });
    const outcome = ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf'], { cwd: folder });
    expect(outcome).toEqual({ exitCode: 0, output: '', errors: 'sag.pdf\n' });
    expect(readdirSync(folder).sort()).toEqual(['sag.brev.md', 'sag.pdf']);
    expect(readFileSync(join(folder, 'sag.pdf'), 'latin1').startsWith('%PDF-1.7')).toBe(true);
  });

  it('says what of the letter and its letterhead was left out', () => {
    const folder = folderWith({ 'sag.brev.md': `${good}\n[Klik](javascript:alert(1)) ![Kort](../kort.png)\n`, 'ombudsbrev.yaml': 'brevpapir:\n  logo: logo.svg\n' });
    const logo = 'ombudsbrev: Logoet »logo.svg« findes ikke eller er ikke et billede (SVG, PNG, JPEG eller GIF). Brevet sættes uden.\n';
    const ofLetter =
      'ombudsbrev: »javascript:alert(1)« er ikke en adresse, et brev kan henvise til (http, https, mailto eller tel). Kun teksten sættes.\n' +
      'ombudsbrev: »../kort.png« ligger ikke i brevets mappe og hentes ikke. Læg filen i mappen, og skriv stien derfra.\n';
    expect(ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf'], { cwd: folder }).errors).toBe(`${ofLetter}${logo}sag.pdf\n`);
    expect(ombudsbrev(['export', 'sag.brev.md', '--to', 'txt'], { cwd: folder }).errors).toBe(`${ofLetter}sag.txt\n`);
    expect(ombudsbrev(['check', 'sag.brev.md'], { cwd: folder }).errors).toBe(logo);
  });

  it('reads standard input and writes standard output, the same bytes as to a file', () => {
    const folder = folderWith({ 'sag.brev.md': good });
    ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf', '-o', 'ud.pdf'], { cwd: folder });
    const { exitCode, output, errors } = ombudsbrev(['export', '-', '--to', 'pdf', '-o', '-'], { cwd: folder, input: good });
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toBe(readFileSync(join(folder, 'ud.pdf')).toString());
  });

  it('refuses a letter with errors and lists them, unless told otherwise', () => {
    const folder = folderWith({ 'sag.brev.md': wrong });
    const refused = ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf'], { cwd: folder });
    expect([refused.exitCode, refused.output, existsSync(join(folder, 'sag.pdf'))]).toEqual([1, '', false]);
    expect(refused.errors).toContain('[brev/afsnit-mangler]');
    expect(refused.errors).toContain('Brevet er ikke eksporteret. Ret fejlene, eller eksportér det alligevel med --trods-fejl.\n');
    expect(ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf', '--trods-fejl'], { cwd: folder }).exitCode).toBe(0);
    expect(existsSync(join(folder, 'sag.pdf'))).toBe(true);
  });

  it('puts enclosures behind the letter, and says which it could not', async () => {
    const enclosure = await PDFDocument.create();
    enclosure.addPage([300, 400]);
    const folder = folderWith({
      'sag.brev.md': withEnclosures('  - titel: Svaret\n    fil: svar.pdf\n  - titel: Et notat'),
      'svar.pdf': Buffer.from(await enclosure.save()),
    });
    const { exitCode, errors } = ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf', '--bilag', '--trods-fejl'], { cwd: folder });
    expect([exitCode, errors.split('\n').map((line) => line.split(':')[1]?.slice(0, 40))]).toEqual([
      0,
      [' Bilaget »Et notat« er ikke lagt bag bre', ' Bilagene ligger bag brevet. Deres opmær', undefined, undefined],
    ]);
    const document = await PDFDocument.load(readFileSync(join(folder, 'sag.pdf')));
    expect(document.getPages().at(-1)?.getWidth()).toBe(300);
  });

  it('does not send a letter without an enclosure that it names', () => {
    const folder = folderWith({ 'sag.brev.md': withEnclosures('  - titel: Svaret\n    fil: svar.pdf') });
    const { exitCode, errors } = ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf', '--bilag', '--trods-fejl'], { cwd: folder });
    expect([exitCode, errors, existsSync(join(folder, 'sag.pdf'))]).toEqual([
      1,
      'ombudsbrev: Bilaget svar.pdf findes ikke i brevets mappe eller er større end 100 MB.\n',
      false,
    ]);
  });

  it('names the line of an error in the office’s own letterhead', () => {
    const folder = folderWith({
      'sag.brev.md': good,
      'ombudsbrev.yaml': 'brevpapir:\n  skabelon: eget.typ\n',
      'eget.typ': '#let brevpapir(brev, krop) = {\n  ukendt\n}\n',
    });
    const { exitCode, errors } = ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf', '--trods-fejl'], { cwd: folder });
    expect([exitCode, errors.split(' Ret ')[0]]).toEqual([1, 'ombudsbrev: Fejl i brevpapirets fil eget.typ, linje 2: Navnet »ukendt« er ikke kendt.']);
  });

  it.each([
    [['export', 'sag.brev.md'], 'Angiv formatet med --to'],
    [['export', 'sag.brev.md', '--to', 'wordperfect'], '--to wordperfect: vælg mellem'],
    [['export', 'sag.brev.md', 'sag.brev.md', '--to', 'pdf'], 'Angiv ét brev ad gangen'],
    [['export', '-', '--to', 'pdf'], 'Angiv med -o'],
    [['export', 'findes-ikke.brev.md', '--to', 'pdf'], 'findes-ikke.brev.md findes ikke'],
  ])('is told of wrong use: %s', (args, message) => {
    const folder = folderWith({ 'sag.brev.md': good });
    const { exitCode, output, errors } = ombudsbrev(args, { cwd: folder });
    expect([exitCode, output, errors.startsWith(`ombudsbrev: ${message}`)]).toEqual([2, '', true]);
  });

  it('writes no PDF under the name of a Word file', () => {
    const folder = folderWith({ 'sag.brev.md': good });
    const { exitCode, errors } = ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf', '-o', 'sag.docx'], { cwd: folder });
    expect([exitCode, errors.split('\n')[0], existsSync(join(folder, 'sag.docx'))]).toEqual([
      2,
      'ombudsbrev: --to pdf skriver ikke en fil, der hedder sag.docx. Skriv --to docx, eller giv den et andet navn',
      false,
    ]);
  });

  it('never writes over a letter, and says why a file could not be saved', () => {
    const folder = folderWith({ 'sag.brev.md': good });
    const over = ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf', '-o', 'sag.brev.md'], { cwd: folder });
    expect([over.exitCode, readFileSync(join(folder, 'sag.brev.md'), 'utf8') === good]).toEqual([1, true]);
    const nowhere = ombudsbrev(['export', 'sag.brev.md', '--to', 'pdf', '-o', 'mangler/sag.pdf'], { cwd: folder });
    expect([nowhere.exitCode, nowhere.errors]).toEqual([1, 'ombudsbrev: mangler/sag.pdf kunne ikke gemmes. Mappen findes ikke.\n']);
  });
});
