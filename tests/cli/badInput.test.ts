import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, ombudsbrev } from '../kit/commandLine.js';

const frontMatter = '---\ndato: 2025-01-21\n---\n\n';

describe('a file that is no letter', () => {
  it.each([
    ['not UTF-8', Buffer.from('Første linje\nAndet afsnit om §', 'latin1'), /^ombudsbrev: brev\.brev\.md er ikke gemt som UTF-8 \(første fejl i linje 1\)/],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /^ombudsbrev: brev\.brev\.md er ikke tekst, men en binær fil/],
    ['10 MB', Buffer.alloc(10_000_000, 'a b\n'), /^ombudsbrev: brev\.brev\.md fylder 10,0 MB; et brev kan højst fylde 2,0 MB/],
  ])('%s: says so in Danish, ends with 2, and leaves the file', (_name, content, message) => {
    const folder = folderWith({ 'brev.brev.md': content, 'godt.brev.md': `${frontMatter}Se §117.\n` });
    const { exitCode, output, errors } = ombudsbrev(['check', 'brev.brev.md', 'godt.brev.md', '--fix'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(errors).toMatch(message);
    expect(output).toContain('1 brev kontrolleret');
    expect(readFileSync(join(folder, 'brev.brev.md')).equals(content)).toBe(true);
    expect(readFileSync(join(folder, 'godt.brev.md'), 'utf8')).toBe(`${frontMatter}Se § 117.\n`);
  });

  it.each([
    [['check'], /Angiv mindst én fil/],
    [['check', 'findes-ikke.brev.md'], /findes-ikke\.brev\.md findes ikke/],
    [['check', '--dato', '2024-02-31', '-'], /--dato 2024-02-31: skriv en dato, der findes/],
    [['check', '--format', 'xml', '-'], /vælg mellem text, json, sarif/],
    [['check', '--ukendt', '-'], /Ukendt tilvalg: --ukendt/],
    [['tjek'], /Kommandoen »tjek« findes ikke/],
    [['explain', 'findes/ikke'], /Der findes ingen regel »findes\/ikke«/],
    [['new', 'ukendt'], /Angiv én brevtype: .*hoering/],
  ])('wrong use %j ends with 2 and the way out', (args, message) => {
    const { exitCode, errors, output } = ombudsbrev(args);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toMatch(message);
  });
});

describe('a letter that is hard to read', () => {
  it.each([
    ['one line of 1 MB', `${frontMatter}${'ord og § 9 '.repeat(90_000)}\n`],
    ['10,000 citations', `${frontMatter}${'Se retssikkerhedslovens § 11, stk. 2, og LBK nr. 261 af 13. marts 2024.\n\n'.repeat(5_000)}`],
    ['deep quotations', `${frontMatter}${'> '.repeat(20_000)}dybt\n`],
    ['deep lists', `${frontMatter}${'- '.repeat(20_000)}dybt\n`],
    ['open brackets', `${frontMatter}${'['.repeat(200_000)}\n`],
    ['stars', `${frontMatter}${'*a '.repeat(100_000)}\n`],
    ['backticks', `${frontMatter}${Array.from({ length: 900 }, (_, index) => '`'.repeat(index)).join(' ')}\n`],
    ['many footnotes', `${frontMatter}${Array.from({ length: 8_000 }, (_, index) => `Ord.[^${index}]\n\n[^${index}]: Note.\n\n`).join('')}`],
    ['aliases in the front matter', `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefg'[index]},`.repeat(9)}]`).join('\n')}\n---\n`],
  ])('%s: is checked, and the program ends', (_name, source) => {
    const { exitCode, errors } = ombudsbrev(['check', '--format', 'json', '-'], { input: source });
    expect(errors).toBe('');
    expect([0, 1]).toContain(exitCode);
  });
});
