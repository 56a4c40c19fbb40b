import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addToWordList } from '../../../server/src/engine/spelling/wordList.js';
import { changeWordFile, readWordFiles, userWordFile, WordFileError } from '../../../server/src/hosts/node/wordFiles.js';
import { folderWith } from '../../kit/commandLine.js';

const adding = (word: string) => (text: string) => addToWordList(text, [{ word, model: undefined }]);
function failure(path: string): string {
  try {
    changeWordFile(path, adding('abe'));
  } catch (error) {
    if (error instanceof WordFileError) return error.message;
    throw error;
  }
  return '';
}

describe('changing a word file', () => {
  it('makes it and its folder, and leaves nothing else behind', () => {
    const folder = folderWith({});
    const path = userWordFile(join(folder, 'ombudsbrev'));
    expect([changeWordFile(path, adding('abe')), changeWordFile(path, adding('abe'))]).toEqual([true, false]);
    expect(readFileSync(path, 'utf8')).toBe('abe\n');
    expect(readdirSync(join(folder, 'ombudsbrev'))).toEqual(['min.ord.txt']);
  });

  it('changes what stands on the disk now', () => {
    const path = join(folderWith({ 'a.ord.txt': '# mine\n' }), 'a.ord.txt');
    changeWordFile(path, adding('abe'));
    writeFileSync(path, `${readFileSync(path, 'utf8')}ål\n`);
    changeWordFile(path, adding('bi'));
    expect(readFileSync(path, 'utf8')).toBe('# mine\nabe\nbi\nål\n');
  });

  it('leaves a file in another encoding as it is', () => {
    const bytes = Buffer.from([0xe5, 0x6c, 0x0a]);
    const path = join(folderWith({ 'a.ord.txt': bytes }), 'a.ord.txt');
    expect(failure(path)).toBe(`Ordlisten ${path} er ikke gemt som UTF-8 og bliver derfor ikke ændret: tegn kunne gå tabt. Åbn den med det rigtige tegnsæt, og gem den som UTF-8.`);
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('tells why it cannot be written', () => {
    const path = join(folderWith({ 'a.ord.txt': 'bi\n' }), 'a.ord.txt');
    chmodSync(path, 0o444);
    expect(failure(path)).toBe(`Ordlisten ${path} kunne ikke gemmes: du har ikke adgang, eller filen er skrivebeskyttet. Den er uændret.`);
    const folder = folderWith({ file: '' });
    mkdirSync(join(folder, 'mappe.ord.txt'));
    expect(failure(join(folder, 'mappe.ord.txt'))).toBe(`Ordlisten ${join(folder, 'mappe.ord.txt')} kunne ikke læses: det er en mappe.`);
  });

  it('refuses one that is no word list', () => {
    const path = join(folderWith({ 'a.ord.txt': Buffer.alloc(10_000_000, 'a') }), 'a.ord.txt');
    expect(failure(path)).toBe(`Ordlisten ${path} er for stor til at blive brugt. Er det den rigtige fil?`);
  });
});

describe('the word files of a folder', () => {
  it('are those that are named, and the user’s own where there is one', () => {
    const folder = folderWith({ 'ord.txt': 'abe\n', 'min.ord.txt': 'bi\n' });
    const files = [{ name: join(folder, 'ombudsbrev.yaml'), text: 'ordliste: ord.txt' }, { name: '/ombudsbrev.yaml', text: 'ordliste: findes-ikke.ord.txt' }];
    expect(readWordFiles(files, join(folder, 'min.ord.txt'))).toEqual([
      { name: join(folder, 'ord.txt'), text: 'abe\n', listedIn: files[0]?.name },
      { name: '/findes-ikke.ord.txt', text: undefined, listedIn: '/ombudsbrev.yaml' },
      { name: join(folder, 'min.ord.txt'), text: 'bi\n', listedIn: undefined },
    ]);
    expect(readWordFiles([], join(folder, 'intet.txt'))).toEqual([]);
  });
});
