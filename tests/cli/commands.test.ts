import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleMetas } from '../../server/src/engine/index.js';
import { configuration } from '../kit/engine.js';
import { folderWith, ombudsbrev } from '../kit/commandLine.js';

describe('ombudsbrev fix', () => {
  const source = 'Efter §117 i serviceloven og ”§117 i serviceloven”.\n';
  const fixed = 'Efter § 117 i serviceloven og ”§117 i serviceloven”.\n';

  it('saves what is safe and says how much', () => {
    const folder = folderWith({ 'brev.brev.md': source });
    expect(ombudsbrev(['fix', 'brev.brev.md'], { cwd: folder })).toEqual({ exitCode: 0, output: '', errors: 'brev.brev.md: 1 rettelse\n' });
    expect(readFileSync(join(folder, 'brev.brev.md'), 'utf8')).toBe(fixed);
  });

  it('--dry-run shows a diff and saves nothing', () => {
    const folder = folderWith({ 'brev.brev.md': source });
    const { exitCode, output } = ombudsbrev(['fix', '--dry-run', 'brev.brev.md'], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(output).toContain(`-${source}+${fixed}`);
    expect(readFileSync(join(folder, 'brev.brev.md'), 'utf8')).toBe(source);
  });

  it('is a filter with -', () => {
    expect(ombudsbrev(['fix', '-'], { input: source })).toEqual({ exitCode: 0, output: fixed, errors: '' });
  });
});

describe('ombudsbrev cite', () => {
  const place = (line: number, start: number, end: number, file = '-') => ({ file, range: { start: { line, character: start }, end: { line, character: end } } });

  it('lists the citations with verdict, link and place, and their sources', () => {
    const input = '---\ndato: 2024-11-18\n---\n\nSe retssikkerhedslovens § 11, stk. 2, og ”principafgørelse 101-17”.\n';
    const { exitCode, output } = ombudsbrev(['cite', '--format', 'json', '-'], { input });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual({
      version: 1,
      register: '2026-02-14',
      files: [
        {
          file: '-',
          date: '2024-11-18',
          citations: [
            {
              text: 'retssikkerhedslovens § 11, stk. 2',
              range: { start: { line: 4, character: 3 }, end: { line: 4, character: 36 } },
              kind: 'provision',
              canonical: 'retssikkerhedslovens § 11, stk. 2',
              act: 'retssikkerhedsloven',
              document: null,
              provision: { paragraph: '11', paragraphEnd: null, stk: 2, nr: null, litra: null, pkt: null },
              provisions: [{ paragraph: '11', paragraphEnd: null, stk: 2, nr: null, litra: null, pkt: null }],
              verdict: 'ok',
              explanation: expect.stringContaining('LBK nr. 261 af 13. marts 2024') as string,
              url: 'https://www.retsinformation.dk/eli/lta/2024/261#P11',
              inQuotation: false,
            },
            expect.objectContaining({ text: 'principafgørelse 101-17', kind: 'principle', verdict: 'unchecked', inQuotation: true }),
          ],
        },
      ],
      sources: [
        {
          group: 'act',
          name: 'retssikkerhedsloven',
          reference: 'LBK nr. 261 af 13. marts 2024',
          verdict: 'ok',
          explanation: expect.stringContaining('LBK nr. 261 af 13. marts 2024') as string,
          url: 'https://www.retsinformation.dk/eli/lta/2024/261',
          places: [],
          provisions: [
            {
              label: '§ 11, stk. 2',
              verdict: 'ok',
              explanation: expect.stringContaining('LBK nr. 261 af 13. marts 2024') as string,
              url: 'https://www.retsinformation.dk/eli/lta/2024/261#P11',
              places: [place(4, 3, 36)],
            },
          ],
        },
        {
          group: 'decision',
          name: 'principafgørelse 101-17',
          reference: null,
          verdict: 'unchecked',
          explanation: expect.stringContaining('Ikke kontrolleret') as string,
          url: null,
          places: [place(4, 42, 65)],
          provisions: [],
        },
      ],
      problems: [],
    });
  });

  it('--format markdown lists the sources of a case folder, to paste', () => {
    const folder = folderWith({
      'a.brev.md': '---\ndato: 2024-11-18\n---\n\nEfter forvaltningslovens § 7.\n',
      'b.brev.md': '---\ndato: 2024-11-19\n---\n\nEfter forvaltningslovens § 7.\n\nOg forvaltningslovens § 7.\n',
    });
    const { exitCode, output, errors } = ombudsbrev(['cite', '.', '--format', 'markdown'], { cwd: folder });
    expect({ exitCode, errors, output: output.replaceAll('\u00a0', ' ') }).toEqual({
      exitCode: 0,
      errors: '',
      output: `# Retskilder

Hvert brev er kontrolleret pr. sin egen dato mod et register fra 14. februar 2026.

## Love

- Forvaltningsloven, [LBK nr. 433 af 22. april 2014](https://www.retsinformation.dk/eli/lta/2014/433) – gældende
  - [§ 7](https://www.retsinformation.dk/eli/lta/2014/433#P7) – gældende (a.brev.md linje 5; b.brev.md linje 5 og 7)
`,
    });
  });

  it('says in every format which letters are not in the list, and ends with 2', () => {
    const folder = folderWith({
      'a.brev.md': '---\ndato: 2024-11-18\n---\n\nEfter FVL § 7.\n',
      'latin.brev.md': Buffer.from('Efter servicelovens § 12.\n', 'latin1'),
      'stor.brev.md': Buffer.alloc(10_000_000, 'a b\n'),
    });
    const reasons = [
      'latin.brev.md er ikke gemt som UTF-8 (første fejl i linje 1). Åbn filen, vælg »Gem med tegnsæt« og UTF-8, og prøv igen.',
      'stor.brev.md fylder 10,0 MB; et brev kan højst fylde 2,0 MB og bliver ikke kontrolleret. Del teksten, eller flyt bilag ud i egne filer.',
    ];
    const run = (format: string) => ombudsbrev(['cite', '.', '--format', format], { cwd: folder });
    const markdown = run('markdown');
    expect({ ...markdown, output: markdown.output.replaceAll('\u00a0', ' ') }).toEqual({
      exitCode: 2,
      errors: reasons.map((reason) => `ombudsbrev: ${reason}\n`).join(''),
      output: expect.stringContaining(`\n\n**Listen er ikke fuldstændig:**\n\n${reasons.map((reason) => `- ${reason}\n`).join('')}\n## Love\n`) as string,
    });
    expect(run('text').output).toContain(`Retskilder\n\n  Listen er ikke fuldstændig:\n${reasons.map((reason) => `  - ${reason}\n`).join('')}\n  Love\n`);
    const { exitCode, output } = run('json');
    expect([exitCode, JSON.parse(output).problems]).toEqual([2, [{ file: 'latin.brev.md', message: reasons[0] }, { file: 'stor.brev.md', message: reasons[1] }]]);
  });

  it('takes a letter that is named twice once, and says when there is none', () => {
    const folder = folderWith({ 'a.brev.md': '---\ndato: 2024-11-18\n---\n\nEfter FVL § 7.\n' });
    const { files } = JSON.parse(ombudsbrev(['cite', 'a.brev.md', '.', './a.brev.md', '--format', 'json'], { cwd: folder }).output);
    expect(files.map(({ file }: { file: string }) => file)).toEqual(['a.brev.md']);
    expect(ombudsbrev(['cite', folderWith({}), '--format', 'markdown'])).toEqual({
      exitCode: 0, errors: 'ombudsbrev: Der er ingen breve (*.brev.md).\n', output: '# Retskilder\n\nIngen henvisninger.\n',
    });
  });

  it('ends its text with the sources', () => {
    const { output } = ombudsbrev(['cite', '-'], { input: '---\ndato: 2024-11-18\n---\n\nSe FVL § 7 og forvaltningslovens § 900.\n' });
    expect(output.slice(output.indexOf('Retskilder'))).toBe(
      [
        'Retskilder',
        '',
        '  Love',
        '  i orden            forvaltningsloven, LBK nr. 433 af 22. april 2014',
        '                     https://www.retsinformation.dk/eli/lta/2014/433',
        '  i orden              § 7 (linje 5)',
        '  findes ikke          § 900 (linje 5)',
        '',
        '',
      ].join('\n'),
    );
  });

  it('reads as text too', () => {
    expect(ombudsbrev(['cite', '-'], { input: 'Se forvaltningslovens § 7, stk. 1.\n' }).output).toMatch(
      /^-\n {5}1:4 {2}i orden {12}forvaltningslovens § 7, stk\. 1\n.+LBK nr\. 433 af 22\. april 2014.+\n +https:\/\/www\.retsinformation\.dk\/eli\/lta\/2014\/433#P7\n/,
    );
  });
});

describe('ombudsbrev rules, explain and new', () => {
  it('lists every rule', () => {
    const { rules } = JSON.parse(ombudsbrev(['rules', '--format', 'json']).output);
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual(ruleMetas.map((meta) => meta.id));
  });

  it('explains each', () => {
    expect(ombudsbrev(['explain', 'dato/ugedag']).output).toMatch(/^# Ugedag/);
  });

  it.each([...configuration.forms.keys()])('writes a new %s that is found complete', (form) => {
    const { exitCode, output } = ombudsbrev(['new', form]);
    expect(exitCode).toBe(0);
    const { files } = JSON.parse(ombudsbrev(['check', '--format', 'json', '-'], { input: output }).output);
    const missing = files[0].findings.map((finding: { rule: string }) => finding.rule).filter((rule: string) => rule.startsWith('brev/'));
    expect(missing).toEqual([]);
  });

  it('new -o does not overwrite', () => {
    const folder = folderWith({ 'brev.brev.md': 'mit brev' });
    const { exitCode, errors } = ombudsbrev(['new', 'hoering', '-o', 'brev.brev.md'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(errors).toContain('findes allerede og bliver ikke overskrevet');
    expect(readFileSync(join(folder, 'brev.brev.md'), 'utf8')).toBe('mit brev');
  });
});
