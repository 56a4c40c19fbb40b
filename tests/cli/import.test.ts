import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, ombudsbrev } from '../kit/commandLine.js';
import { paragraph, run, wordFile } from '../kit/wordFile.js';

const image = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Et kort"/><a:graphic><a:graphicData><a:blip r:embed="i1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
const letter = Buffer.from(
  wordFile({
    body: paragraph('Borgerrådgiveren') + paragraph('Socialforvaltningen') + paragraph(run('Svar på henvendelse', '<w:b/>')) + paragraph('Dato: 18. november 2024') + paragraph('Tak for dit brev.') + image,
    headers: [paragraph('Borgerrådgiveren 2/10')],
    media: { i1: { name: 'image1.png', bytes: Uint8Array.of(1, 2, 3) } },
  }),
);

describe('ombudsbrev import', () => {
  it('writes the draft out, and tells on standard error what is not in it', () => {
    const { exitCode, output, errors } = ombudsbrev(['import', 'svar.docx'], { cwd: folderWith({ 'svar.docx': letter }) });
    expect(exitCode).toBe(0);
    expect(output).toContain('\ntitel: Svar på henvendelse\n');
    expect(output).toContain('\nmodtagere: [SOF]\n');
    expect(errors).toBe(
      '# Import af svar.docx\n\nBrevets billeder er ikke gemt: brug -o.\n\n- svar-billede-1.png\n\n## Ikke i udkastet\n\n' +
        '- Brevhoved: sættes af kontorets profil: »Borgerrådgiveren«\n- Sidehoved: sættes af brevpapiret: »Borgerrådgiveren 2/10«\n',
    );
  });

  it('-o saves draft and images, and overwrites neither', () => {
    const folder = folderWith({ 'svar.docx': letter });
    expect(ombudsbrev(['import', 'svar.docx', '-o', 'svar.brev.md'], { cwd: folder }).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'svar.brev.md'), 'utf8')).toContain('![Et kort](svar-billede-1.png)');
    expect([...readFileSync(join(folder, 'svar-billede-1.png'))]).toEqual([1, 2, 3]);
    const again = ombudsbrev(['import', 'svar.docx', '-o', 'svar.brev.md'], { cwd: folder });
    expect(again.exitCode).toBe(2);
    expect(again.errors).toBe(`ombudsbrev: ${join(folder, 'svar-billede-1.png')} findes allerede og bliver ikke overskrevet.\n`);
  });

  it('--format json gives draft and remarks for scripts', () => {
    const result: unknown = JSON.parse(ombudsbrev(['import', '-', '--format', 'json', '--sprog', 'en'], { input: letter }).output);
    expect(result).toMatchObject({
      version: 1, file: '-', output: null, images: ['brev-billede-1.png'],
      remarks: [
        { kind: 'letterhead', leftOut: true, message: 'Letterhead: set by the office’s profile', text: 'Borgerrådgiveren' },
        { kind: 'header', leftOut: true, message: 'Page header: set by the stationery', text: 'Borgerrådgiveren 2/10' },
      ],
    });
  });

  it.each([
    [['import', 'tom.docx'], 'ombudsbrev: tom.docx: Filen er ikke et Word-dokument (.docx).\n'],
    [['import', 'mangler.docx'], 'ombudsbrev: mangler.docx kunne ikke læses (filen findes ikke).\n'],
    [['import', '.'], 'ombudsbrev: . er en mappe. Angiv et Word-dokument.\n'],
  ])('%j is refused with a reason', (args, message) => {
    const folder = folderWith({ 'tom.docx': '' });
    expect(ombudsbrev(args, { cwd: folder })).toEqual({ exitCode: 2, output: '', errors: message });
  });

  it('saves no draft under another ending', () => {
    const folder = folderWith({ 'svar.docx': letter });
    const { exitCode, errors } = ombudsbrev(['import', 'svar.docx', '-o', 'ud.docx'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(errors).toContain('ombudsbrev: ud.docx: et udkast skal hedde noget, der ender på .brev.md');
    expect(existsSync(join(folder, 'ud.docx'))).toBe(false);
  });

  it('turns an exported letter back into the letter', () => {
    const folder = folderWith({ 'brev.brev.md': readFileSync('examples/hoering.brev.md') });
    expect(ombudsbrev(['export', 'brev.brev.md', '--to', 'docx'], { cwd: folder }).exitCode).toBe(0);
    expect(ombudsbrev(['import', 'brev.docx', '-o', 'igen.brev.md'], { cwd: folder }).exitCode).toBe(0);
    const findings = (file: string): unknown => JSON.parse(ombudsbrev(['check', file, '--format', 'json'], { cwd: folder }).output).summary;
    expect(findings('igen.brev.md')).toEqual(findings('brev.brev.md'));
  });
});
