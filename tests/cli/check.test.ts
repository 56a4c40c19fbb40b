import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, ombudsbrev } from '../kit/commandLine.js';
import { examplesFolder } from '../kit/examples.js';

const letter = `---
brevtype: kvittering
titel: Vi har modtaget din henvendelse
dato: 2025-01-21
modtagere: [Karen Viborg]
sagsnr: 2025-0012399
dokumentnr: 2025-0012399-1
sagsbehandler: Karla Lindebæk
---

Borgerrådgiveren har den 20. januar 2025 modtaget din henvendelse, jf. §117 i serviceloven.

Du kan forvente svar inden for fire uger. Kontakt os på telefon 3366 1400.
`;

describe('ombudsbrev check', () => {
  it('tells people what it found where, and what a fix would do', () => {
    const folder = folderWith({ 'brev.brev.md': letter });
    expect(ombudsbrev(['check', 'brev.brev.md'], { cwd: folder })).toEqual({
      exitCode: 0,
      errors: '',
      output: expect.stringMatching(
        /^brev\.brev\.md\n {3}11:72 {2}advarsel {3}.+ {2}\[henvisning\/format\]\n {21}→ .+\n\n1 brev kontrolleret: 1 advarsel\. Lovregisteret er fra 14\. februar 2026\.\n$/,
      ) as string,
    });
  });

  it('gives machines positions from 0 in UTF-16 units, and every fix with its edits', () => {
    const folder = folderWith({ 'brev.brev.md': letter.replace('Vi har', '😀 Vi har') });
    const { exitCode, output } = ombudsbrev(['check', '--format', 'json', 'brev.brev.md'], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual({
      version: 1,
      register: '2026-02-14',
      files: [
        {
          file: 'brev.brev.md',
          findings: [
            {
              rule: 'henvisning/format',
              severity: 'warning',
              message: expect.stringContaining('§ 117') as string,
              text: '§117',
              range: { start: { line: 10, character: 71 }, end: { line: 10, character: 75 } },
              url: expect.stringMatching(/^file:.+docs\/regler\/henvisning-format\.md$/) as string,
              fixes: [
                {
                  title: expect.stringContaining('§ 117') as string,
                  safe: true,
                  preferred: true,
                  edits: [{ range: { start: { line: 10, character: 72 }, end: { line: 10, character: 72 } }, newText: ' ' }],
                },
              ],
            },
          ],
        },
      ],
      problems: [],
      summary: { files: 1, error: 0, warning: 1, info: 0, hint: 0 },
    });
  });

  it('writes SARIF 2.1.0 with positions from 1', () => {
    const folder = folderWith({ 'brev.brev.md': letter });
    const log = JSON.parse(ombudsbrev(['check', '--format', 'sarif', 'brev.brev.md'], { cwd: folder }).output);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results).toHaveLength(1);
    expect(run.results[0]).toMatchObject({
      ruleId: 'henvisning/format',
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'brev.brev.md' },
            region: { startLine: 11, startColumn: 72, endLine: 11, endColumn: 76 },
          },
        },
      ],
    });
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('henvisning/format');
  });

  it('ends with 1 when there is an error, and leaves out what is milder than asked for', () => {
    const folder = folderWith({ 'brev.brev.md': letter.replace('20. januar', '32. januar') });
    const { exitCode, output } = ombudsbrev(['check', '--min-severity', 'error', 'brev.brev.md'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(output).toContain('[dato/umulig]');
    expect(output).not.toContain('advarsel');
  });

  it('searches folders, and judges by the date that --dato gives', () => {
    expect(ombudsbrev(['check', examplesFolder]).output).toContain('18 breve kontrolleret');
    const citing = letter.replace('§117 i serviceloven', 'LBK nr. 261 af 13. marts 2024');
    expect(ombudsbrev(['check', '-'], { input: citing }).output).toContain('intet fundet');
    expect(ombudsbrev(['check', '-', '--dato', '2025-06-01'], { input: citing }).output).toContain('[henvisning/foraeldet]');
  });

  it('--fix saves what is safe and reports what is left', () => {
    const folder = folderWith({ 'brev.brev.md': letter });
    expect(ombudsbrev(['check', '--fix', 'brev.brev.md'], { cwd: folder }).output).toContain('intet fundet');
    expect(readFileSync(join(folder, 'brev.brev.md'), 'utf8')).toBe(letter.replace('§117', '§ 117'));
  });

  it('speaks English when asked', () => {
    expect(ombudsbrev(['check', '-', '--sprog', 'en'], { input: letter }).output).toContain('1 letter checked: 1 warning. Register of acts as of 2026-02-14.');
  });

  it('follows ombudsbrev.yaml, and tells what is wrong in it', () => {
    const folder = folderWith({ 'brev.brev.md': letter, 'ombudsbrev.yaml': 'regler:\n  henvisning/format: fra\n  henvisning/formatt: råd\n' });
    const { exitCode, output, errors } = ombudsbrev(['check', 'brev.brev.md'], { cwd: folder });
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: '1 brev kontrolleret: intet fundet. Lovregisteret er fra 14. februar 2026.\n' });
    expect(errors).toContain('ombudsbrev.yaml:3:3: ');
  });
});
